import { describe, expect, it } from 'vitest';
import { calledAs, executableName } from '../../src/cli/render/calledAs.js';
import { runProgram } from './runProgram.js';

describe('how the program is called', () => {
  it.each<[string | undefined, string, string]>([
    ['/p/node_modules/.bin/tallystick', '/usr/bin/node', 'npx tallystick'],
    [undefined, '/usr/bin/node', 'npx tallystick'],
    // What was typed, of a single executable.
    ['tallystick', '/opt/tallystick', 'tallystick'],
    ['./tallystick', '/opt/tallystick', './tallystick'],
    [process.execPath, process.execPath, process.execPath],
    ['./tally stick', '/opt/tally stick', "'./tally stick'"],
  ])('%s, which runs %s, is %s', (started, execPath, words) => {
    expect(calledAs({ executable: executableName(started, execPath) })).toBe(words);
  });

  it.each([
    ['npx tallystick', {}],
    ['./tallystick', { executable: './tallystick' }],
  ])('is in what it prints: %s', async (words, given) => {
    const { out } = await runProgram(['demo'], given);
    expect(out).toContain(`  ${words} sample MPAY_VERIFY | ${words} validate MPAY_VERIFY\n`);
  });
});
