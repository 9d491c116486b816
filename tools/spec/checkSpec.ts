import { errataOfType, notations } from '../../src/table/notation/notations.js';
import type { Row } from '../../src/table/Row.js';
import type { TableFile } from '../../src/table/TableFile.js';
import type { Spec } from './loadSpec.js';

const ERRATUM_MEMBERS = ['id', 'title', 'printed', 'problem', 'strict', 'tolerant', 'conformance'] as const;

/**
 * What a schema cannot check: that names lead somewhere.
 *
 * @param rows every resolved row of every message, members included
 * @returns what is wrong, a line each
 */
export function checkSpec({ tables, errata, flows }: Spec, rows: readonly Row[]): readonly string[] {
  const known = new Set(errata.map(({ id }) => id));
  const used = new Set([
    ...rows.flatMap((row) => row.errata ?? []),
    ...tables.flatMap((table) => table.errata ?? []),
    ...flows.flatMap((flow) => flow.errata ?? []),
    ...notations.flatMap(errataOfType),
  ]);
  const interfaces = new Set(tables.map((table) => table.interface));
  const messages = new Set(tables.flatMap(messageNames));
  return [
    ...errata.flatMap((erratum) =>
      ERRATUM_MEMBERS.filter((name) => !erratum[name]).map(
        (name) => `the erratum ${erratum.id} has no ${name}`,
      ),
    ),
    ...duplicates(errata.map(({ id }) => id)).map((id) => `two errata are called ${id}`),
    ...errata
      .filter(({ conformance, tolerant }) => conformance === 'judged' && tolerant !== 'The same.')
      .map(({ id }) => `the erratum ${id} is judged, and its readings differ`),
    ...[...used].filter((id) => !known.has(id)).map((id) => `no erratum is called ${id}`),
    ...errata
      .filter(({ id, general }) => !general && !used.has(id))
      .map(({ id }) => `no row names the erratum ${id}`),
    ...rows
      .filter(({ published, errata: named }) => published !== undefined && (named ?? []).length === 0)
      .map(({ identifier }) => `${identifier} is read differently without an erratum`),
    ...flows.flatMap(({ flow, parties, steps }) =>
      steps.flatMap((step) => [
        ...[step.from, step.to]
          .filter((party) => !(party in parties))
          .map((party) => `flow ${flow}: no party ${party}`),
        ...(step.message && !messages.has(step.message) ? [`flow ${flow}: no message ${step.message}`] : []),
        ...(step.interface && !interfaces.has(step.interface)
          ? [`flow ${flow}: no interface ${step.interface}`]
          : []),
      ]),
    ),
  ];
}

function messageNames({ system, interface: name, messages }: TableFile): readonly string[] {
  return Object.keys(messages ?? {}).map((kind) => `${system}/${name}/${kind}`);
}

function duplicates(items: readonly string[]): readonly string[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}
