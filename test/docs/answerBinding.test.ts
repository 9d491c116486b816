import { interfaces } from 'tallystick/catalogue';
import { createReplayGuard, createTestKeys, lianlian, type TestKeys, unionpay } from 'tallystick/envelope';
import { beforeAll, describe, expect, it } from 'vitest';
import { isCalled } from '../../tools/site/callSnippets.js';
import { examplesOf } from '../../tools/site/exampleMessages.js';
import { interfacePages } from '../../tools/site/interfacePages.js';

const NOW = Date.parse('2026-03-01T08:00:00Z');
const requestPath = '/v1/service';
const pages = new Map(interfacePages().map(({ file, text }) => [file, text]));
const published = interfaces.filter(isCalled).map((entry) => [entry.name, entry] as const);

let keys: TestKeys;

beforeAll(async () => {
  keys = await createTestKeys({ clock: () => NOW });
});

type Entry = (typeof published)[number][1];

/** What the page of an interface says of answers. */
function sentences(name: string): string {
  return /^In TypeScript, on Node.*$/m.exec(pages.get(`interfaces/${name}.md`) ?? '')?.[0] ?? '';
}

/** The members that bind an answer to its request, as the page names them. */
function boundBy(name: string): readonly string[] {
  const [, list = ''] = /with another value: (.*?)\. Where/.exec(sentences(name)) ?? [];
  return [...list.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
}

/** Opens an answer as that to a request; the codes of what is refused. */
async function openAs(
  entry: Entry,
  answer: unknown,
  request: unknown,
  { at = NOW, guard = createReplayGuard() } = {},
): Promise<readonly string[]> {
  const [, message] = entry.messages;
  if (message === undefined) throw new Error(entry.name);
  const { member, network } = keys;
  try {
    if (entry.system === 'unionpay') {
      const sealed = await unionpay.seal(message, answer, {
        keys: network.ring,
        appId: '00010344',
        requestPath,
        clock: () => at,
      });
      const expected = { keys: member.ring, requestPath, request, clock: () => NOW, replayGuard: guard };
      await unionpay.open(message, { ...sealed, status: 200 }, expected);
      await unionpay.open(message, { ...sealed, status: 200 }, expected);
    } else {
      const sealed = lianlian.seal(message, answer, { keys: network.ring });
      lianlian.open(message, { ...sealed, status: 200 }, { keys: member.ring, request });
    }
    return [];
  } catch (error) {
    return (error as { violations: readonly { code: string }[] }).violations.map(({ code }) => code);
  }
}

/** The first answer that a page shows, and its request. */
function exchangeOf(entry: Entry): readonly [answer: unknown, request: Record<string, unknown>] {
  const [[request], [answer]] = [examplesOf(entry, 'request'), examplesOf(entry, 'response')];
  return [answer?.value, request?.value ?? {}];
}

describe('what the page of an interface says of answers', () => {
  it.each(published)('%s: the members that it names bind an answer to its request', async (name, entry) => {
    const [answer, request] = exchangeOf(entry);
    // What an answer may leave out, it cannot differ in.
    const bound = boundBy(name).filter((path) => path in (answer as object));
    expect(bound.length).toBeGreaterThan(boundBy(name).length / 2 - 1);
    for (const path of bound) {
      const other = { ...request, [path]: `${String(request[path]).slice(0, -1)}Z` };
      expect(await openAs(entry, answer, other), path).toContain('differs-from-request');
    }
    expect(await openAs(entry, answer, request)).not.toContain('differs-from-request');
  });

  it.each(published.filter(([name]) => boundBy(name).length === 0))(
    '%s: where it names none, the answer to another request opens as well',
    async (name, entry) => {
      const [answer] = exchangeOf(entry);
      expect(sentences(name)).toContain('the answer to another one opens as well');
      expect(await openAs(entry, answer, { msgID: 'another' })).not.toContain('differs-from-request');
    },
  );

  it.each(published)('%s: age and repetition are refused where it says so', async (name, entry) => {
    const saysSo = sentences(name).includes('is older than 300 seconds or came before');
    expect(saysSo).toBe(entry.system === 'unionpay');
    if (!saysSo) return;
    const [answer, request] = exchangeOf(entry);
    expect(await openAs(entry, answer, request, { at: NOW - 301_000 })).toEqual(['jws-timestamp']);
    expect(await openAs(entry, answer, request)).toEqual(['jws-replay']);
  });
});
