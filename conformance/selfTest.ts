import type { Case } from './Case.js';
import { allFaulty } from './faultyImplementations/allFaulty.js';
import ceilings from './faultyImplementations/ceilings.json' with { type: 'json' };
import type { Faulty } from './faultyImplementations/Faulty.js';
import { faultyTestee, remembering } from './faultyImplementations/faultyTestee.js';
import { idleCalls, idlePrograms, idleTestees } from './faultyImplementations/idleTestees.js';
import { messagesOfEveryKind } from './faultyImplementations/kindFaults.js';
import { networkOfMerchants, ownMerchant } from './faultyImplementations/ownMerchant.js';
import { clientCases } from './http/clientCases.js';
import { keysOfCalls } from './http/keysOfCalls.js';
import { ownGateway } from './http/ownGateway.js';
import { serverCases } from './http/serverCases.js';
import { crashCases } from './merchant/crashCases.js';
import { receiverCases } from './merchant/receiverCases.js';
import { scheduleCases } from './merchant/scheduleCases.js';
import { NOW } from './properties/NOW.js';
import { propertyCases } from './properties/propertyCases.js';
import { judgeInProcess } from './runner/judgeInProcess.js';
import { matchesGlob } from './runner/matchesGlob.js';
import { runCases } from './runner/runCases.js';
import type { Operation, Testee } from './Testee.js';
import { builtIn } from './testees/builtIn.js';
import { tableCases } from './trials/tableCases.js';
import { loadVectors } from './vectors/loadVectors.js';

/** How the suite is tested. */
export interface SelfTestOptions {
  /** Draws the values of properties; a whole number below 2^32. */
  readonly seed?: number | undefined;
  /** How many values are drawn for each property. */
  readonly runs?: number | undefined;
  /** Whether processes that do nothing are started too; true by default. */
  readonly withProcesses?: boolean | undefined;
  /** The faulty implementations; by default all of the suite. */
  readonly faulty?: readonly Faulty[] | undefined;
  /**
   * Told of each testee that has been tested.
   *
   * @param tested how many have been tested
   * @param total how many there are
   */
  readonly onTested?: ((tested: number, total: number) => void) | undefined;
}

/** A testee whose fault was not found by every case that must find it. */
export interface Survivor {
  /** The id of the faulty implementation. */
  readonly id: string;
  /** What it does wrong, in one sentence. */
  readonly wrong: string;
  /** The ids and globs of which no case detected it. */
  readonly undetectedBy: readonly string[];
}

/** A testee that failed cases of what it does right. */
export interface WronglyFailed {
  /** The id of the implementation. */
  readonly id: string;
  /** The ids of the cases that it failed. */
  readonly cases: readonly string[];
}

/** How far a testee that does nothing came. */
export interface Ceiling {
  /** What it does instead of answering. */
  readonly id: string;
  /** The part of the cases that it passed, from 0 to 1. */
  readonly score: number;
  /** The part that it may pass, from 0 to 1. */
  readonly ceiling: number;
  /** Whether it passed no more than that. */
  readonly isHeld: boolean;
}

/** How many faulty implementations the suite detects. */
export interface Detection {
  /** Faulty implementations that were detected by the cases that must detect them. */
  readonly detected: number;
  /** All faulty implementations. */
  readonly total: number;
}

/** What became of the suite when it was tested. */
export interface SelfTest {
  /** How many of the faulty implementations were detected; less than all is a fault of the suite. */
  readonly detection: Detection;
  /** Those that were not detected as they must be; none where the suite is right. */
  readonly survivors: readonly Survivor[];
  /** Implementations that failed cases of what they do right; none where the suite is right. */
  readonly wronglyFailed: readonly WronglyFailed[];
  /** How far those came that do nothing. */
  readonly ceilings: readonly Ceiling[];
}

const SEED = 1;
const RUNS = 100;

/**
 * Tests the suite: the built-in implementation must pass all of it, each faulty one must be detected
 * by the cases that it names and pass what it does right, and those that do nothing may pass
 * no more than a recorded part.
 *
 * @returns how many were detected, which must be all, and every exception by name
 */
export async function selfTest({
  seed = SEED,
  runs = RUNS,
  withProcesses = true,
  faulty: accused = allFaulty,
  onTested = () => {},
}: SelfTestOptions = {}): Promise<SelfTest> {
  const cases = [...loadVectors(), ...propertyCases({ seed, runs, isShrunk: false })];
  const trials = tableCases({}, messagesOfEveryKind);
  const right = remembering(await builtInWithServer());
  const idle = [
    ...Object.keys({ ...idleTestees, ...idleCalls }),
    ...(withProcesses ? Object.keys(idlePrograms) : []),
  ];
  const total = 1 + accused.length + idle.length;
  let tested = 0;
  const tell = () => {
    tested += 1;
    onTested(tested, total);
  };

  const wronglyFailed: WronglyFailed[] = [];
  const ofBuiltIn = await failedOf([...cases, ...trials, ...callCases('built-in')], right);
  if (ofBuiltIn.length > 0) wronglyFailed.push({ id: right.implementation.name, cases: ofBuiltIn });
  tell();

  const survivors: Survivor[] = [];
  for (const faulty of accused) {
    const tried = faulty.ofCalls ? callCases(faulty.id) : faulty.ofLaterMessages ? trials : cases;
    const { undetectedBy, wrongly } = await tryFaulty(faulty, tried, right);
    if (undetectedBy.length > 0) survivors.push({ id: faulty.id, wrong: faulty.wrong, undetectedBy });
    if (wrongly.length > 0) wronglyFailed.push({ id: faulty.id, cases: wrongly });
    tell();
  }

  // Side by side, because most of them are only waited for.
  const held = await Promise.all(
    idle.map(async (id) => {
      const ceiling = ceilingOf(id, await scoreOf(id, id in idleCalls ? callCases(id) : cases));
      tell();
      return ceiling;
    }),
  );
  return {
    detection: { detected: accused.length - survivors.length, total: accused.length },
    survivors,
    wronglyFailed,
    ceilings: held,
  };
}

/** Calls over HTTP, with numbers of a run's own; nobody observes the work of a server in this process. */
export function callCases(run: string): readonly Case[] {
  const clock = () => Date.parse(NOW);
  const ofServers = serverCases({ parties: keysOfCalls, run, clock }).filter(
    ({ feature }) => feature !== 'observe',
  );
  const { member, network } = keysOfCalls;
  const toMerchants = { parties: { member: network, network: member }, run, clock, pause: async () => {} };
  return [
    ...clientCases(),
    ...ofServers,
    ...receiverCases(toMerchants).filter(({ message = '' }) => NOTIFIED.test(message)),
    ...crashCases(toMerchants),
    ...scheduleCases({
      ...toMerchants,
      network: networkOfMerchants,
      seed: SEED_OF_SCHEDULES,
      runs: 20,
      length: 3,
    }),
  ];
}

const SEED_OF_SCHEDULES = 17;

/** A notice of each kind: payments, refunds, forms of fields and of JSON. */
const NOTIFIED = /\/(?:AGGREGATE_NOTIFICATION|REFUND_NOTIFICATION|SYNC_NOTIFICATION|EASYPAY_H5_REDIRECT)\//;

/** The built-in implementation, with a server and a merchant. */
export async function builtInWithServer(): Promise<Testee> {
  const { operations, ...own } = builtIn();
  return { ...own, operations: { ...operations, serve: await ownGateway(), receive: ownMerchant() } };
}

interface Trial {
  readonly undetectedBy: readonly string[];
  readonly wrongly: readonly string[];
}

async function tryFaulty(faulty: Faulty, cases: readonly Case[], right: Testee): Promise<Trial> {
  const testee = faultyTestee(faulty, right);
  const isWrong = ({ operation }: Case) => testee.operations[operation] !== right.operations[operation];
  const failed = new Set<string>();
  const wrongly: string[] = [];
  for (const one of cases.filter((candidate) => isWrong(candidate) && candidate.explore === undefined)) {
    const { outcome } = await judgeInProcess(one, testee);
    if (outcome !== 'failed') continue;
    failed.add(one.id);
    if (await isAnsweredRightly(one, testee, right)) wrongly.push(one.id);
  }
  const undetectedBy: string[] = [];
  for (const pattern of faulty.convictedBy) {
    const isDetected =
      [...failed].some((id) => matchesGlob(pattern, id)) ||
      (await isConvictedByProperty(pattern, cases.filter(isWrong), testee));
    if (!isDetected) undetectedBy.push(pattern);
  }
  return { undetectedBy, wrongly };
}

/** Properties take long, so that only those are explored that must detect the fault, and no more than needed. */
async function isConvictedByProperty(
  pattern: string,
  cases: readonly Case[],
  testee: Testee,
): Promise<boolean> {
  for (const one of cases) {
    if (one.explore === undefined || !matchesGlob(pattern, one.id)) continue;
    if ((await judgeInProcess(one, testee)).outcome === 'failed') return true;
  }
  return false;
}

/** Operations whose answers two right testees may give differently. */
const RANDOM: readonly Operation[] = ['message-id', 'order-id', 'jws-sign', 'jwe-encrypt', 'payload-encrypt'];

/** Whether a testee answers a case as a right one does, so that no case can detect its fault. */
async function isAnsweredRightly(
  { operation, questions }: Case,
  testee: Testee,
  right: Testee,
): Promise<boolean> {
  if (RANDOM.includes(operation)) return false;
  for (const { now, input } of questions) {
    const [given, due] = await Promise.all(
      [testee, right].map(async ({ operations }) =>
        JSON.stringify(await operations[operation]?.(input, new Date(now))),
      ),
    );
    if (given !== due) return false;
  }
  return true;
}

async function failedOf(cases: readonly Case[], testee: Testee): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const one of cases) {
    if ((await judgeInProcess(one, testee)).outcome === 'failed') failed.push(one.id);
  }
  return failed;
}

function ceilingOf(id: string, score: number): Ceiling {
  const ceiling = (ceilings as Readonly<Record<string, number>>)[id] ?? 0;
  return { id, score, ceiling, isHeld: score <= ceiling };
}

async function scoreOf(id: string, cases: readonly Case[]): Promise<number> {
  const idle = idleTestees[id] ?? idleCalls[id];
  if (idle !== undefined) {
    const asked = id in idleCalls ? cases.filter(({ operation }) => operation in idle.operations) : cases;
    let passed = 0;
    for (const one of asked) if ((await judgeInProcess(one, idle)).outcome === 'passed') passed += 1;
    return passed / asked.length;
  }
  const few = firstOfEach(cases);
  const command = [process.execPath, '-e', idlePrograms[id] as string];
  let passed = 0;
  for await (const event of runCases(few, { command }, PATIENCE)) {
    if (event.type === 'result' && event.outcome === 'passed') passed += 1;
  }
  return passed / few.length;
}

/** Who does nothing is not waited for. */
const PATIENCE = { timeout: 100, startTimeout: 2_000, exitTimeout: 200 } as const;

/** The first vector of each operation, which is enough for who answers none. */
function firstOfEach(cases: readonly Case[]): readonly Case[] {
  const vectors = cases.filter(({ explore }) => explore === undefined);
  return vectors.filter(
    ({ operation }, index) => vectors.findIndex((one) => one.operation === operation) === index,
  );
}
