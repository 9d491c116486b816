import { Ajv2020 } from 'ajv/dist/2020.js';
import type { MessageTable, Row } from 'tallystick';
import { errata } from 'tallystick/catalogue';
import schema from '../../vectors/vectors.schema.json' with { type: 'json' };
import { ConformanceError } from '../ConformanceError.js';
import { unclear } from '../judges/unclear.js';
import { HEADER_RULES, SOURCE_RULES } from '../referenceTarget.js';
import type { JsonObject } from '../Testee.js';
import type { Vector, VectorGroup } from '../Vector.js';
import type { VectorFile } from '../VectorFile.js';
import { expandVectors } from './expandVectors.js';
import { formatVectors } from './format.js';
import { lintChanges } from './lintChanges.js';
import { resolvedInput } from './resolveKeys.js';

/**
 * Finds what is wrong with vectors: their schema, bases and changes, ids that are used twice, flags without
 * note and notes without flag, invalid vectors without flag, rows that no vector covers, references that lead
 * nowhere.
 *
 * @param files as parsed
 * @param tables of the messages, with their texts
 * @param keys by `kid`; keys are not looked up where they are not given
 * @returns one sentence for each fault, none where all is right
 */
export function lintVectors(
  files: readonly VectorFile[],
  tables: readonly MessageTable[],
  keys?: ReadonlyMap<string, JsonObject>,
): readonly string[] {
  const isFile = new Ajv2020({ strict: true, allErrors: true }).compile<VectorFile>(schema);
  const broken = files.flatMap((file) => {
    if (isFile(file)) return expansionFaults(file);
    const { instancePath = '', message = 'is wrong' } = isFile.errors?.[0] ?? {};
    return [`${nameOf(file)}: ${instancePath} ${message}`];
  });
  // What follows looks into members that the schema makes sure of.
  if (broken.length > 0) return broken;
  const groups = files.flatMap(expandVectors);
  const references = referencesOf(tables);
  return [
    ...files.flatMap(lintChanges),
    ...repeated(groups),
    ...groups.flatMap((group) => [
      ...flagFaults(group),
      ...group.vectors.flatMap((vector) => vectorFaults(group, vector, references, keys)),
    ]),
    ...uncovered(groups, tables),
    ...unsettled(groups, tables),
  ];
}

/**
 * Finds what the text of a file lacks to be canonical.
 *
 * @param name of the file, without its ending
 */
export function lintText(name: string, text: string): readonly string[] {
  const file = JSON.parse(text) as VectorFile;
  return [
    ...(file.group === name ? [] : [`${name}: the group must be named after its file`]),
    ...(formatVectors(file) === text
      ? []
      : [`${name}: the text is not canonical; write it with vectors fmt`]),
  ];
}

function expansionFaults(file: VectorFile): readonly string[] {
  try {
    expandVectors(file);
    return [];
  } catch (error) {
    if (error instanceof ConformanceError) return [error.message];
    throw error;
  }
}

function nameOf(group: unknown): string {
  const name = (group as { readonly group?: unknown } | null)?.group;
  return typeof name === 'string' ? name : 'a group without name';
}

function repeated(groups: readonly VectorGroup[]): readonly string[] {
  const seen = new Set<string>();
  const ids = groups.flatMap(({ vectors }) => vectors.flatMap(({ id, aliases = [] }) => [id, ...aliases]));
  return [...ids.filter((id) => seen.size === seen.add(id).size).map((id) => `${id}: the id is used twice`)];
}

function flagFaults({ group, notes, vectors }: VectorGroup): readonly string[] {
  const used = new Set(vectors.flatMap(({ flags = [] }) => flags));
  return [
    ...[...used]
      .filter((flag) => !(flag in notes))
      .map((flag) => `${group}: no note explains the flag ${flag}`),
    ...Object.keys(notes)
      .filter((flag) => !used.has(flag))
      .map((flag) => `${group}: no vector has the flag ${flag}`),
  ];
}

function vectorFaults(
  { message, operation }: VectorGroup,
  vector: Vector,
  references: ReadonlySet<string>,
  keys: ReadonlyMap<string, JsonObject> | undefined,
): readonly string[] {
  const { id, result, flags = [], expected = [], acceptable, input } = vector;
  const isOfMessage = message === undefined || input.message === message;
  const faults = [
    result === 'invalid' && flags.length === 0 && 'an invalid vector must have a flag',
    result === 'invalid' && expected.length === 0 && 'an invalid vector must have the violations that hold',
    result === 'valid' && expected.length > 0 && 'a valid vector must have no violations',
    (result === 'acceptable') !== (acceptable !== undefined) &&
      'a vector must be acceptable with the erratum that makes it so',
    result === 'valid' &&
      needsOutput(operation, vector) &&
      'a valid vector of this operation must have its output',
    !isOfMessage && 'the message of the input must be that of the group',
    acceptable !== undefined && !isErratum(acceptable.erratum) && 'the erratum does not exist',
    ...vector.references
      .filter((reference) => !isReference(reference, references))
      .map((reference) => `the reference ${reference} leads nowhere`),
    keyFault(input, keys),
  ];
  return faults.filter((fault) => typeof fault === 'string').map((fault) => `${id}: ${fault}`);
}

function needsOutput(operation: VectorGroup['operation'], { output }: Vector): boolean {
  const determined = [
    'encode',
    'decode',
    'serial-pad',
    'jwe-decrypt',
    'kv-source',
    'kv-sign',
    'notify-schedule',
  ];
  return output === undefined && determined.includes(operation);
}

function keyFault(input: JsonObject, keys: ReadonlyMap<string, JsonObject> | undefined): string | undefined {
  if (keys === undefined) return undefined;
  try {
    resolvedInput(input, keys);
    return undefined;
  } catch {
    return 'the input names a key that keys.json does not have';
  }
}

function isErratum(slug: string): boolean {
  return errata.some(({ id }) => id === slug) || (unclear as readonly string[]).includes(slug);
}

function isReference(reference: string, rows: ReadonlySet<string>): boolean {
  if (reference.startsWith('errata#')) return isErratum(reference.slice('errata#'.length));
  return (
    rows.has(reference) ||
    reference === HEADER_RULES ||
    reference === SOURCE_RULES ||
    /^(?:RFC [0-9]{4}(?: (?:section|appendix) [A-Z0-9.]+)?|UPI|LianLian) ?/.test(reference)
  );
}

function referencesOf(tables: readonly MessageTable[]): ReadonlySet<string> {
  return new Set(
    tables.flatMap(({ name, rows }) => [name, ...rows.flatMap((row) => rowReferences(name, row))]),
  );
}

function rowReferences(message: string, row: Row, parents = ''): readonly string[] {
  const own = `${parents}${row.identifier}`;
  return [
    `${message}#${own}`,
    ...(row.members ?? []).flatMap((member) => rowReferences(message, member, `${own}.`)),
  ];
}

/** Every row has a valid vector and an invalid one; members without row may hold anything, so a valid one is enough. */
function uncovered(groups: readonly VectorGroup[], tables: readonly MessageTable[]): readonly string[] {
  const covered = new Set(
    groups.flatMap(({ vectors }) =>
      vectors.flatMap(({ result, references }) => references.map((reference) => `${result} ${reference}`)),
    ),
  );
  return tables.flatMap(({ name, rows }) => {
    const free = new Set(
      rows.filter(({ withoutRow }) => withoutRow).map(({ identifier }) => `${name}#${identifier}`),
    );
    return rows
      .flatMap((row) => rowReferences(name, row))
      .flatMap((reference) =>
        ['valid', ...(free.has(reference) ? [] : ['invalid'])]
          .filter((result) => !covered.has(`${result} ${reference}`))
          .map((result) => `${reference}: no ${result} vector covers the row`),
      );
  });
}

/** Every erratum of these tables that leaves a verdict open has a vector that shows it. */
function unsettled(groups: readonly VectorGroup[], tables: readonly MessageTable[]): readonly string[] {
  const concerned = new Set(tables.flatMap(({ rows }) => rows.flatMap(errataOf)));
  const shown = new Set(
    groups.flatMap(({ vectors }) => vectors.map(({ acceptable }) => acceptable?.erratum)),
  );
  return errata
    .filter(({ id, conformance }) => conformance === 'acceptable' && concerned.has(id) && !shown.has(id))
    .map(({ id }) => `errata#${id}: no vector shows the erratum`);
}

function errataOf({ errata: ids = [], members = [] }: Row): readonly string[] {
  return [...ids, ...members.flatMap(errataOf)];
}
