import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { installOnce } from '../../tools/builds/installOnce.js';

const home = mkdtempSync(join(tmpdir(), 'tallystick-install-'));
afterAll(() => rmSync(home, { recursive: true }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(home, 'one-'));
});

/** A step that adds a letter to a file. */
const adds = (letter: string) =>
  [process.execPath, '-e', `require('fs').appendFileSync('made', '${letter}')`] as const;
const made = () => readFileSync(join(folder, 'made'), 'utf8');

describe('installOnce', () => {
  it('runs the steps in their order, once', async () => {
    for (let count = 0; count < 2; count++) await installOnce({ folder, steps: [adds('a'), adds('b')] });
    expect(made()).toBe('ab');
  });

  it('runs them again where they, or the versions, are others', async () => {
    const versions = [join(folder, 'requirements.txt')];
    writeFileSync(versions[0] as string, 'one==1');
    await installOnce({ folder, steps: [adds('a')], versions });
    await installOnce({ folder, steps: [adds('b')], versions });
    expect(made()).toBe('ab');
    appendFileSync(versions[0] as string, '.1');
    for (let count = 0; count < 2; count++) await installOnce({ folder, steps: [adds('b')], versions });
    expect(made()).toBe('abb');
  });

  it('runs them again where one failed', async () => {
    const fails = [process.execPath, '-e', 'process.exit(1)'] as const;
    for (let count = 0; count < 2; count++)
      await expect(installOnce({ folder, steps: [adds('a'), fails, adds('b')] })).rejects.toThrow();
    expect(made()).toBe('aa');
  });

  it('makes the folder, and runs the steps in another where it is given', async () => {
    const other = join(folder, 'deep', 'other');
    await installOnce({ folder: other, steps: [adds('a')], from: folder });
    expect([made(), existsSync(join(other, 'made'))]).toEqual(['a', false]);
  });
});
