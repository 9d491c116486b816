import { describe, expect, it } from 'vitest';
import { TallystickError } from '../../src/codec/TallystickError.js';
import { runProgram } from '../cli/runProgram.js';
import { messageNamed } from '../messageNamed.js';
import { validMessages } from './validMessages.js';

const NAME = 'unionpay/CHANNEL_LOGIN_INFO/request';
const { validate, accept, tryDecode, decode, encode, canonical } = messageNamed(NAME);
const VALID = validMessages[NAME] as Readonly<Record<string, unknown>>;

/** A valid message with so many members that no row declares. */
function flooded(count: number): Record<string, unknown> {
  return { ...VALID, ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`u${index}`, '1'])) };
}

function errorOf(work: () => unknown): TallystickError {
  try {
    work();
  } catch (error) {
    if (error instanceof TallystickError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('a message with more faults than a verdict lists', () => {
  it('has a verdict of 100 notes that counts the others, however it is judged', () => {
    const strict = { reading: 'strict' } as const;
    const text = JSON.stringify(flooded(250));
    for (const verdict of [
      validate(flooded(250), strict),
      accept(flooded(250), strict),
      tryDecode(text, strict),
    ]) {
      expect(verdict.valid).toBe(true);
      expect(verdict.notes).toHaveLength(100);
      expect(verdict.notes[99]?.path).toBe('/u99');
      expect(verdict.omitted).toEqual({ violations: 0, notes: 150 });
    }
  });

  it('has no count where all is listed', () => {
    expect(validate(flooded(100), { reading: 'strict' })).not.toHaveProperty('omitted');
    expect(errorOf(() => encode(flooded(100) as never))).not.toHaveProperty('omitted');
  });

  it.each([
    ['encode', encode],
    ['canonical', canonical],
  ])('is refused by %s with 100 violations, and an error that counts all', (_, make) => {
    const { violations, omitted, message } = errorOf(() => make(flooded(250) as never));
    expect(violations).toHaveLength(100);
    expect(omitted).toEqual({ violations: 150, notes: 0 });
    expect(message).toContain('(and 249 more)');
  });

  it('is listed as far as maxViolations says, by every function that judges', () => {
    const bound = { maxViolations: 2 };
    // Four rows of the table are mandatory.
    expect(validate({}).violations).toHaveLength(4);
    const omitted = { violations: 2, notes: 0 };
    expect(validate({}, bound)).toMatchObject({ valid: false, omitted });
    expect(tryDecode('{}', bound)).toMatchObject({ valid: false, omitted });
    expect(accept({}, bound).violations).toHaveLength(2);
    expect(errorOf(() => decode('{}', bound)).omitted).toEqual(omitted);
    expect(errorOf(() => decode('{}', bound)).message).toContain('(and 3 more)');
    expect(errorOf(() => encode({} as never, bound)).omitted).toEqual(omitted);
    expect(validate(flooded(250), { reading: 'strict', maxViolations: 250 })).not.toHaveProperty('omitted');
  });

  it.each([0, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '5', 1_000_001])('takes no bound of %s', (bound) => {
    expect(() => validate({}, { maxViolations: bound as number })).toThrow(TypeError);
  });

  it('costs nothing for a member that is only counted', () => {
    // Each listed, they would be 50 MB of JSON.
    const value = Object.fromEntries(
      Array.from({ length: 200_000 }, (_, index) => [`${index}${'~/'.repeat(20)}`, 1]),
    );
    const { notes, omitted } = validate({ ...VALID, ...value }, { reading: 'strict' });
    expect(JSON.stringify(notes).length).toBeLessThan(50_000);
    expect(omitted?.notes).toBe(199_900);
  });
});

describe('the name of an unknown member', () => {
  const noteOf = (name: string) => validate({ ...VALID, [name]: 1 }, { reading: 'strict' }).notes[0];

  it('is cut to 64 characters', () => {
    const cut = `${'n'.repeat(63)}…`;
    expect(noteOf('n'.repeat(64))?.field).toBe('n'.repeat(64));
    expect(noteOf('n'.repeat(1_000_000))).toEqual({
      code: 'unknown-member',
      rule: 'unknown',
      field: cut,
      path: `/${cut}`,
      message: `${cut} has no row in the table; check the spelling.`,
      reference: NAME,
    });
  });

  it('is escaped where it could steer a terminal or begin a line', () => {
    const note = noteOf('a\n\u001B[2J\u0085\u202E\u2028b/~');
    const shown = 'a\\u000a\\u001b[2J\\u0085\\u202e\\u2028b';
    expect(note?.field).toBe(`${shown}/~`);
    expect(note?.path).toBe(`/${shown}~1~0`);
    expect(note?.message).toContain(shown);
  });

  it('is not remembered: the same fault of the next message is another object', () => {
    expect(noteOf('other')).not.toBe(noteOf('other'));
    expect(noteOf('other')).toEqual(noteOf('other'));
  });
});

describe('tallystick validate', () => {
  const argv = ['validate', 'CHANNEL_LOGIN_INFO', '--reading', 'strict'];

  it('prints the count as JSON, and tells a person', async () => {
    const stdin = JSON.stringify(flooded(1_300));
    const { out } = await runProgram([...argv, '--json'], { stdin });
    const verdict = JSON.parse(out);
    expect(verdict.notes).toHaveLength(100);
    expect(verdict.omitted).toEqual({ violations: 0, notes: 1_200 });
    const { out: told } = await runProgram(argv, { stdin });
    expect(told).toContain('valid, 1,300 notes');
    expect(told).toContain('and 1,200 more notes');
  });

  it('prints it in each result of a stream, and their sum in the summary', async () => {
    const stdin = `${JSON.stringify(flooded(150))}\n${JSON.stringify(VALID)}\n${JSON.stringify(flooded(103))}\n`;
    const { out, err } = await runProgram([...argv, '--ndjson'], { stdin });
    const [first, second, third, last] = out.split('\n').map((line) => (line === '' ? {} : JSON.parse(line)));
    expect(first.omitted).toEqual({ violations: 0, notes: 50 });
    expect(second).toEqual({ line: 2, valid: true });
    expect(third.omitted).toEqual({ violations: 0, notes: 3 });
    expect(last.summary.omitted).toEqual({ violations: 0, notes: 53 });
    expect(err).toContain('not listed: 0 violations, 53 notes');
  });
});
