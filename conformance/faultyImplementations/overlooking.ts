import type { Row } from 'tallystick';
import { readBytes } from '../judges/readBytes.js';
import { memberAt } from '../properties/unambiguousMessage.js';
import type { Answer, JsonObject, Testee } from '../Testee.js';
import { describedRow } from './describedRow.js';
import type { Operate, RightOperations } from './Faulty.js';

/** A violation of a message, and what is known about its place. */
export interface Found {
  readonly rule: string;
  /** JSON Pointer. */
  readonly path: string;
  /** The member; undefined where it is missing. */
  readonly value: unknown;
  /** The member where it is a string, else empty. */
  readonly text: string;
  /** The row of the member; undefined where it has none. */
  readonly row: Row | undefined;
  readonly message: string;
}

/** A codec that does not see some violations, and accepts what has no others. */
export function overlooking(
  overlooks: (found: Found) => boolean,
  names: readonly ('validate' | 'encode' | 'decode')[] = ['validate', 'encode', 'decode'],
): (right: RightOperations) => Testee['operations'] {
  return (right) =>
    Object.fromEntries(names.map((name) => [name, blind(right[name], overlooks, OUTPUTS[name])]));
}

const OUTPUTS: Readonly<Record<'validate' | 'encode' | 'decode', (value: unknown) => JsonObject>> = {
  validate: () => ({}),
  encode: (value) => ({ json: { text: JSON.stringify(value) } }),
  decode: (value) => ({ value }),
};

function blind(
  operate: Operate,
  overlooks: (found: Found) => boolean,
  outputOf: (value: unknown) => JsonObject,
): Operate {
  return async (input, now): Promise<Answer> => {
    const answer = await operate(input, now);
    if (answer.status !== 'reject') return answer;
    const value = input.value ?? parsed(input.json);
    const message = String(input.message);
    const seen = (answer.violations ?? []).filter(({ rule = '', path = '' }) => {
      const member = memberAt(value as JsonObject, path);
      const text = typeof member === 'string' ? member : '';
      return !overlooks({ rule, path, value: member, text, row: describedRow(message, path), message });
    });
    return seen.length > 0
      ? { status: 'reject', violations: seen }
      : { status: 'ok', output: outputOf(value) };
  };
}

/** The JSON of an input, read as laxly as most programs do. */
export function parsed(json: unknown): unknown {
  try {
    return JSON.parse(String(readBytes(json)));
  } catch {
    return undefined;
  }
}
