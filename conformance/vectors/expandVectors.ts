import { ConformanceError } from '../ConformanceError.js';
import type { JsonObject, Operation } from '../Testee.js';
import type { Vector, VectorGroup } from '../Vector.js';
import type { Changes, Derived, FiledVector, VectorFile } from '../VectorFile.js';
import { applyChanges } from './applyChanges.js';
import { resolveText } from './resolveText.js';

/**
 * Makes whole vectors of a file: every base with its changes is the input that is asked, and what is
 * right for it.
 *
 * @param file as parsed
 * @returns its group; with several operations one for each, named after file and operation
 * @throws {@link ConformanceError} where a vector names no base, or a pointer leads nowhere
 */
export function expandVectors(file: VectorFile): readonly VectorGroup[] {
  const bases = resolveText(file.bases ?? {}) as Readonly<Record<string, JsonObject>>;
  const { operation, operations } = file;
  if (operation !== undefined) {
    const whole = file.vectors.map((vector) => wholeVector(file, vector, operation, bases));
    return [groupOf(file, file.group, operation, file.notes, whole)];
  }
  return (operations ?? []).map((asked) => {
    const whole = file.vectors
      .filter(({ operations = [asked] }) => operations.includes(asked))
      .map((vector) => ({
        ...wholeVector(file, vector, asked, bases),
        ...namesFor(file.message, vector, asked),
      }));
    const flags = new Set(whole.flatMap(({ flags = [] }) => flags));
    const notes = Object.fromEntries(Object.entries(file.notes).filter(([flag]) => flags.has(flag)));
    return groupOf(file, `${file.group}.${asked}`, asked, notes, whole);
  });
}

function groupOf(
  { $schema, message, since, provenance, now }: VectorFile,
  group: string,
  operation: Operation,
  notes: VectorGroup['notes'],
  vectors: readonly Vector[],
): VectorGroup {
  return {
    $schema,
    group,
    operation,
    ...(message !== undefined && { message }),
    since,
    provenance,
    now,
    notes,
    vectors,
  };
}

/** The start of the ids of a message, such as `lianlian.mpay-verify.request`. */
export function slugOfMessage(message: string): string {
  return message.toLowerCase().replaceAll('/', '.').replaceAll('_', '-');
}

/** Ids of `encode` and `decode` have the operation behind the message. */
function namesFor(
  message = '',
  { id, aliases }: FiledVector,
  operation: Operation,
): Pick<Vector, 'id' | 'aliases'> {
  const start = `${slugOfMessage(message)}.`;
  const named = (name: string) => {
    if (operation === 'validate') return name;
    if (!name.startsWith(start)) throw new ConformanceError(`${id}: the id must begin with ${start}`);
    return `${start}${operation}.${name.slice(start.length)}`;
  };
  return { id: named(id), ...(aliases !== undefined && { aliases: aliases.map(named) }) };
}

function wholeVector(
  { message }: VectorFile,
  filed: FiledVector,
  operation: Operation,
  bases: Readonly<Record<string, JsonObject>>,
): Vector {
  const { id, aliases, level = 'MUST', title, flags, now, feature, result, acceptable, expected } = filed;
  const references = filed.references.map((reference) =>
    reference.startsWith('#') ? `${message ?? ''}${reference}` : reference,
  );
  const given = resolveText(filed.input ?? {}) as JsonObject;
  const output = resolveText(filed.output) as JsonObject | Changes | undefined;
  const value = derivedOf(filed, id, bases);
  const request = filed.request && derivedOf(filed.request, id, bases);
  const isMessage = value !== undefined && message !== undefined;
  const made = isMessage ? messageInput(message, operation, value) : value;
  return {
    id,
    ...(aliases !== undefined && { aliases }),
    level,
    title,
    references,
    ...(flags !== undefined && { flags }),
    ...(now !== undefined && { now }),
    ...(feature !== undefined && { feature }),
    input: { ...made, ...given, ...(request !== undefined && { request }) },
    result,
    ...(acceptable !== undefined && { acceptable }),
    ...(expected !== undefined && { expected }),
    ...(isMessage && result === 'valid'
      ? messageOutput(operation, changedBy(value, output ?? {}, id))
      : output !== undefined && { output: output as JsonObject }),
  };
}

/**
 * The value of a base with its changes; undefined where there is no base.
 *
 * @throws {@link ConformanceError} where the base does not exist, or a pointer leads nowhere
 */
export function derivedOf(
  { base, set, remove }: Partial<Derived>,
  id: string,
  bases: Readonly<Record<string, JsonObject>>,
): JsonObject | undefined {
  if (base === undefined) {
    if (set === undefined && remove === undefined) return undefined;
    throw new ConformanceError(`${id}: the vector changes a base and names none.`);
  }
  if (!Object.hasOwn(bases, base)) throw new ConformanceError(`${id}: the base ${base} does not exist.`);
  const changes = { ...(set && { set: resolveText(set) as JsonObject }), ...(remove && { remove }) };
  return changedBy(bases[base] as JsonObject, changes, id);
}

function changedBy(value: JsonObject, changes: Changes, id: string): JsonObject {
  try {
    return applyChanges(value, changes);
  } catch (error) {
    throw error instanceof ConformanceError ? new ConformanceError(`${id}: ${error.message}`) : error;
  }
}

function messageInput(message: string, operation: Operation, value: JsonObject): JsonObject {
  if (operation === 'encode') return { message, value };
  const json = { text: JSON.stringify(value) };
  return { message, ...(operation === 'validate' && { form: 'plain' }), json };
}

/** `validate` has none. */
function messageOutput(operation: Operation, value: JsonObject): { readonly output?: JsonObject } {
  if (operation === 'encode') return { output: { json: { text: JSON.stringify(value) } } };
  return operation === 'decode' ? { output: { value } } : {};
}
