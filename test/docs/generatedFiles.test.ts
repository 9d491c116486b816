import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../../docs/build/generatedFiles.js';

describe('what the site is made from', () => {
  it('is the same in every build', async () => {
    const [first, second] = [await generatedFiles(), await generatedFiles()];
    expect(first.length).toBeGreaterThan(150);
    const differing = first.filter(({ text }, index) => text !== second[index]?.text);
    expect(differing.map(({ file }) => file)).toEqual([]);
  });
});
