import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/import/plainText.js';

describe('plainText', () => {
  it('puts ASCII in the place of other punctuation, one for one', () => {
    expect(plainText('“a” „b ‘c’ ‐ ‑ ‒ – — − 〜 。、')).toBe('"a" "b \'c\' - - - - - - ~ .,');
    expect(plainText('！０Ａｚ～：（）')).toBe('!0Az~:()');
  });

  it('keeps everything else', () => {
    expect(plainText('门 é 😀 ￡ …')).toBe('门 é 😀 ￡ …');
  });
});
