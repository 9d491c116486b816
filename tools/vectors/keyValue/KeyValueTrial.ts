import type { JsonObject } from '../../../conformance/Testee.js';
import type { Vector } from '../../../conformance/Vector.js';
import { REFERENCES, verifyInput } from './keyValueResponse.js';

/** A message whose signature is verified. */
export interface KeyValueTrial {
  readonly slug: string;
  readonly title: string;
  readonly params: JsonObject;
  readonly accept?: readonly string[];
  readonly key?: JsonObject;
  readonly rules?: readonly string[];
  readonly level?: Vector['level'];
  readonly flag?: string;
  readonly acceptable?: Vector['acceptable'];
}

/** The vector of a trial. */
export function keyValueVector({
  slug,
  title,
  params,
  accept,
  key,
  rules,
  level = 'MUST',
  flag,
  acceptable,
}: KeyValueTrial): Vector {
  return {
    id: `kv-verify.${slug}`,
    level,
    title,
    references: REFERENCES,
    ...(flag !== undefined && { flags: [flag] }),
    ...(accept !== undefined && { feature: 'accept' as const }),
    input: { ...verifyInput(params, key), ...(accept !== undefined && { accept }) },
    result: acceptable !== undefined ? 'acceptable' : rules === undefined ? 'valid' : 'invalid',
    ...(acceptable !== undefined && { acceptable }),
    ...(rules !== undefined && { expected: rules.map((rule) => ({ rule, path: '' })) }),
  };
}
