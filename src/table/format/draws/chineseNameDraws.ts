import type { Dice } from '../../Dice.js';
import type { FormatDraws } from '../formatDraws.js';
import { isTraditional } from '../forms/isTraditional.js';

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
