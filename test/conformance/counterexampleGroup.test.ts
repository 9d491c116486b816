import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { counterexampleGroup } from '../../conformance/vectors/counterexampleGroup.js';
import schema from '../../vectors/vectors.schema.json' with { type: 'json' };
import { padCase } from './cases.js';

const question = { now: '2026-03-01T08:00:00Z', input: { serial: '' } };
const finding = { since: '0.1.0', replay: 'npx tallystick conform replay property.serial-pad.refuses' };
const groupOf = (expected: string) =>
  counterexampleGroup(padCase('property.serial-pad.refuses', { expected }), question, finding);

describe('a counterexample', () => {
  it('becomes a group of one vector that the schema accepts', () => {
    const group = groupOf('reject with length or charset');
    const isGroup = new Ajv2020({ strict: false }).compile(schema);
    expect(isGroup(group), JSON.stringify(isGroup.errors)).toBe(true);
    expect(group?.group).toBe('counterexample.serial-pad.refuses');
    expect(group?.vectors[0]).toMatchObject({ input: { serial: '' }, result: 'invalid' });
  });

  it('has the verdict of its property', () => {
    expect(groupOf('ok')?.vectors[0]?.result).toBe('valid');
    expect(groupOf('reject')?.vectors[0]?.result).toBe('invalid');
  });

  it('is none where a verdict does not say what is right', () => {
    expect(groupOf('ok, with the plaintext')).toBeUndefined();
    expect(groupOf('ok where it does, else reject with value')).toBeUndefined();
  });
});
