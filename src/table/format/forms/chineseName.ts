import type { Fault } from '../../Fault.js';
import type { Format } from '../format.js';
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

const HAN = '\\p{Script=Han}';

// Made when they are needed, and no literals, which are checked while the module is parsed: looking
// up a script of Unicode takes longer than loading everything else.
/** With the dots that real names carry in the place of U+00B7. */
const shape = () => new RegExp(`^[${HAN}\\u00B7\\u2022\\u2027\\u30FB\\uFF65]+$`, 'u');

const joined = () => new RegExp(`^(?:${HAN}\\u00B7?)*${HAN}$`, 'u');

/** A name in Simplified Chinese, with the dot of minority names (row customerNm). */
export const chineseName: Format = {
  name: 'chinese-name',
  expected: 'Simplified Chinese, with U+00B7 between the parts of a name',
  get shape() {
    return shape();
  },
  get strict() {
    return { pattern: joined(), erratum: 'simplified-chinese' };
  },
  complete: true,
  isSure: (value) => examine(value) === undefined,
  examine,
};

function examine(value: string): Fault | undefined {
  let rare = false;
  let traditional = false;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code < 0x4e00 || code > 0x9fff) rare = true;
    else traditional ||= isTraditional(code);
  }
  if (rare && !joined().test(value)) return shape().test(value) ? STRAY_DOT : NOT_CHINESE;
  return traditional ? TRADITIONAL : undefined;
}
