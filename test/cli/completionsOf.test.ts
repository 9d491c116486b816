import { describe, expect, it } from 'vitest';
import { runProgram } from './runProgram.js';

const complete = async (line: string, shell = 'bash') => {
  const { out, code } = await runProgram(['completion', shell, '--line', line]);
  expect(code).toBe(0);
  return out.split('\n').filter((word) => word !== '');
};
const values = async (line: string) => (await complete(line)).map((word) => word.split('\t')[0]);

describe('tallystick completion', () => {
  it('completes commands and their sub-commands', async () => {
    expect(await values('tallystick val')).toEqual(['validate']);
    expect(await values('tallystick keys ')).toEqual(['new', 'list', 'import']);
    expect(await values('tallystick conform report r')).toEqual(['render']);
  });

  it('completes options, and their values', async () => {
    expect(await values('tallystick schema MPAY_VERIFY --re')).toEqual(['--reading']);
    expect(await values('tallystick schema MPAY_VERIFY --reading ')).toEqual(['strict', 'tolerant']);
    expect(await values('tallystick schema MPAY_VERIFY --reading t')).toEqual(['tolerant']);
    expect(await values('tallystick id serial --h')).toEqual(['--help']);
  });

  it('completes names of messages in any letter case, once', async () => {
    expect(await values('tallystick sample refund_a')).toEqual(['REFUND_APPLY']);
    expect(await values('tallystick validate CHANNEL_LOGIN_INFO C')).toEqual([]);
  });

  it('leaves files, values that are free and the command of a testee to the shell', async () => {
    expect(await values('tallystick seal MPAY_VERIFY --keys ')).toEqual([]);
    expect(await values('tallystick conform -- pyth')).toEqual([]);
    expect(await values('tallystick diagnose ')).toEqual([]);
  });

  it('says what each word means, as the shell has it', async () => {
    expect(await complete('tallystick dem', 'fish')).toEqual([
      'demo\tshow what tallystick does, on made-up messages',
    ]);
    expect(await complete('tallystick dem', 'zsh')).toEqual([
      'demo:show what tallystick does, on made-up messages',
    ]);
  });

  it('hides what only scripts use, and knows no other shell', async () => {
    expect((await runProgram(['completion', '--help'])).out).not.toContain('--line');
    expect((await runProgram(['completion', 'tcsh'])).code).toBe(2);
  });
});
