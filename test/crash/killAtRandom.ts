import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { createTestKeys, readKeyRing, writeTestKeys } from 'tallystick/envelope';
import { createClient } from 'tallystick/http';
import { aggregateDirect } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';
import { rollDice } from '../../src/samples/rollDice.js';
import type { Dice } from '../../src/table/Dice.js';
import { type CrashEvent, type CrashFault, judgeEvents } from './judgeEvents.js';
import { type Life, startLife } from './startLife.js';

/** How a run goes. */
export interface CrashOptions {
  /** Chooses whom and when to kill. */
  readonly seed: number;
  /** How many kills. */
  readonly kills: number;
  /** Where its files go, which exists and is empty. */
  readonly directory: string;
  /** Begins no further kill behind it, in milliseconds since 1970. */
  readonly until?: number;
  /** Whose file is lost with its process: the run must then find a fault. */
  readonly losing?: 'notices.db' | 'inbox.db';
}

/** What a run came to. */
export interface CrashOutcome {
  readonly kills: number;
  readonly faults: readonly CrashFault[];
  /** How often each kind of event was seen. */
  readonly counts: Readonly<Record<string, number>>;
  /** How often a notice was handled again that had been acted on before a kill. */
  readonly repeats: number;
}

const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const RECEIVER = fileURLToPath(new URL('receiver.js', import.meta.url));
const GATEWAY_READY = /calls +(\S+) [\s\S]*control +(\S+) /;

/** So many payments are under way at once, and so many at most are promised and not acted on. */
const LANES = 2;
const MAX_OPEN = 60;

const sample = samples(aggregateDirect.request, { seed: 1 }).next().value;

/**
 * Pays through a gateway in a separate process, which notifies two receivers in separate processes, which
 * share an inbox; kills one after the other at random moments, starts them again, and judges what has come of it.
 */
export async function killAtRandom(options: CrashOptions): Promise<CrashOutcome> {
  const { seed, directory, until = Number.POSITIVE_INFINITY, losing } = options;
  const dice = rollDice(seed);
  const events: CrashEvent[] = [];
  await writeTestKeys(join(directory, 'keys'), await createTestKeys());
  const keys = join(directory, 'keys', 'member');
  const ring = await readKeyRing(keys);

  const hear = (line: string, life: number) => {
    const event = eventIn(line, life);
    if (event !== undefined) events.push(event);
  };
  const start = {
    gateway: () =>
      startLife(
        [PROGRAM, 'serve', '--directory', directory, '--stand', '--json', ...freePorts],
        GATEWAY_READY,
        hear,
      ),
    receiver: () => startLife([RECEIVER, keys, directory], /^ready (\S+)$/m, hear),
  };
  let gateway = start.gateway();
  const receivers = [start.receiver(), start.receiver()];
  const relay = await startRelay(
    events,
    rollDice(seed + 1),
    () => receivers[events.length % receivers.length] as Life,
  );

  const isOver = new AbortController();
  const working = [
    ...Array.from({ length: LANES }, (_, lane) => repeated(isOver.signal, () => pay(lane))),
    repeated(isOver.signal, () => settle(() => gateway)),
  ];

  let paid = 0;
  let open = 0;
  async function pay(lane: number): Promise<void> {
    const [, url] = (await gateway.ready) ?? [];
    open = events.reduce(
      (sum, { kind }) => sum + Number(kind === 'promised') - Number(kind === 'settled'),
      0,
    );
    if (url === undefined || open > MAX_OPEN) return void (await wait(20));
    paid += 1;
    const order = `ORDER-${lane}-${paid}`;
    const client = createClient({ network: 'lianlian', baseUrl: url, keys: ring, timeout: 5_000 });
    const members = { no_order: order, money_order: '88.00', notify_url: relay.url };
    try {
      const asked = { ...sample, ...members, sign_type: 'SHA256withRSA' } as const;
      await client.call(aggregateDirect, asked, { path: '/llwalletapi/combinepay.htm' });
      events.push({ kind: 'promised', order });
    } catch {
      // A process that was killed in the middle has promised nothing.
    }
  }

  async function replace(life: Life, file: string | undefined, again: () => Life): Promise<Life> {
    await life.kill();
    events.push({ kind: 'killed', life: life.id });
    if (file !== undefined && file === losing)
      for (const suffix of ['', '-wal', '-shm']) rmSync(join(directory, `${file}${suffix}`), { force: true });
    return again();
  }

  let kills = 0;
  while (kills < options.kills && Date.now() < until) {
    // Most are killed while they work, some while they start.
    if (dice.chance(80)) await Promise.all([gateway.ready, ...receivers.map(({ ready }) => ready)]);
    await wait(dice.between(0, 250));
    if (dice.chance(45)) gateway = await replace(gateway, 'notices.db', start.gateway);
    else if (losing === 'inbox.db') {
      for (const [place, life] of receivers.entries())
        receivers[place] = await replace(life, 'inbox.db', start.receiver);
    } else {
      const place = dice.between(0, 1);
      receivers[place] = await replace(receivers[place] as Life, undefined, start.receiver);
    }
    kills += 1;
  }
  isOver.abort();
  await Promise.all(working);
  while (await settle(() => gateway)) await wait(20);
  await Promise.all([gateway, ...receivers].map((life) => life.kill()));
  await relay.close();
  const acts = actsIn(join(directory, 'ledger.db'));
  return { kills, faults: judgeEvents(events, acts), ...figures(events) };
}

const freePorts = ['--port', '0', '--control-port', '0'];

/** What a line of a process tells. */
function eventIn(line: string, life: number): CrashEvent | undefined {
  const [, kind, order = ''] = /^(began|acted) (\S+)$/.exec(line) ?? [];
  if (kind !== undefined) return { kind: kind as 'began' | 'acted', order, life };
  if (!line.startsWith('{')) return undefined;
  const { verdict, request } = JSON.parse(line) as { verdict: string; request?: { no_order: string } };
  return verdict === 'acknowledged' ? { kind: 'settled', order: request?.no_order ?? '' } : undefined;
}

async function repeated(signal: AbortSignal, work: () => Promise<unknown>): Promise<void> {
  while (!signal.aborted) await work();
}

/** Goes on to when the last pending notice is due; tells whether any was pending. */
async function settle(gateway: () => Life): Promise<boolean> {
  const [, , url] = (await gateway().ready) ?? [];
  try {
    const world = (await (await fetch(`${url}/worlds/default`)).json()) as {
      readonly now: number;
      readonly notices: readonly { readonly due: number }[];
    };
    const last = world.notices.at(-1);
    if (last === undefined) {
      await wait(5);
      return false;
    }
    const body = JSON.stringify({ advance: Math.max(last.due - world.now, 0) });
    await fetch(`${url}/worlds/default/clock`, { method: 'POST', body });
  } catch {
    await wait(5);
  }
  return true;
}

/**
 * Stands between gateway and receivers, and outlives them: it sees what is sent and what is answered. As networks do,
 * it brings some notices once more, later.
 */
async function startRelay(events: CrashEvent[], dice: Dice, receiver: () => Life) {
  const earlier: string[] = [];
  async function bring(body: string): Promise<Response> {
    const [, url] = (await receiver().ready) ?? [];
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(`${url}/notify`, { method: 'POST', body, headers });
    if (answer.status === 200) events.push({ kind: 'answered', order: orderIn(body) });
    return answer;
  }
  const server = createServer(async (request, response) => {
    const body = await text(request);
    events.push({ kind: 'sent', order: orderIn(body) });
    earlier.push(body);
    const again = earlier[dice.between(0, earlier.length - 1)];
    if (again !== undefined && dice.chance(30)) await bring(again).catch(() => {});
    try {
      const answer = await bring(body);
      const told = await answer.text();
      response.writeHead(answer.status).end(told);
    } catch {
      response.writeHead(502).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/notify`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function orderIn(body: string): string {
  return (JSON.parse(body) as { no_order: string }).no_order;
}

function actsIn(path: string): ReadonlyMap<string, number> {
  const database = new Database(path);
  const rows = database.prepare('SELECT no_order, COUNT(*) AS times FROM acts GROUP BY no_order').all();
  database.close();
  return new Map(
    (rows as { no_order: string; times: number }[]).map(({ no_order, times }) => [no_order, times]),
  );
}

function figures(events: readonly CrashEvent[]): Pick<CrashOutcome, 'counts' | 'repeats'> {
  const counts: Record<string, number> = {};
  const acted = new Set<string>();
  let repeats = 0;
  for (const event of events) {
    counts[event.kind] = (counts[event.kind] ?? 0) + 1;
    if (event.kind === 'began' && acted.has(event.order)) repeats += 1;
    if (event.kind === 'acted') acted.add(event.order);
  }
  return { counts, repeats };
}
