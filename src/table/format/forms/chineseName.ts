import type { Fault } from '../../Fault.js';
import type { CodeUnits, Format } from '../format.js';
import { isTraditional } from './isTraditional.js';

const NOT_CHINESE: Fault = { code: 'format-chinese-name', rule: 'format' };

const TRADITIONAL: Fault = {
  code: 'chinese-name-traditional',
  rule: 'format',
  erratum: 'simplified-chinese',
  expected: 'written in Simplified Chinese',
};

const STRAY_DOT: Fault = {
  code: 'chinese-name-dot',
  rule: 'format',
  erratum: 'simplified-chinese',
  expected: 'written with U+00B7 alone between two characters',
};

/**
 * The dots that real names carry (U+00B7, U+2022, U+2027, U+30FB, U+FF65), and Unicode's script Han with what its
 * blocks keep for more: U+2E80 to U+2FDF, U+3005, U+3007, U+3021 to U+3029, U+3038 to U+303B, U+3400 to U+4DBF, U+4E00
 * to U+9FFF, U+F900 to U+FAFF, U+16FE2, U+16FE3, U+16FF0 to U+16FF6 and U+20000 to U+3FFFD. As themselves: the engines
 * of a schema have no common name or escape for them.
 */
const SHAPE = /^[⺀-⿟々〇〡-〩〸-〻㐀-䶿一-鿿豈-﫿𖿢𖿣𖿰-𖿶𠀀-𿿽·•‧・･]+$/u;

/** With U+00B7 alone between two others, and no other dot. */
const JOINED = /^[^·•‧・･]+(?:·[^·•‧・･]+)*$/;

/** A name in Simplified Chinese, with the dot of minority names (row customerNm). */
export const chineseName: Format = {
  name: 'chinese-name',
  expected: 'Simplified Chinese, with U+00B7 between the parts of a name',
  shape: SHAPE,
  strict: { pattern: JOINED, erratum: 'simplified-chinese' },
  complete: true,
  isSure: (value) => examine(value) === undefined,
  isSureOf: isCommon,
  examine,
};

/** Whether it has common characters alone, none of them traditional, and U+00B7 at most between two of them. */
function isCommon(value: CodeUnits): boolean {
  let isAfterDot = true;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    const isDot: boolean = code === 0xb7 && !isAfterDot;
    if (!isDot && (code < 0x4e00 || code > 0x9fff || isTraditional(code))) return false;
    isAfterDot = isDot;
  }
  return !isAfterDot;
}

function examine(value: string): Fault | undefined {
  if (isCommon(value)) return undefined;
  if (!SHAPE.test(value)) return NOT_CHINESE;
  if (!JOINED.test(value)) return STRAY_DOT;
  return value.split('').some((unit) => isTraditional(unit.charCodeAt(0))) ? TRADITIONAL : undefined;
}
