import type { Case } from '../Case.js';
import type { Asked, JudgeProfile } from '../judges/Judge.js';
import { type JudgedOperation, judges } from '../judges/judges.js';
import type { JsonObject, Operation } from '../Testee.js';
import type { Vector, VectorGroup } from '../Vector.js';
import { loadGroups, loadKeys } from './loadGroups.js';
import { resolvedInput } from './resolveKeys.js';

/** How often a question is asked whose answer is random; others are asked once. */
const REPEATS: { readonly [Name in Operation]?: number } = {
  'message-id': 2,
  'order-id': 2,
  'jws-sign': 3,
  'jwe-encrypt': 3,
  'payload-encrypt': 3,
};

/**
 * Reads the shipped vectors as cases with their judges.
 *
 * @param profile readings that are pinned; without one, what is acceptable stays so
 */
export function loadVectors(profile: JudgeProfile = {}): readonly Case[] {
  const keys = loadKeys();
  return loadGroups().flatMap((group) => group.vectors.map((vector) => caseOf(group, vector, keys, profile)));
}

/** Makes a case of a vector, which a file has, or of a trial, which is made from a table. */
export function caseOf(
  { operation, message, now: ofGroup }: Pick<VectorGroup, 'operation' | 'message' | 'now'>,
  vector: Vector,
  privateKeys: ReadonlyMap<string, JsonObject>,
  profile: JudgeProfile = {},
  origin: 'vector' | 'trial' = 'vector',
): Case {
  const { id, aliases = [], title, level, references, flags = [], feature, acceptable } = vector;
  const now = vector.now ?? ofGroup;
  const input = resolvedInput(vector.input, privateKeys);
  const asked: Asked = { vector, input, now, privateKeys };
  const isPinnable = acceptable?.invalidIn === 'strict' || acceptable?.invalidIn === 'tolerant';
  return {
    id,
    aliases,
    title,
    operation,
    message,
    level,
    tags: [origin, vector.result, ...flags],
    references,
    feature,
    ...(isPinnable && { acceptable: acceptable as NonNullable<Case['acceptable']> }),
    questions: Array.from({ length: REPEATS[operation] ?? 1 }, () => ({ now, input })),
    judge: (answers) => judges[operation as JudgedOperation](asked, answers, profile),
    expected: expectedInWords(operation, vector),
    ...(vector.output !== undefined && { output: vector.output }),
  };
}

function expectedInWords(
  operation: Operation,
  { result, expected = [], acceptable, output }: Vector,
): string {
  if (result === 'acceptable') return `either verdict; the erratum ${acceptable?.erratum} leaves it open`;
  if (result === 'valid') return output === undefined ? 'ok' : 'ok with the one right output';
  const isPathJudged = ['validate', 'encode', 'decode'].includes(operation);
  const rules = expected.map(({ rule, path }) => (isPathJudged && path !== '' ? `${rule} at ${path}` : rule));
  return `reject with ${rules.join(' or ')}`;
}
