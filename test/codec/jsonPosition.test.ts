import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFaultPosition } from '../../src/codec/jsonFaultPosition.js';
import { channelLoginInfo } from '../../src/networks/unionpay.js';

const seed = Number(process.env.TALLYSTICK_SEED ?? Date.now() % 2 ** 31);
const grammar = { maxDepth: Number.POSITIVE_INFINITY, uniqueNames: false };

// Counted by hand: the place of the first mark that no JSON text could have there.
const PLACES = [
  ['{"a":1,}', 1, 8],
  ['{"a":1\n "b":2}', 2, 2],
  ['{"a" 1}', 1, 6],
  ['[1 2]', 1, 4],
  ['[1,]', 1, 4],
  ['{a:1}', 1, 2],
  ['{"a":tru}', 1, 6],
  ['{"a":01}', 1, 6],
  ["{'a':1}", 1, 2],
  ['{"a":"b\n"}', 1, 8],
  ['{"a":"\\x"}', 1, 7],
  ['{"a":[1}', 1, 8],
  ['{"a":1', 1, 7],
  ['{"a":"b', 1, 8],
  ['', 1, 1],
  ['{}\n\n{}', 3, 1],
  [']', 1, 1],
  ['\u00a0{}', 1, 1],
] as const;

describe(`the place of a fault in JSON (seed ${seed})`, () => {
  it.each(PLACES)('of %j', (text, line, column) => {
    expect(jsonFaultPosition(text, grammar)).toEqual({ line, column });
  });

  it('of a second name, however it is escaped, and of a bracket too many', () => {
    expect(jsonFaultPosition('{"a":1,\n"\\u0061":2}', { ...grammar, uniqueNames: true })).toEqual({
      line: 2,
      column: 1,
    });
    expect(jsonFaultPosition('{"a":[[]]}', { ...grammar, maxDepth: 2 })).toEqual({ line: 1, column: 7 });
  });

  it('is there exactly where JSON.parse refuses', () => {
    const marks = fc.constantFrom(
      ...'{}[]",:\\u01eE+-.tfn a\n'.split(''),
      'true',
      'null',
      '"a"',
      '12',
      '{"a":',
    );
    const texts = fc.oneof(
      fc.array(marks, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.tuple(fc.json(), fc.nat(), marks).map(([json, place, mark]) => {
        const index = place % (json.length + 1);
        return json.slice(0, index) + mark + json.slice(index + 1);
      }),
      fc.json(),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let parses = true;
        try {
          JSON.parse(text);
        } catch {
          parses = false;
        }
        expect(jsonFaultPosition(text, grammar) === undefined).toBe(parses);
      }),
      { seed, numRuns: 5_000 },
    );
  });

  it('is in the violation, and nothing of the text is', () => {
    const { violations } = channelLoginInfo.request.tryDecode('{"msgID": "A1",\n "userId": secret}');
    expect(violations).toEqual([
      {
        code: 'not-json',
        path: '',
        rule: 'syntax',
        field: '',
        message: 'The text must be JSON; check quotes, commas and brackets (line 2, column 12).',
        reference: 'unionpay/CHANNEL_LOGIN_INFO/request',
        position: { line: 2, column: 12 },
      },
    ]);
    const [twice] = channelLoginInfo.request.tryDecode('{"a":1,\n"a":2}').violations;
    expect(twice).toMatchObject({ code: 'duplicate-member', position: { line: 2, column: 1 } });
    const [bytes] = channelLoginInfo.request.tryDecode(new TextEncoder().encode('{"a"=1}')).violations;
    expect(bytes).toMatchObject({ code: 'not-json', position: { line: 1, column: 5 } });
    const [deep] = channelLoginInfo.request.tryDecode('[[[]]]', { maxDepth: 2 }).violations;
    expect(deep).toMatchObject({ code: 'too-deep', position: { line: 1, column: 3 } });
  });
});
