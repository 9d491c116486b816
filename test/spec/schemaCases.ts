import { readFileSync } from 'node:fs';
import { loadVectors } from '../../conformance/vectors/loadVectors.js';
import type { Message } from '../../src/codec/createMessage.js';
import { parseStrictJson } from '../../src/codec/strictJson.js';
import { nearMisses } from '../../src/samples/nearMisses.js';
import type { SampleMessage } from '../../src/samples/SampleMessage.js';
import { samples } from '../../src/samples/samples.js';
import type { Form, Reading } from '../../src/table/Row.js';
import { mutated } from '../codec/mutated.js';
import { type Unsaid, verdictsOn } from '../codec/sayableVerdict.js';
import { allMessages, messageNamed } from '../messageNamed.js';

/** A message, the schema that judges it and the verdicts that are due. */
export interface SchemaCase {
  readonly what: string;
  /** Such as `unionpay/CHANNEL_LOGIN_INFO/request.plain.strict`. */
  readonly schema: string;
  readonly instance: unknown;
  /** As far as a schema can say it. */
  readonly valid: boolean;
  /** That of the codec itself. */
  readonly codec: boolean;
  /** Why they differ, where they do. */
  readonly unsaid: readonly Unsaid[];
}

const FORMS: readonly Form[] = ['plain', 'wire'];

const READINGS: readonly Reading[] = ['strict', 'tolerant'];

/** What `$` may also be in front of, at the end of a text: in Python the first, in Java all of them. */
export const LINE_ENDS = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

/** Every schema of a message, as its file has it. */
export const publishedSchemas: Readonly<Record<string, Readonly<Record<string, unknown>>>> =
  Object.fromEntries(
    allMessages
      .flatMap(({ name }) => FORMS.flatMap((form) => READINGS.map((reading) => `${name}.${form}.${reading}`)))
      .map((name) => [
        name,
        JSON.parse(readFileSync(new URL(`../../spec/schema/${name}.json`, import.meta.url), 'utf8')),
      ]),
  );

/** Every vector that asks for a verdict and is JSON, in both readings. */
export function vectorCases(): readonly SchemaCase[] {
  return loadVectors()
    .filter(({ operation }) => operation === 'validate')
    .flatMap(({ id, questions }) =>
      questions.flatMap(({ input }) => {
        const { message, form, json } = input as unknown as Asked;
        const parsed = parseStrictJson(json.text ?? Buffer.from(json.base64 ?? '', 'base64'));
        return 'fault' in parsed ? [] : inReadings(id, messageNamed(message), form, parsed.value);
      }),
    );
}

interface Asked {
  readonly message: string;
  readonly form: Form;
  readonly json: { readonly text?: string; readonly base64?: string };
}

/** Messages that are right, nearly right and wrong, and with each line end behind each text. */
export function drawnCases(seed: number, each: number): readonly SchemaCase[] {
  return allMessages.flatMap((message) => {
    const valid = samples(message as Message<unknown, unknown, SampleMessage>, { seed, style: 'wide' });
    const missed = nearMisses(message, { seed, style: 'wide' });
    const drawn = Array.from({ length: each }, (_, count) => {
      const right = valid.next().value;
      return [right, missed.next().value.value, mutated(right, seed + count)];
    });
    const [first] = drawn.flat();
    return [...drawn.flat(), ...withLineEnds(first as SampleMessage)].flatMap((plain, place) =>
      FORMS.flatMap((form) => {
        const isObject = typeof plain.encData === 'object';
        const value = form === 'wire' && isObject ? { ...plain, encData: 'aa.bb.cc.dd.ee' } : plain;
        return inReadings(`${message.name} ${place}`, message, form, value);
      }),
    );
  });
}

function inReadings(what: string, message: Message, form: Form, instance: unknown): readonly SchemaCase[] {
  return READINGS.flatMap((reading) => {
    const { schema: valid, codec, unsaid } = verdictsOn(message, instance, { form, reading });
    const schema = `${message.name}.${form}.${reading}`;
    return valid === undefined
      ? []
      : [{ what: `${what} (${reading})`, schema, instance, valid, codec, unsaid }];
  });
}

/** Copies of a message, each with a line end behind one of its texts. */
export function withLineEnds(message: SampleMessage): readonly SampleMessage[] {
  return Object.entries(message).flatMap(([name, value]) => {
    const changed =
      typeof value === 'string' ? LINE_ENDS.map((end) => value + end) : withLineEnds(value as SampleMessage);
    return changed.map((other) => ({ ...message, [name]: other }) as SampleMessage);
  });
}
