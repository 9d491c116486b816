import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseKnownFailures } from '../../conformance/runner/KnownFailure.js';
import { gapsOfPeer } from './gapsOfPeer.js';
import type { ExchangeRun, GapRun, Interop, SuiteRun } from './Interop.js';
import type { Peer } from './Peer.js';
import { peerFile } from './peerFile.js';
import { peers } from './peers.js';

/** What is kept of a run, for the page of the site and for the next run to be held to. */
export interface Recorded {
  readonly suites: readonly Omit<SuiteRun, 'failures'>[];
  readonly exchanges: readonly Omit<ExchangeRun, 'wrong'>[];
}

const file = fileURLToPath(new URL('../../conformance/peers/interop.json', import.meta.url));

/** What was recorded of suites and exchanges. */
export function recorded(): Recorded {
  return JSON.parse(readFileSync(file, 'utf8')) as Recorded;
}

/** What fails without the lines that close the gaps of a peer, by its list; the reasons are those of its sources. */
export function recordedGaps(peer: Peer): readonly GapRun[] {
  if (peer.gapList === undefined) return [];
  const path = peerFile(peer, peer.gapList);
  const known = existsSync(path) ? parseKnownFailures(readFileSync(path, 'utf8')) : [];
  return gapsOfPeer(peer).map(({ name, reason }) => ({
    name,
    reason,
    peer: peer.name,
    failing: known.filter((one) => one.reason === reasonOf(name)).map(({ pattern }) => pattern),
  }));
}

/** Writes what a run of all peers has found. */
export function record({ suites, exchanges, gaps }: Interop): void {
  const kept: Recorded = {
    suites: suites.map(({ failures, ...suite }) => suite),
    exchanges: exchanges.map(({ wrong, ...exchange }) => exchange),
  };
  writeFileSync(file, `${JSON.stringify(kept, undefined, 2)}\n`);
  for (const peer of peers) {
    if (peer.gapList === undefined) continue;
    const own = gaps.filter((gap) => gap.peer === peer.name);
    writeFileSync(peerFile(peer, peer.gapList), listOf(peer, own));
  }
}

function listOf({ name }: Peer, gaps: readonly GapRun[]): string {
  const head = `# What fails without the lines of this peer that close a gap of ${name}; npm run interop -- --write makes it.\n`;
  const blocks = gaps.map(
    ({ name: gap, reason, failing }) =>
      `\n# ${gap}: ${reason}\n${failing.map((id) => `${id.padEnd(48)} ${reasonOf(gap)}\n`).join('')}`,
  );
  return head + blocks.join('');
}

function reasonOf(gap: string): string {
  return `the gap ${gap}`;
}
