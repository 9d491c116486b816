import { compact, indented } from '../layouts.js';
import type { SerialiserHabit } from '../SerialiserHabit.js';
import type { Escapes, WritingStyle } from '../WritingStyle.js';

const HEX: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  JSON_HEX_TAG: { '<': '\\u003C', '>': '\\u003E' },
  JSON_HEX_AMP: { '&': '\\u0026' },
  JSON_HEX_APOS: { "'": '\\u0027' },
  JSON_HEX_QUOT: { '"': '\\u0022' },
};

const PATTERNS: Readonly<Record<string, RegExp>> = {
  '': /["\\/<>&']|[^ -\x7f]/g,
  JSON_UNESCAPED_SLASHES: /["\\<>&']|[^ -\x7f]/g,
  JSON_UNESCAPED_UNICODE: /["\\/<>&'\u2028\u2029]|[^ -\uffff]/g,
  'JSON_UNESCAPED_UNICODE JSON_UNESCAPED_SLASHES': /["\\<>&'\u2028\u2029]|[^ -\uffff]/g,
  'JSON_UNESCAPED_UNICODE JSON_UNESCAPED_LINE_TERMINATORS': /["\\/<>&']|[^ -\uffff]/g,
  'JSON_UNESCAPED_UNICODE JSON_UNESCAPED_SLASHES JSON_UNESCAPED_LINE_TERMINATORS': /["\\<>&']|[^ -\uffff]/g,
};

/** What a flag writes as an escape is written as it is without. */
const PLAIN = { '<': '<', '>': '>', '&': '&', "'": "'", '/': '\\/' };

function escapesWith(unescaped: string, hex: readonly string[]): Escapes {
  const named = Object.assign({}, PLAIN, ...hex.map((flag) => HEX[flag]));
  return { pattern: PATTERNS[unescaped] as RegExp, hex: 'lower', named };
}

function subsets(flags: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: 2 ** flags.length }, (_, set) =>
    flags.filter((_flag, index) => set & (1 << index)),
  );
}

function habit(
  flags: readonly string[],
  style: Pick<WritingStyle, 'escapes'> & Partial<WritingStyle>,
): SerialiserHabit {
  const given = flags.join(' | ');
  return {
    id: ['php', ...flags.map((flag) => flag.slice('JSON_'.length).toLowerCase().replaceAll('_', '-'))].join(
      '-',
    ),
    library: 'PHP json_encode',
    language: 'PHP',
    setting: given === '' ? 'without flags' : `with ${given}`,
    style: { layout: compact, order: 'kept', numbers: 'php', ...style },
    code: `$body = json_encode($message, ${given === '' ? '0' : given}); // sign and send this string`,
  };
}

const PRETTY = indented('    ');

function* everyHabit(): Generator<SerialiserHabit> {
  for (const unescaped of Object.keys(PATTERNS)) {
    const flags = unescaped.split(' ').filter((flag) => flag !== '');
    for (const hex of subsets(Object.keys(HEX))) {
      const escapes = escapesWith(unescaped, hex);
      yield habit([...flags, ...hex], { escapes });
      yield habit([...flags, ...hex, 'JSON_PRETTY_PRINT'], { escapes, layout: PRETTY });
    }
    const escapes = escapesWith(unescaped, []);
    yield habit([...flags, 'JSON_NUMERIC_CHECK'], { escapes, numericCheck: true });
    yield habit([...flags, 'JSON_FORCE_OBJECT'], { escapes, arraysAsObjects: true });
    yield habit([...flags, 'JSON_PRESERVE_ZERO_FRACTION'], { escapes, numbers: 'php-zero-fraction' });
  }
}

/** An associative array that is empty is an array to PHP. */
function ofArrays(one: SerialiserHabit): SerialiserHabit {
  const { id, setting, style } = one;
  const layout = { ...style.layout, emptyObject: '[]' };
  return {
    ...one,
    id: `${id}-array`,
    setting: `${setting}, of associative arrays`,
    style: { ...style, layout },
  };
}

const direct = [...everyHabit()];

/** json_encode with each set of flags, as recorded from it; of objects, then of associative arrays. */
export const phpHabits: readonly SerialiserHabit[] = [
  ...direct,
  ...direct.filter(({ style }) => !style.arraysAsObjects).map(ofArrays),
];
