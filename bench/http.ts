import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createTestKeys,
  type SealedRequest,
  type TestKeys,
  unionpay,
  writeTestKeys,
} from 'tallystick/envelope';
import { samples } from 'tallystick/samples';
import { mobileNumberVerification } from 'tallystick/unionpay';
import { Pool } from 'undici';
import type { Section } from './Row.js';
import { median } from './rounds.js';

const PATH = '/v1/mobile-number-verification';
const IN_FLIGHT = 16;
const MESSAGES_IN_A_ROUND = 64;

/** `TALLYSTICK_EXCHANGES=200000` measures for minutes. */
const EXCHANGES = Number(process.env.TALLYSTICK_EXCHANGES ?? 8_000);

const { request } = mobileNumberVerification;
const value = samples(request, { seed: 1, party: 'member' }).next().value;
let count = 0;

/** A gateway on a port, loaded from this process, compared with a bare server that does the same RSA steps. */
export async function http(): Promise<Section> {
  const directory = mkdtempSync(join(tmpdir(), 'tallystick-bench-'));
  const keys = await createTestKeys();
  await writeTestKeys(join(directory, 'keys'), keys);
  const file = fileURLToPath(new URL('httpServer.ts', import.meta.url));
  const child = fork(file, [join(directory, 'keys', 'network')], {
    execArgv: [...process.execArgv, '--expose-gc'],
  });
  try {
    const [urls] = (await once(child, 'message')) as [{ readonly echo: string; readonly gateway: string }];
    return await measured(child, urls, keys);
  } finally {
    child.kill();
    rmSync(directory, { recursive: true });
  }
}

async function measured(
  child: ChildProcess,
  urls: { readonly echo: string; readonly gateway: string },
  keys: TestKeys,
): Promise<Section> {
  const runs: { readonly echo: Run; readonly gateway: Run }[] = [];
  const heaps: number[] = [];
  const rounds = Math.max(Math.round(EXCHANGES / MESSAGES_IN_A_ROUND), 16);
  for (let round = 0; round < rounds; round++) {
    // Sealed before the clock runs; each is new, because a gateway refuses what it knows.
    const messages = await sealed(keys);
    const echoIsFirst = round % 2 === 0;
    const before = echoIsFirst ? await runOf(child, urls.echo, messages) : undefined;
    const gateway = await runOf(child, urls.gateway, messages);
    runs.push({ echo: before ?? (await runOf(child, urls.echo, messages)), gateway });
    if (round % Math.ceil(rounds / 8) === 0) heaps.push((await stateOf(child, 'heap')).heap);
  }
  // The first rounds compile, and the first exchanges fill what is kept.
  const warm = runs.slice(Math.floor(rounds / 8));
  const ratioOf = (some: typeof runs, what: keyof Run) =>
    median(some.map(({ echo, gateway }) => gateway[what] / echo[what]));
  const part = Math.ceil(rounds / 4);
  const base = median(warm.map(({ echo }) => echo.time));
  return {
    title: `A gateway that answers MOBILE_NUMBER_VERIFICATION, ${rounds * MESSAGES_IN_A_ROUND} exchanges, ${IN_FLIGHT} in flight`,
    base: `a bare server with the same RSA steps, ${Math.round(base / 1000)} µs a request`,
    rows: [
      // No less than 0.75 of its rate.
      { what: 'gateway', ratio: ratioOf(warm, 'time'), target: 1 / 0.75 },
      // Of a machine that others use, too, this is the steadier figure.
      { what: 'gateway, time of the processor', ratio: ratioOf(warm, 'processor') },
      {
        what: 'gateway, its last quarter beside the one after the first',
        ratio: ratioOf(runs.slice(-part), 'processor') / ratioOf(runs.slice(part, 2 * part), 'processor'),
        target: 1.1,
      },
      {
        what: 'memory of both, at the end beside the middle',
        ratio: (heaps.at(-1) as number) / (heaps[Math.floor(heaps.length / 2)] as number),
        target: 1.1,
      },
    ],
  };
}

async function sealed(keys: TestKeys): Promise<readonly SealedRequest[]> {
  const messages: SealedRequest[] = [];
  while (messages.length < MESSAGES_IN_A_ROUND) {
    count += 1;
    const orderID = `${value.orderID.slice(0, 25)}${String(count).padStart(10, '0')}`;
    const to = { keys: keys.member.ring, appId: '39990029', requestPath: PATH };
    messages.push(await unionpay.seal(request, { ...value, orderID }, to));
  }
  return messages;
}

/** What one request takes, in nanoseconds: of the clock, and of the server's processors. */
interface Run {
  readonly time: number;
  readonly processor: number;
}

async function runOf(child: ChildProcess, url: string, messages: readonly SealedRequest[]): Promise<Run> {
  // A new pool: while messages were sealed, the server closed idle connections.
  const pool = new Pool(url, { connections: IN_FLIGHT });
  const waiting = [...messages];
  const { processor: before } = await stateOf(child, 'processor');
  const start = process.hrtime.bigint();
  const lane = async () => {
    for (let message = waiting.pop(); message !== undefined; message = waiting.pop()) {
      const { headers, body } = message;
      const answer = await pool.request({ path: PATH, method: 'POST', headers, body: Buffer.from(body) });
      const text = await answer.body.text();
      if (answer.statusCode !== 200 || !text.includes('"00"'))
        throw new Error(`a request was not answered: ${answer.statusCode} ${text}`);
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  const time = Number(process.hrtime.bigint() - start) / messages.length;
  const { processor } = await stateOf(child, 'processor');
  await pool.close();
  return { time, processor: ((processor - before) * 1_000) / messages.length };
}

/** What the server's process says of itself; for its heap it collects garbage first. */
async function stateOf(
  child: ChildProcess,
  what: 'heap' | 'processor',
): Promise<{ readonly heap: number; readonly processor: number }> {
  child.send(what);
  const [state] = await once(child, 'message');
  return state;
}
