import type { Answer, Testee, ToldViolation } from '../Testee.js';
import type { Faulty, RightOperations } from './Faulty.js';

const NEAR_MISSES = ['property.validate.*.refuses-near-misses', '*.member-iin.missing'];

/** Codecs that come to the right verdict and tell the wrong reason, or none of the protocol. */
export const tellingFaults: readonly Faulty[] = [
  {
    id: 'paths-with-points',
    wrong: 'Paths have points between their parts and are no JSON Pointers.',
    convictedBy: NEAR_MISSES,
    operations: telling(({ rule, path = '' }) => ({
      rule: rule ?? '',
      path: path.slice(1).replaceAll('/', '.'),
    })),
  },
  {
    id: 'paths-of-the-last-name',
    wrong: 'A path names the member alone, not the object around it.',
    convictedBy: ['*.enc-data.phone-no.missing', '*.msg-response.response-code.missing'],
    operations: telling(({ rule, path = '' }) => ({
      rule: rule ?? '',
      path: path.slice(path.lastIndexOf('/')),
    })),
  },
  {
    id: 'paths-left-out',
    wrong: 'Violations have no path.',
    convictedBy: NEAR_MISSES,
    operations: telling(({ rule }) => ({ rule: rule ?? '' })),
  },
  {
    id: 'one-rule-for-all',
    wrong: 'Every violation is one of the format.',
    convictedBy: NEAR_MISSES,
    operations: telling(({ path }) => ({ rule: 'format', path: path ?? '' })),
  },
  {
    id: 'length-and-charset-swapped',
    wrong: 'What is too long is called a wrong character, and the other way round.',
    convictedBy: ['*.member-name.length-one-too-long', '*.member-name.charset-tab'],
    operations: telling(({ rule, path }) => ({
      rule: rule === 'length' ? 'charset' : rule === 'charset' ? 'length' : (rule ?? ''),
      path: path ?? '',
    })),
  },
  {
    id: 'null-called-missing',
    wrong: 'A member of the wrong type is called missing.',
    convictedBy: ['*.member-iin.type-null'],
    operations: telling(({ rule, path }) => ({
      rule: rule === 'type' ? 'required' : (rule ?? ''),
      path: path ?? '',
    })),
  },
  {
    id: 'error-for-reject',
    wrong: 'What breaks the protocol makes the codec break, which is no refusal.',
    convictedBy: NEAR_MISSES,
    operations: answering((answer) => (answer.status === 'reject' ? { status: 'error' } : answer)),
  },
  {
    id: 'unsupported-although-declared',
    wrong: 'Messages of LianLian are declared and answered unsupported.',
    convictedBy: ['lianlian.mpay-verify.request.base', 'property.validate.lianlian.*'],
    operations: (right) => ({
      validate: (input, now) =>
        String(input.message).startsWith('lianlian') ? { status: 'unsupported' } : right.validate(input, now),
    }),
  },
  {
    id: 'always-ok',
    wrong: 'The codec accepts whatever it is given, because its result is never looked at.',
    convictedBy: [...NEAR_MISSES, '*.mcc.charset-letter', '*.trade-type.value-not-listed'],
    operations: answering((answer) => (answer.status === 'reject' ? { status: 'ok', output: {} } : answer)),
  },
];

/** The right verdict with other reasons. */
export function telling(retold: (told: ToldViolation) => ToldViolation) {
  return answering((answer) =>
    answer.status === 'reject' ? { ...answer, violations: (answer.violations ?? []).map(retold) } : answer,
  );
}

function answering(change: (answer: Answer) => Answer): (right: RightOperations) => Testee['operations'] {
  return (right) => ({
    validate: async (input, now) => change(await right.validate(input, now)),
    encode: async (input, now) => change(await right.encode(input, now)),
    decode: async (input, now) => change(await right.decode(input, now)),
  });
}
