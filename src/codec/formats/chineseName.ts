import { isTraditional } from '../../generated/isTraditional.js';
import type { Fault, Format } from '../Format.js';

const TRADITIONAL: Fault = {
  code: 'chinese-name-traditional',
  rule: 'format',
  erratum: 'simplified-chinese',
  expected: 'written in Simplified Chinese',
};

/** A name in Simplified Chinese, with the dot of minority names (row customerNm). */
export const chineseName: Format = {
  name: 'chinese-name',
  expected: 'Chinese characters in their simplified form, with U+00B7 between the parts of a name',
  shape: /^[\p{Script=Han}\u00B7]+$/u,
  strict: { pattern: /^(?:\p{Script=Han}\u00B7?)*\p{Script=Han}$/u, erratum: 'simplified-chinese' },
  examine(value) {
    for (let index = 0; index < value.length; index++) {
      if (isTraditional(value.charCodeAt(index))) return TRADITIONAL;
    }
    return undefined;
  },
  unsaid: { strict: 'no character is a traditional form' },
};
