import type { GapRun, Interop, SuiteRun } from './Interop.js';
import type { Peer } from './Peer.js';
import { peers } from './peers.js';
import { type Recorded, recordedGaps } from './record.js';

/** Peers whose library is not pinned: its version is that of the machine. */
const OF_THE_MACHINE = ['openssl', 'php-openssl'];

/** In words, where a run is not as it was recorded, or cannot be recorded. Skipped peers are not missed. */
export function differencesOf({ suites, exchanges, gaps }: Interop, before: Recorded): readonly string[] {
  return [
    ...suites.flatMap(({ name, failures }) => failures.map((failure) => `${name} fails ${failure}`)),
    ...exchanges.flatMap(({ name, wrong }) => wrong.map((fault) => `${name}, from ${fault}`)),
    ...suites.flatMap((run) => suiteDifference(run, before)),
    ...exchanges
      .filter(({ name, asked }) => before.exchanges.find((one) => one.name === name)?.asked !== asked)
      .map(({ name }) => `the questions of ${name} are others than those that are recorded`),
    ...peers.flatMap((peer) => gapDifferences(peer, gaps)),
  ];
}

function suiteDifference({ name, version, operations }: SuiteRun, before: Recorded): readonly string[] {
  const old = before.suites.find((one) => one.name === name);
  const isVersion = old?.version === version || OF_THE_MACHINE.includes(name);
  const isDeclared = old?.operations.join() === operations.join();
  return isVersion && isDeclared
    ? []
    : [
        `${name} ${version} answers ${operations.join(', ')}; recorded are ${old?.version} and ${old?.operations.join(', ')}`,
      ];
}

function gapDifferences(peer: Peer, gaps: readonly GapRun[]): readonly string[] {
  const own = gaps.filter((gap) => gap.peer === peer.name);
  const before = recordedGaps(peer);
  return own.flatMap(({ name, failing }) => {
    const listed = before.find((gap) => gap.name === name)?.failing ?? [];
    return [
      ...(failing.length === 0 ? [`no case fails without the lines of ${peer.name} for ${name}`] : []),
      ...failing
        .filter((id) => !listed.includes(id))
        .map((id) => `without ${name}, ${peer.name} fails ${id}, which is not recorded`),
      ...listed
        .filter((id) => !failing.includes(id))
        .map((id) => `without ${name}, ${peer.name} passes ${id}, which is recorded to fail`),
    ];
  });
}
