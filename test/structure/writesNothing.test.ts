import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The command line prints, and the texts of findings show code that does. */
const PRINTS = /^cli\/|^diagnose\/findings\/snippets\//;

describe('the library', () => {
  it('writes nothing by itself, as the security model says', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !PRINTS.test(file),
    );
    expect(files.length).toBeGreaterThan(300);
    const writing = files.filter((file) => {
      const code = readFileSync(`src/${file}`, 'utf8').replace(/^\s*(?:\/?\*|\/\/).*$/gm, '');
      return /\bconsole\s*\.|\bprocess\s*\.\s*(?:stdout|stderr|emitWarning)\b/.test(code);
    });
    expect(writing).toEqual([]);
  });
});
