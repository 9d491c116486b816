import fc from 'fast-check';
import { interfaces } from 'tallystick/catalogue';
import { describe, expect, it } from 'vitest';
import type { Case, Question } from '../../conformance/Case.js';
import { messageTables } from '../../conformance/properties/messageTables.js';
import { nearMiss } from '../../conformance/properties/nearMisses.js';
import { propertyCases } from '../../conformance/properties/propertyCases.js';
import { unambiguousMessage } from '../../conformance/properties/unambiguousMessage.js';
import { judgeInProcess } from '../../conformance/runner/judgeInProcess.js';
import { runCases } from '../../conformance/runner/runCases.js';
import type { Answer, JsonObject, Operation } from '../../conformance/Testee.js';
import { builtIn } from '../../conformance/testees/builtIn.js';
import { validMessages } from '../codec/validMessages.js';

const messages = interfaces.flatMap((entry) => entry.messages);

function property(id: string, runs = 100): Case {
  const found = propertyCases({ seed: 5, runs }).find((one) => one.id === id);
  if (found?.explore === undefined) throw new Error(`no property ${id}`);
  return found;
}

/** What a property asks, in order. */
async function questionsOf(id: string, seed: number): Promise<readonly Question[]> {
  const asked: Question[] = [];
  const one = propertyCases({ seed, runs: 20 }).find((candidate) => candidate.id === id);
  await one?.explore?.(async (question) => {
    asked.push(question);
    return { status: 'ok', output: {} };
  });
  return asked;
}

function padding(pad: (serial: string) => Answer) {
  return async ({ input }: Question): Promise<Answer> => pad(String(input.serial));
}

function padded(serial: string): Answer {
  return { status: 'ok', output: { serial: serial.padStart(14, '0') } };
}

describe('properties', () => {
  it.each([1, 2, 4_294_967_295])('are held by the built-in implementation, with seed %i', async (seed) => {
    const testee = builtIn();
    for (const one of propertyCases({ seed, runs: 30 })) {
      const { outcome, reason } = await judgeInProcess(one, testee);
      expect([one.id, outcome, reason]).toEqual([one.id, 'passed', undefined]);
    }
  });

  it('have ids of their own and name what they stand on', () => {
    const cases = propertyCases({ seed: 1, runs: 1 });
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    for (const { id, references, title, expected } of cases) {
      expect(id).toMatch(/^property\.[a-z0-9.-]+$/);
      expect(references.length).toBeGreaterThan(0);
      expect(title.length * expected.length).toBeGreaterThan(0);
    }
    const operations: readonly Operation[] = [
      'validate',
      'encode',
      'decode',
      'serial-pad',
      'message-id',
      'order-id',
      'jws-sign',
      'jws-verify',
      'jwe-encrypt',
      'jwe-decrypt',
      'kv-source',
      'kv-sign',
      'kv-verify',
      'notify-schedule',
      'payload-encrypt',
      'payload-decrypt',
    ];
    expect(new Set(cases.map(({ operation }) => operation))).toEqual(new Set(operations));
    expect(new Set(cases.map(({ message }) => message))).toEqual(
      new Set([undefined, ...Object.keys(validMessages)]),
    );
  });

  it('ask the same with the same seed and something else with another', async () => {
    for (const id of ['property.serial-pad.laws', 'property.kv-source.laws']) {
      const one = await questionsOf(id, 11);
      expect(await questionsOf(id, 11)).toEqual(one);
      expect(await questionsOf(id, 12)).not.toEqual(one);
    }
  });

  it('say in the report what the testee answered to the smallest counterexample, without values', async () => {
    const testee = {
      implementation: { name: 'pads too far' },
      operations: {
        'serial-pad': ({ serial }: JsonObject): Answer => ({
          status: 'ok',
          output: { serial: String(serial).padStart(15, '0') },
        }),
      },
    };
    const ids = ['property.serial-pad.laws', 'property.serial-pad.refuses-wrong-numbers'];
    const cases = propertyCases({ seed: 5, runs: 30 }).filter(({ id }) => ids.includes(id));
    expect(cases).toHaveLength(2);
    const told: (string | undefined)[] = [];
    for await (const event of runCases(cases, testee)) {
      if (event.type === 'result') told.push(`${event.outcome}, ${event.received}`);
    }
    expect(told).toEqual(['failed, ok: serial of 15 characters', 'failed, ok: serial of 15 characters']);
  });

  it('make a counterexample as small as it gets', async () => {
    const found = await property('property.serial-pad.laws', 300).explore?.(
      padding((serial) => (serial.includes('~') ? { status: 'reject' } : padded(serial))),
    );
    expect(found?.outcome).toBe('failed');
    expect(found?.reason).toBe('A valid input is rejected.');
    // Found in numbers of up to 64 characters.
    expect(found?.counterexample?.input.serial).toMatch(/^.?~.?$/);
  });

  it('do not ask again when the testee is gone', async () => {
    let asked = 0;
    const found = await property('property.serial-pad.laws').explore?.(async () => {
      asked += 1;
      throw new Error('the process has ended');
    });
    expect(found).toMatchObject({ outcome: 'failed', reason: 'The testee did not answer.', asked: 1 });
    expect(asked).toBe(1);
  });

  it('take an error and an unsupported for no refusal', async () => {
    const told = {
      error: 'The testee broke (error); only reject is a verdict.',
      unsupported: 'What the testee declares is answered unsupported.',
    };
    for (const status of ['error', 'unsupported'] as const) {
      const found = await property('property.serial-pad.refuses-wrong-numbers').explore?.(async () => ({
        status,
      }));
      expect(found?.reason).toBe(told[status]);
    }
  });

  it('name the rule and the member of an invalid input that is accepted', async () => {
    const found = await property(
      'property.validate.unionpay.mobile-number-verification.request.plain.refuses-near-misses',
    ).explore?.(async () => ({ status: 'ok', output: {} }));
    expect(found?.reason).toMatch(
      /^An invalid input is accepted, not refused with [a-z]+(?: or [a-z]+)* at (?:\/[A-Za-z]+)+\.$/,
    );
  });

  it('judge the verdict alone where no violations are told', async () => {
    const one = property(
      'property.validate.unionpay.mobile-number-verification.request.plain.refuses-near-misses',
    );
    const rejects = (violations?: readonly { rule: string; path?: string }[]) =>
      one.explore?.(async () => ({ status: 'reject', ...(violations && { violations }) }));
    expect((await rejects())?.outcome).toBe('passed');
    expect((await rejects([]))?.outcome).toBe('passed');
    expect((await rejects([{ rule: 'length', path: '/nowhere' }]))?.outcome).toBe('failed');
  });

  it('never tell what a testee says, which may be a value', async () => {
    const found = await property(
      'property.validate.unionpay.mobile-number-verification.request.plain.accepts-valid',
    ).explore?.(async () => ({
      status: 'reject',
      violations: [{ rule: '11010519491231002X', path: '/13800138000' }],
    }));
    expect(found?.reason).toBe('A valid input is rejected with an unknown rule.');
  });

  it('draw for the party of the profile alone', async () => {
    const parties = new Set<unknown>();
    const id = 'property.validate.unionpay.mobile-number-verification.request.plain.accepts-valid';
    const one = propertyCases({ seed: 1, runs: 200, party: 'member' }).find(
      (candidate) => candidate.id === id,
    );
    await one?.explore?.(async ({ input }) => {
      const { text, base64 } = input.json as { text?: string; base64?: string };
      const value = JSON.parse(text ?? Buffer.from(base64 ?? '', 'base64').toString()) as JsonObject;
      parties.add(input.party).add(value.mcc === undefined ? 'without mcc' : 'with mcc');
      return { status: 'ok', output: {} };
    });
    expect([...parties].sort()).toEqual(['member', 'without mcc', undefined]);
  });
});

describe.each(messageTables)('what is drawn of $name', (table) => {
  const message = messages.find(({ name }) => name === table.name);

  it('is valid in both readings, and nothing about it is worth a note', () => {
    fc.assert(
      fc.property(unambiguousMessage(table), ({ value, party }) => {
        for (const reading of ['strict', 'tolerant'] as const) {
          const verdict = message?.validate(value, { reading, ...(party && { party }) });
          expect(verdict).toEqual({ valid: true, violations: [], notes: [] });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has each row at times, but language', () => {
    const seen = new Set<string>();
    for (const { value } of fc.sample(unambiguousMessage(table), 400)) {
      for (const [name, member] of Object.entries(value)) {
        seen.add(name);
        if (typeof member === 'object') for (const inner of Object.keys(member as object)) seen.add(inner);
      }
    }
    const due = table.rows.flatMap(({ identifier, members = [] }) => [
      identifier,
      ...members.map((row) => row.identifier),
    ]);
    expect([...seen].sort()).toEqual(due.filter((name) => name !== 'language').sort());
  });

  it('is refused in both readings once it has a fault, for that fault', () => {
    fc.assert(
      fc.property(unambiguousMessage(table), fc.noBias(fc.nat()), (drawn, nth) => {
        const { value, path, rules } = nearMiss(table, drawn, 'validate', nth);
        for (const reading of ['strict', 'tolerant'] as const) {
          const verdict = message?.validate(value, { reading, party: drawn.party });
          const found = verdict?.violations.some((one) => one.path === path && rules.includes(one.rule));
          expect([path, rules, found]).toEqual([path, rules, true]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
