import type { Message, Row } from 'tallystick';
import { interfaces } from 'tallystick/catalogue';
import { describe, expect, it } from 'vitest';
import { describedRow } from '../../conformance/faultyImplementations/describedRow.js';
import { readBytes } from '../../conformance/judges/readBytes.js';
import { propertyCases } from '../../conformance/properties/propertyCases.js';
import { judgeInProcess } from '../../conformance/runner/judgeInProcess.js';
import type { Answer, JsonObject, Testee, ToldViolation } from '../../conformance/Testee.js';
import { builtIn } from '../../conformance/testees/builtIn.js';
import { loadVectors } from '../../conformance/vectors/loadVectors.js';

const messages = new Map<unknown, Message>(
  interfaces.flatMap((entry) => entry.messages.map((message) => [message.name, message] as const)),
);
const right = builtIn();

/** A codec that judges what is received as strictly as what is sent. */
const strict: Testee = {
  ...right,
  operations: {
    ...right.operations,
    validate: ({ message, form, party, json, request }) =>
      judged(message, json, { form, party, request, reading: 'strict' }, () => ({})),
    decode: ({ message, json }) => judged(message, json, { reading: 'strict' }, (value) => ({ value })),
  },
};

function judged(
  message: unknown,
  json: unknown,
  options: object,
  outputOf: (value: unknown) => JsonObject,
): Answer {
  const { valid, value, violations } = (messages.get(message) as Message).tryDecode(
    readBytes(json) as Buffer,
    options,
  );
  return valid ? { status: 'ok', output: outputOf(value) } : { status: 'reject', violations };
}

/** A codec that refuses texts that one reading of the publication takes for wrong. */
function refusing(refuses: (text: string, row: Row) => string | undefined): Testee {
  const stern =
    (name: 'validate' | 'encode' | 'decode') =>
    async (input: JsonObject, now: Date): Promise<Answer> => {
      const answer = await (right.operations[name] as NonNullable<Testee['operations']['validate']>)(
        input,
        now,
      );
      if (answer.status !== 'ok') return answer;
      const value = input.value ?? JSON.parse(String(readBytes(input.json)));
      const violations = refusals(String(input.message), value as JsonObject, '', refuses);
      return violations.length > 0 ? { status: 'reject', violations } : answer;
    };
  return {
    ...right,
    operations: {
      ...right.operations,
      validate: stern('validate'),
      encode: stern('encode'),
      decode: stern('decode'),
    },
  };
}

function refusals(
  message: string,
  members: JsonObject,
  parent: string,
  refuses: (text: string, row: Row) => string | undefined,
): readonly ToldViolation[] {
  return Object.entries(members).flatMap(([name, member]) => {
    const path = `${parent}/${name}`;
    const row = describedRow(message, path);
    if (row === undefined) return [];
    if (row.members && typeof member === 'object')
      return refusals(message, member as JsonObject, path, refuses);
    const rule =
      typeof member === 'string' && !row.members && !row.withoutRow ? refuses(member, row) : undefined;
    return rule === undefined ? [] : [{ rule, path }];
  });
}

const exactStrings = refusing((text, { type, max, values }) =>
  type === 'String' && values === undefined && max !== undefined && [...text].length !== max
    ? 'length'
    : undefined,
);
const exactNumbers = refusing((text, { type, identifier }) =>
  (type === 'NS' && text.length !== 15) || (identifier === 'idNo' && text.length !== 18)
    ? 'length'
    : undefined,
);
const lengthsInBytes = refusing((text, { type, max = Number.POSITIVE_INFINITY }) =>
  (type === 'S' || type === 'String') && Buffer.byteLength(text) > max ? 'length' : undefined,
);
const checkDigits = refusing((text, { identifier }) =>
  /^(?:certifID|idNo)$/.test(identifier) && /^\d{17}[\dX]$/.test(text) && !hasCheckDigit(text)
    ? 'value'
    : undefined,
);

function hasCheckDigit(number: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number[17];
}

/** A testee that tells no reasons, and writes bytes as Base64. */
const taciturn: Testee = {
  ...right,
  operations: Object.fromEntries(
    Object.entries(right.operations).map(([name, operate]) => [
      name,
      async (input: JsonObject, now: Date): Promise<Answer> => {
        const answer = await operate(input, now);
        if (answer.status === 'reject') return { status: 'reject' };
        if (answer.status !== 'ok') return answer;
        const output = Object.fromEntries(
          Object.entries(answer.output).map(([member, value]) => {
            const bytes = member === 'json' || member === 'plaintext' ? readBytes(value) : undefined;
            return [member, bytes === undefined ? value : { base64: bytes.toString('base64') }];
          }),
        );
        return { status: 'ok', output };
      },
    ]),
  ),
};

// Where the publication is unclear, both readings are right.
describe.each([
  ['reads strictly', strict],
  ['takes String(n) as exact', exactStrings],
  ['takes NS 15 and idNo 18 as exact', exactNumbers],
  ['counts lengths in bytes', lengthsInBytes],
  ['refuses wrong check digits', checkDigits],
  ['tells no reasons and writes Base64', taciturn],
])('an implementation that %s', (_, testee) => {
  it('is acquitted by every vector and property', async () => {
    const convictedBy: string[] = [];
    for (const one of [...loadVectors(), ...propertyCases({ seed: 3, runs: 60 })]) {
      const { outcome, reason } = await judgeInProcess(one, testee);
      if (outcome === 'failed') convictedBy.push(`${one.id}: ${reason}`);
    }
    expect(convictedBy).toEqual([]);
  });
});
