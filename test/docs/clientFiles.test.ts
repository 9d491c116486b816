import { runInNewContext } from 'node:vm';
import { interfaces } from 'tallystick/catalogue';
import type { ServedGateway } from 'tallystick/gateway';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientFiles, clientFilesOf } from '../../tools/site/clientFiles.js';
import { servedGateway } from '../gateway/gatewayOf.js';

const CONTROL = 'http://127.0.0.1:4011';
const RECEIVER = 'http://127.0.0.1:1/n';

let served: ServedGateway;
const told: string[] = [];
beforeAll(async () => {
  served = await servedGateway(told);
});
afterAll(() => served.close());

const files = new Map(clientFiles().map(({ file, text }) => [file, text]));

function fileOf(name: string): string {
  const text = files.get(`downloads/${name}`);
  if (text === undefined) throw new Error(`no file ${name}`);
  return text;
}

/** Interfaces of each way to send: JSON of each network, with an encrypted part, a form, a message that is encrypted whole. */
const CALLED = [
  'MOBILE_NUMBER_VERIFICATION',
  'ONLINE_BANKING_REDIRECT',
  'EASYPAY_H5_REDIRECT',
  'INSTANT_PAYMENT_APPLY',
  'MPAY_APPLY',
];

/** The exchanges of a world since it was asked last. */
let cursor = 0;
async function verdicts(): Promise<readonly string[]> {
  const { exchanges } = await served.world().exchanges({ after: cursor });
  cursor = exchanges.at(-1)?.id ?? cursor;
  return exchanges.filter(({ direction }) => direction === 'in').map(({ verdict }) => verdict);
}

interface Part {
  readonly name: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly script: string | undefined;
}

/** The requests of a file: a line of `###` begins one, `# @name` names it, and a blank line ends its headers. */
function partsOf(text: string): readonly Part[] {
  return text
    .split(/^###.*\n/m)
    .slice(1)
    .map((part) => {
      const [, name] = /^# @name (\S+)\n/m.exec(part) ?? [];
      const [, script] = /^> \{%\n([\s\S]*?)\n%\}$/m.exec(part) ?? [];
      const lines = part.replace(/^# .*\n/gm, '').replace(/^> \{%[\s\S]*?%\}$/m, '');
      const [head = '', ...body] = lines.split('\n\n');
      const [start = '', ...headers] = head.split('\n');
      const [method = '', url = ''] = start.split(' ');
      const pairs = headers.map((line) => line.split(/: (.*)/s).slice(0, 2));
      return {
        name,
        method,
        url,
        headers: Object.fromEntries(pairs),
        body: body.join('\n\n').trim(),
        script,
      };
    });
}

/** Sends the requests of a file in order, as its editor does, by the rules that the editors document. */
async function send(text: string): Promise<readonly number[]> {
  const globals = new Map<string, string>([
    ['control', served.controlUrl],
    ['receiver', RECEIVER],
  ]);
  const answers = new Map<string, Record<string, unknown>>();
  const filled = (template: string) =>
    template.replace(/\{\{(.+?)\}\}/g, (_, name: string) => {
      const [, request = '', path = ''] = /^(\w+)\.response\.body\.\$\.(.+)$/.exec(name) ?? [];
      const [, header] = /^headers\['(.+)'\]$/.exec(path) ?? [];
      const answer = answers.get(request) as
        | { readonly headers: Record<string, string>; readonly [part: string]: unknown }
        | undefined;
      const value = answer === undefined ? globals.get(name) : header ? answer.headers[header] : answer[path];
      if (typeof value !== 'string') throw new Error(`nothing fills ${name}`);
      return value;
    });
  const statuses: number[] = [];
  for (const { name, method, url, headers, body, script } of partsOf(text)) {
    const sent = Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, filled(value)]));
    const answer = await fetch(filled(url), { method, headers: sent, body: filled(body) });
    statuses.push(answer.status);
    const received = await answer.text();
    if (name !== undefined) answers.set(name, JSON.parse(received));
    if (script === undefined) continue;
    const client = { global: { set: (key: string, value: string) => globals.set(key, value) } };
    runInNewContext(script, { client, response: { body: JSON.parse(received) } });
  }
  return statuses;
}

describe('files for editors', () => {
  it.each(CALLED.flatMap((name) => [`${name}.rest-client.http`, `${name}.intellij.http`]))(
    '%s: the gateway seals, and accepts what is sent',
    async (name) => {
      await verdicts();
      const statuses = await send(fileOf(name));
      expect(new Set(statuses)).toEqual(new Set([200]));
      expect(new Set(await verdicts())).toEqual(new Set(['answered']));
    },
  );

  it('have a notice sent to the receiver', async () => {
    expect(await send(fileOf('MPAY_NOTIFICATION.intellij.http'))).toEqual([200]);
    await served.world().advance(1_000);
    expect(told).toContain(RECEIVER);
  });
});

interface Item {
  /** A notice has none: it is asked for as it is. */
  readonly event?: readonly {
    readonly listen: string;
    readonly script: { readonly exec: readonly string[] };
  }[];
  readonly request: { readonly body: { raw: string }; readonly url: { readonly raw: string } };
}

describe('a Postman collection', () => {
  /** Runs the script of a request as Postman documents `pm`, and then sends the request. */
  async function sent(item: Item, values: Readonly<Record<string, string>>): Promise<Response> {
    const headers = new Headers();
    const body = { ...item.request.body, update: (changed: { raw: string }) => Object.assign(body, changed) };
    const done: Promise<void>[] = [];
    const pm = {
      variables: { get: (name: string) => values[name], replaceIn: (text: string) => text },
      request: {
        body,
        headers: { upsert: ({ key, value }: { key: string; value: string }) => headers.set(key, value) },
      },
      sendRequest: (
        asked: { url: string; method: string; header: Record<string, string>; body: { raw: string } },
        callback: (error: unknown, answer: unknown) => void,
      ) => {
        const answered = fetch(asked.url, {
          method: asked.method,
          headers: asked.header,
          body: asked.body.raw,
        });
        done.push(
          answered.then(async (answer) => {
            const value = await answer.json();
            callback(null, { code: answer.status, json: () => value });
          }),
        );
      },
    };
    const script = item.event?.find(({ listen }) => listen === 'prerequest')?.script.exec.join('\n') ?? '';
    runInNewContext(script, { pm });
    await Promise.all(done);
    const url = item.request.url.raw.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
    return fetch(url, { method: 'POST', headers, body: body.raw.replaceAll('{{receiver}}', RECEIVER) });
  }

  it.each(CALLED)('of %s seals each request before it is sent', async (name) => {
    await verdicts();
    const { item, variable } = JSON.parse(fileOf(`${name}.postman_collection.json`));
    expect(variable).toContainEqual({ key: 'control', value: CONTROL });
    for (const one of item) {
      const values = { gateway: served.url, control: served.controlUrl, world: 'default' };
      expect((await sent(one, values)).status).toBe(200);
    }
    expect(new Set(await verdicts())).toEqual(new Set(['answered']));
  });

  it('says what is wrong with a message, and does not send it', async () => {
    const { item } = JSON.parse(fileOf('MPAY_APPLY.postman_collection.json'));
    const wrong = { ...item[0], request: { ...item[0].request, body: { raw: '{}' } } };
    const values = { gateway: served.url, control: served.controlUrl, world: 'default' };
    await expect(sent(wrong, values)).rejects.toThrow(/oid_partner/);
  });

  it('of all interfaces has each request and notification of each', () => {
    const { item } = JSON.parse(fileOf('tallystick.postman_collection.json'));
    const names = item.map(({ name }: { name: string }) => name.split(':')[0]);
    const wanted = interfaces.filter(({ tables }) =>
      tables.some(({ direction }) => direction !== 'response'),
    );
    expect(wanted.length).toBeGreaterThan(40);
    expect(new Set(names)).toEqual(new Set(wanted.map(({ name }) => name)));
    for (const entry of wanted) expect(clientFilesOf(entry)).toHaveLength(3);
  });
});
