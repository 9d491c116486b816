import { applyChanges, memberAt } from '../pointers/applyChanges.js';
import type { JsonObject } from '../Testee.js';
import type { Changes, Derived, FiledVector, VectorFile } from '../VectorFile.js';
import { derivedOf } from './expandVectors.js';
import { resolveText } from './resolveText.js';

/**
 * Finds what says nothing in a file that can be expanded: changes that change nothing, bases that no vector
 * uses, operations that are those of the file or none of them.
 *
 * @returns one sentence for each fault, none where all is right
 */
export function lintChanges(file: VectorFile): readonly string[] {
  const bases = resolveText(file.bases ?? {}) as Readonly<Record<string, JsonObject>>;
  const used = new Set(file.vectors.flatMap(({ base, request }) => [base, request?.base]));
  return [
    ...Object.keys(bases)
      .filter((base) => !used.has(base))
      .map((base) => `${file.group}: no vector uses the base ${base}`),
    ...file.vectors.flatMap((vector) => [
      ...operationFaults(file, vector),
      ...idle(vector, bases[vector.base ?? '']).map((fault) => `${vector.id}: ${fault}`),
      ...idleRequest(vector, bases),
      ...idleOutput(vector, bases),
    ]),
  ];
}

function operationFaults(
  { operations }: VectorFile,
  { id, operations: own }: FiledVector,
): readonly string[] {
  if (own === undefined) return [];
  if (!own.every((operation) => operations?.includes(operation)))
    return [`${id}: the file does not ask the operations of the vector`];
  return own.length === operations?.length
    ? [`${id}: the operations are those of the file; leave them out`]
    : [];
}

function idleRequest({ id, request }: FiledVector, bases: Readonly<Record<string, JsonObject>>) {
  return request === undefined ? [] : idle(request, bases[request.base]).map((fault) => `${id}: ${fault}`);
}

/** What comes out is changed against the message. */
function idleOutput(vector: FiledVector, bases: Readonly<Record<string, JsonObject>>): readonly string[] {
  const { id, base, output } = vector;
  if (base === undefined || output === undefined) return [];
  return idle(output, derivedOf(vector, id, bases)).map((fault) => `${id}: ${fault} of the output`);
}

function idle({ set, remove }: Changes | Partial<Derived>, value: JsonObject | undefined): readonly string[] {
  if (value === undefined) return [];
  const left = applyChanges(value, { ...(remove && { remove }) });
  return (
    Object.entries(set ?? {})
      // As text, because the order of members counts.
      .filter(
        ([pointer, member]) =>
          JSON.stringify(memberAt(left, pointer)) === JSON.stringify(resolveText(member)),
      )
      .map(([pointer]) => `the change of ${pointer} changes nothing`)
  );
}
