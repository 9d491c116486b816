import type { Case } from '../../conformance/Case.js';
import type { ResultEvent } from '../../conformance/Event.js';
import { runCases } from '../../conformance/runner/runCases.js';
import { startInProcess } from '../../conformance/runner/startInProcess.js';
import { startProcess } from '../../conformance/runner/startProcess.js';
import { suite } from '../../conformance/suite.js';
import type { Implementation } from '../../conformance/Testee.js';
import { builtIn } from '../../conformance/testees/builtIn.js';
import { askExchange, type Cell, type Party } from './askExchange.js';
import { buildPeer, buildWithoutGap, whyNotBuilt } from './builds.js';
import { exchanges } from './exchanges.js';
import { gapsOfPeer, type PlacedGap } from './gapsOfPeer.js';
import type { ExchangeRun, GapRun, Interop, SuiteRun } from './Interop.js';
import type { Command, Peer } from './Peer.js';
import { peers } from './peers.js';
import { sideBySide } from './sideBySide.js';

/** The same values in every run, so that the counts stay as they are. */
const MADE_WITH = { seed: 1, runs: 25 } as const;
/** For a busy machine; only what never comes waits for all of it. */
const PATIENCE = { timeout: 60_000, startTimeout: 60_000, exitTimeout: 10_000 };

interface Built {
  readonly peer: Peer;
  readonly command: Command;
}

/**
 * Builds every peer for which the machine has the tools, asks each the suite, lets each open what each makes, and asks
 * each without the lines that close the gaps of its library.
 *
 * @param tell what happens, line by line
 */
export async function runInterop(tell: (line: string) => void): Promise<Interop> {
  const skipped = (
    await Promise.all(peers.map(async (peer) => ({ name: peer.name, reason: await whyNotBuilt(peer) })))
  ).filter((one): one is { name: string; reason: string } => one.reason !== undefined);
  for (const { name, reason } of skipped) tell(`skipped: ${name}, ${reason}`);
  const asked = peers.filter(({ name }) => !skipped.some((one) => one.name === name));
  const built = await sideBySide(asked, async (peer): Promise<Built> => {
    const command = await buildPeer(peer);
    tell(`built: ${peer.name}`);
    return { peer, command };
  });
  const cases = await casesForCopies();
  const suites = await sideBySide(built, async ({ command }) => {
    const run = await askSuite(command, cases);
    tell(
      `suite: ${run.name} ${run.version}: ${run.operations.length} operations, ${run.failures.length} failed`,
    );
    return run;
  });
  const vectors = cases.filter(({ id }) => !id.startsWith('property.'));
  const gaps = await sideBySide(gapsToAsk(built), async ({ peer, gap }): Promise<GapRun> => {
    const asked = vectors.filter(({ operation }) => isOfEnvelope(operation) !== isOfCodec(gap));
    const { failures } = await askSuite(await buildWithoutGap(peer, gap.name), asked);
    tell(`without ${gap.name}: ${peer.name}: ${failures.length} failed`);
    const { name, reason } = gap;
    return {
      name,
      reason,
      peer: peer.name,
      failing: failures.map((failure) => failure.replace(/: .*/s, '')),
    };
  });
  return { skipped, suites, exchanges: await askExchanges(built), gaps };
}

/**
 * The suite for code that is copied: answers of the network write SHA256WITHRSA, and it has to verify them; what it
 * sends is as printed.
 */
async function casesForCopies(): Promise<readonly Case[]> {
  const read = (reading: 'strict' | 'tolerant') =>
    suite({ ...MADE_WITH, profile: { readings: { 'sign-type-letter-case': reading } } });
  return [
    ...(await read('tolerant')).filter(({ operation }) => operation !== 'encode'),
    ...(await read('strict')).filter(({ operation }) => operation === 'encode'),
  ];
}

function isOfEnvelope(operation: string): boolean {
  return /^(?:jws|jwe|kv|payload)-/.test(operation);
}

/** Thousands of cases ask for verdicts about messages, and only these gaps concern them. */
function isOfCodec({ file }: PlacedGap): boolean {
  return /codec\.\w+$/i.test(file);
}

function gapsToAsk(built: readonly Built[]): readonly { readonly peer: Peer; readonly gap: PlacedGap }[] {
  return built.flatMap(({ peer }) => gapsOfPeer(peer).map((gap) => ({ peer, gap })));
}

/** A recommendation that is not followed counts too: a peer is what others copy. */
function isMissed({ outcome, level }: ResultEvent): boolean {
  return outcome === 'failed' || (outcome === 'acceptable' && level === 'SHOULD');
}

async function askSuite(command: Command, cases: readonly Case[]): Promise<SuiteRun> {
  let implementation: Implementation = { name: command.join(' '), version: '', language: '' };
  const operations = new Set<string>();
  const failures: string[] = [];
  const onStartFault = ({
    reason,
    stderr,
  }: {
    readonly reason: string;
    readonly stderr: readonly string[];
  }) => failures.push([reason, ...stderr].join(' '));
  for await (const event of runCases(cases, { command }, { ...PATIENCE, onStartFault })) {
    if (event.type === 'start') implementation = event.implementation;
    if (event.type === 'result' && isMissed(event)) failures.push(`${event.id}: ${event.reason}`);
    if (event.type === 'result' && event.outcome !== 'not-applicable') operations.add(event.operation);
  }
  const { name, version, language } = implementation;
  return {
    name,
    version: version ?? '',
    language: language ?? '',
    operations: [...operations].toSorted(),
    failures,
  };
}

async function askExchanges(built: readonly Built[]): Promise<readonly ExchangeRun[]> {
  const parties: Party[] = [
    { name: 'tallystick', session: await startInProcess(builtIn(), PATIENCE.timeout) },
    ...(await Promise.all(
      built.map(async ({ peer, command }) => ({
        name: peer.name,
        session: await startProcess(command, PATIENCE),
      })),
    )),
  ];
  try {
    const runs: ExchangeRun[] = [];
    for (const exchange of exchanges) {
      const cells = await askExchange(exchange, parties);
      runs.push({
        name: exchange.name,
        asked: cells[0]?.asked ?? 0,
        parties: parties.map(({ name }) => name),
        wrong: cells.flatMap(inWords),
      });
    }
    return runs;
  } finally {
    await Promise.all(parties.map(({ session }) => session.close()));
  }
}

function inWords({ maker, opener, wrong }: Cell): readonly string[] {
  return wrong.map((fault) => `${maker} to ${opener}, ${fault}`);
}
