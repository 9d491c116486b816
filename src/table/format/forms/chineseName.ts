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
  expected: 'written with each U+00B7 between two characters',
};

const DOT = 0xb7;

// Made when they are needed, and no literals, which are checked while the module is parsed: looking
// up a script of Unicode takes longer than loading everything else.
const HAN = '\\p{Script=Han}';

const shape = () => new RegExp(`^[${HAN}\\u00B7]+$`, 'u');

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
  let strayDot = false;
  let traditional = false;
  let afterDot = true;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    const isDot = code === DOT;
    if (isDot) strayDot ||= afterDot;
    else if (code < 0x4e00 || code > 0x9fff) rare = true;
    else traditional ||= isTraditional(code);
    afterDot = isDot;
  }
  if (rare && !shape().test(value)) return NOT_CHINESE;
  if (strayDot || afterDot) return STRAY_DOT;
  return traditional ? TRADITIONAL : undefined;
}
