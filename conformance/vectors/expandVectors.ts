import { ConformanceError } from '../ConformanceError.js';
import { applyChanges, memberAt } from '../pointers/applyChanges.js';
import type { JsonObject, Operation } from '../Testee.js';
import type { Vector, VectorGroup } from '../Vector.js';
import type { Changes, Derived, FiledVector, VectorFile } from '../VectorFile.js';
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
  const { group, message, operation, operations = [], notes } = file;
  const made = file.vectors.map((vector) => madeOf(vector, bases));
  const { mayBeLeftOut = [] } = file;
  if (operation !== undefined) {
    const whole = made.map((one) => wholeVector(one, operation, message, mayBeLeftOut));
    return [groupOf(file, group, operation, notes, whole)];
  }
  const start = `${slugOfMessage(message ?? '')}.`;
  return operations.map((asked) => {
    const whole = made
      .filter(({ filed }) => filed.operations === undefined || filed.operations.includes(asked))
      .map((one) => ({
        ...wholeVector(one, asked, message, mayBeLeftOut),
        ...namesFor(start, one.filed, asked),
      }));
    const flags = new Set(whole.flatMap(({ flags = [] }) => flags));
    const used = Object.fromEntries(Object.entries(notes).filter(([flag]) => flags.has(flag)));
    return groupOf(file, `${group}.${asked}`, asked, used, whole);
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
  start: string,
  { id, aliases }: FiledVector,
  operation: Operation,
): Pick<Vector, 'id' | 'aliases'> {
  const named = (name: string) => {
    if (operation === 'validate') return name;
    if (!name.startsWith(start)) throw new ConformanceError(`${id}: the id must begin with ${start}`);
    return `${start}${operation}.${name.slice(start.length)}`;
  };
  return { id: named(id), ...(aliases !== undefined && { aliases: aliases.map(named) }) };
}

/** What all operations make of a vector. */
interface Made {
  readonly filed: FiledVector;
  /** Of the base, with the changes. */
  readonly value: JsonObject | undefined;
  /** Its JSON. */
  readonly text: string;
  readonly request: JsonObject | undefined;
  readonly given: JsonObject;
  readonly output: JsonObject | undefined;
}

function madeOf(filed: FiledVector, bases: Readonly<Record<string, JsonObject>>): Made {
  const value = derivedOf(filed, filed.id, bases);
  return {
    filed,
    value,
    text: JSON.stringify(value) ?? '',
    request: filed.request && derivedOf(filed.request, filed.id, bases),
    given: resolveText(filed.input ?? {}) as JsonObject,
    output: resolveText(filed.output) as JsonObject | undefined,
  };
}

function wholeVector(
  { filed, value, text, request, given, output }: Made,
  operation: Operation,
  message: string | undefined,
  mayBeLeftOut: readonly string[],
): Vector {
  const { id, aliases, level = 'MUST', title, flags, now, feature, result, acceptable, expected } = filed;
  const isMessage = value !== undefined && message !== undefined;
  const made = isMessage ? messageInput(message, operation, value, text) : value;
  return {
    id,
    ...(aliases !== undefined && { aliases }),
    level,
    title,
    references: filed.references.map((reference) =>
      reference.startsWith('#') ? `${message ?? ''}${reference}` : reference,
    ),
    ...(flags !== undefined && { flags }),
    ...(now !== undefined && { now }),
    ...(feature !== undefined && { feature }),
    input: { ...made, ...given, ...(request !== undefined && { request }) },
    result,
    ...(acceptable !== undefined && { acceptable }),
    ...(expected !== undefined && { expected }),
    ...(isMessage && result === 'valid'
      ? messageOutput(operation, changedBy(value, output ?? {}, id), mayBeLeftOut)
      : output !== undefined && { output }),
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

function messageInput(message: string, operation: Operation, value: JsonObject, text: string): JsonObject {
  if (operation === 'encode') return { message, value };
  return { message, ...(operation === 'validate' && { form: 'plain' }), json: { text } };
}

/** `validate` has none. */
function messageOutput(
  operation: Operation,
  value: JsonObject,
  mayBeLeftOut: readonly string[],
): Pick<Vector, 'output' | 'mayBeLeftOut'> {
  if (operation === 'encode') return { output: { json: { text: JSON.stringify(value) } } };
  if (operation !== 'decode') return {};
  const there = mayBeLeftOut.filter((pointer) => memberAt(value, pointer) !== undefined);
  return { output: { value }, ...(there.length > 0 && { mayBeLeftOut: there }) };
}
