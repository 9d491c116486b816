import type { FormatDraws } from '../formatDraws.js';

export const languageDraws: FormatDraws = {
  draw: (dice, style) =>
    style === 'wide'
      ? `${dice.text('abcdefghijklmnopqrstuvwxyz', 2)}-${dice.text('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 2)}`
      : dice.pick(['zh-CN', 'en-US', 'en-SG', 'ja-JP', 'th-TH', 'ko-KR']),
  misshapen: ['zh/CN', 'zh--C', '1h-CN', 'zhoCN'],
};
