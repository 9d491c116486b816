import type { Form, Message, Party } from 'tallystick';
import { nearMisses, type SampleFault, samples } from 'tallystick/samples';

/** What a message is drawn for. */
export interface DrawOptions {
  readonly seed: number;
  readonly form: Form;
  readonly party: Party | undefined;
}

/** A drawn message as indented JSON, and the fault that was put in. */
export interface DrawnText {
  readonly text: string;
  readonly fault?: SampleFault;
}

/** Has the form of a JWE and opens with no key: nothing is encrypted here. */
const STAND_IN = ['eyJhbGciOiJSU0ExXzUiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2In0', 'bm90', 'YQ', 'cmVhbA', 'SldF'].join(
  '.',
);

/** Draws a valid message. */
export function drawSample(message: Message, { seed, form, party }: DrawOptions): DrawnText {
  return { text: written(samples(message, { seed, party }).next().value, message, form) };
}

/** Draws a message with one fault; in wire form never one of an encrypted row, where nobody would see it. */
export function drawNearMiss(message: Message, { seed, form, party }: DrawOptions): DrawnText {
  const sealed = encryptedNames(message);
  for (const { value, fault } of nearMisses(message, { seed, party })) {
    const [, name = ''] = fault.path.split('/');
    if (form === 'plain' || !sealed.includes(name)) return { text: written(value, message, form), fault };
  }
  throw new Error('near misses have no end');
}

function written(value: unknown, message: Message, form: Form): string {
  const sealed = form === 'wire' ? encryptedNames(message) : [];
  const members = Object.entries(value as object).map(([name, member]) => [
    name,
    sealed.includes(name) ? STAND_IN : member,
  ]);
  return JSON.stringify(Object.fromEntries(members), null, 2);
}

function encryptedNames({ table }: Message): readonly string[] {
  return table.rows.filter(({ encrypted }) => encrypted).map(({ identifier }) => identifier);
}
