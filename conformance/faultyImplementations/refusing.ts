import type { Answer, JsonObject, Testee, ToldViolation } from '../Testee.js';
import type { Operate, RightOperations } from './Faulty.js';
import { parsed } from './overlooking.js';

/** A message that is about to be accepted. */
export interface Accepted {
  readonly message: string;
  readonly value: JsonObject;
}

/** A codec that refuses some of what is right, with a given violation. */
export function refusing(
  refuses: (accepted: Accepted) => ToldViolation | undefined,
  names: readonly ('validate' | 'encode' | 'decode')[] = ['validate', 'encode', 'decode'],
): (right: RightOperations) => Testee['operations'] {
  return (right) => Object.fromEntries(names.map((name) => [name, stern(right[name], refuses)]));
}

function stern(operate: Operate, refuses: (accepted: Accepted) => ToldViolation | undefined): Operate {
  return async (input, now): Promise<Answer> => {
    const answer = await operate(input, now);
    if (answer.status !== 'ok') return answer;
    const value = (input.value ?? parsed(input.json)) as JsonObject;
    const violation = refuses({ message: String(input.message), value });
    return violation === undefined ? answer : { status: 'reject', violations: [violation] };
  };
}
