import type { Format } from '../format.js';
import type { FormatDraws } from '../formatDraws.js';

/** A language and a country (row language). */
export const language: Format = {
  name: 'language',
  expected: 'a language and a country, such as zh-CN',
  shape: /^[A-Za-z]{2}[-_][A-Za-z]{2}$/,
  strict: { pattern: /^[a-z]{2}-[A-Z]{2}$/, erratum: 'language-separator' },
};

export const languageDraws: FormatDraws = {
  draw: (dice, style) =>
    style === 'wide'
      ? `${dice.text('abcdefghijklmnopqrstuvwxyz', 2)}-${dice.text('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 2)}`
      : dice.pick(['zh-CN', 'en-US', 'en-SG', 'ja-JP', 'th-TH', 'ko-KR']),
  misshapen: ['zh/CN', 'zh--C', '1h-CN', 'zhoCN'],
};
