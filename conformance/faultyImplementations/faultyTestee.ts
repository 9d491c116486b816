import type { Answer, JsonObject, Operation, Testee } from '../Testee.js';
import type { Faulty, Operate, RightOperations } from './Faulty.js';

/** Makes the testee with a fault: the right one, with the wrong operations in place of the right ones. */
export function faultyTestee({ id, operations }: Pick<Faulty, 'id' | 'operations'>, right: Testee): Testee {
  return {
    ...right,
    implementation: { name: id, language: 'typescript' },
    operations: { ...right.operations, ...operations(right.operations as RightOperations) },
  };
}

/** Operations whose answer depends on nothing but the input and the clock. */
const DETERMINED: readonly Operation[] = [
  'validate',
  'encode',
  'decode',
  'serial-pad',
  'jws-verify',
  'jwe-decrypt',
  'payload-decrypt',
  'kv-source',
  'kv-verify',
];

/** A testee that remembers what it answered to an input, so that many that are built on it think once. */
export function remembering({ operations, ...testee }: Testee): Testee {
  const remembered = DETERMINED.map((name) => [name, remember(operations[name] as Operate)] as const);
  return { ...testee, operations: { ...operations, ...Object.fromEntries(remembered) } };
}

function remember(operate: Operate): Operate {
  const answers = new WeakMap<JsonObject, { readonly at: number; readonly answer: ReturnType<Operate> }>();
  return (input, now): Answer | Promise<Answer> => {
    const known = answers.get(input);
    if (known?.at === now.getTime()) return known.answer;
    const answer = operate(input, now);
    answers.set(input, { at: now.getTime(), answer });
    return answer;
  };
}
