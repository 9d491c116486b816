import type { Dice } from '../Dice.js';
import type { Fault } from '../Fault.js';
import type { Format } from '../format.js';
import type { FormatDraws } from '../formatDraws.js';
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

const SURNAMES = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文玉兰';
const MINORITY = ['阿依古丽·买买提', '迪丽努尔·艾力', '古丽娜扎·吐尔逊', '买买提·艾则孜', '次仁·卓玛'];

export const chineseNameDraws: FormatDraws = {
  draw(dice, style) {
    if (style === 'wide') return drawWideName(dice);
    if (dice.chance(10)) return dice.pick(MINORITY);
    return dice.pick<string>(SURNAMES) + dice.text(GIVEN, dice.between(1, 2));
  },
  misshapen: ['Zhang Wei', '张Wei', '张 伟'],
  alphabet: '张伟李娜王芳',
  unsaid: { strict: 'no character is a traditional form' },
};

/** Up to 22 characters, which fit into 66 bytes, with dots between some. */
function drawWideName(dice: Dice): string {
  let name = '';
  for (let left = dice.between(1, 22); left > 0; left--) {
    let code = dice.between(0x4e00, 0x9fa5);
    while (isTraditional(code)) code = dice.between(0x4e00, 0x9fa5);
    name += String.fromCharCode(code);
    if (left > 2 && dice.chance(10)) {
      name += '\u00b7';
      left -= 1;
    }
  }
  return name;
}
