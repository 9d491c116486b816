import type { Format } from '../format.js';

/** A language and a country (row language). */
export const language: Format = {
  name: 'language',
  expected: 'a language and a country, such as zh-CN',
  shape: /^[A-Za-z]{2}[-_][A-Za-z]{2}$/,
  strict: { pattern: /^[a-z]{2}-[A-Z]{2}$/, erratum: 'language-separator' },
};
