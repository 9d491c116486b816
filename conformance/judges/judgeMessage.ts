import { isDeepStrictEqual } from 'node:util';
import type { Judged } from '../Case.js';
import { applyChanges, memberAt } from '../pointers/applyChanges.js';
import type { JsonObject } from '../Testee.js';
import type { Vector } from '../Vector.js';
import { bytesFault } from './bytesFault.js';
import type { Judge } from './Judge.js';
import { failed, passed } from './judged.js';
import { judgeVerdict } from './judgeVerdict.js';
import { readBytes } from './readBytes.js';

/** Judges `validate`. */
export const judgeValidate: Judge = (asked, answers, profile) =>
  judgeVerdict('validate', asked, answers, profile);

/** Judges `encode`: the JSON is parsed and compared deeply, so the order of members is free. */
export const judgeEncode: Judge = (asked, answers, profile) =>
  judgeVerdict('encode', asked, answers, profile, ({ output }) => {
    const malformed = bytesFault('json', output?.json);
    if (malformed !== undefined) return failed(malformed);
    const expected = parsed(asked.vector.output?.json);
    if (expected === undefined) return passed;
    const actual = parsed(output?.json);
    if (actual === undefined) return failed('The output is no JSON in UTF-8 without a byte-order mark.');
    return compared(actual.value, expected.value, 'The output is not the message that was to be written');
  });

/** Judges `decode`: the members of the message as received, unknown ones left out. */
export const judgeDecode: Judge = (asked, answers, profile) =>
  judgeVerdict('decode', asked, answers, profile, ({ output }) =>
    asked.vector.output === undefined
      ? passed
      : compared(
          output?.value,
          withoutLeftOut(output?.value, asked.vector),
          'The value is not the message that was received',
        ),
  );

/** The value that is due, without what may be left out and is. */
function withoutLeftOut(actual: unknown, { output, mayBeLeftOut = [] }: Vector): unknown {
  const remove = mayBeLeftOut.filter((pointer) => memberAt(actual, pointer) === undefined);
  return applyChanges(output?.value as JsonObject, { remove });
}

function compared(actual: unknown, expected: unknown, complaint: string): Judged {
  if (isDeepStrictEqual(actual, expected)) return passed;
  const [where] = differences(actual, expected, '');
  return failed(`${complaint}${where === undefined ? '' : `; ${where}`}.`);
}

/** Where two values differ, by the names of the expected members; names that are not expected are not told. */
function differences(actual: unknown, expected: unknown, path: string): readonly string[] {
  if (isDeepStrictEqual(actual, expected)) return [];
  if (!isRecord(actual) || !isRecord(expected)) return [`${path || 'the whole'} differs`];
  const missing = Object.keys(expected).filter((name) => !Object.hasOwn(actual, name));
  const inner = Object.keys(expected)
    .filter((name) => Object.hasOwn(actual, name))
    .flatMap((name) => differences(actual[name], expected[name], `${path}/${name}`));
  const extra = Object.keys(actual).some((name) => !Object.hasOwn(expected, name));
  return [
    ...missing.map((name) => `${path}/${name} is missing`),
    ...inner,
    ...(extra ? [`${path || 'the whole'} has a member that must not be there`] : []),
  ];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(bytes: unknown): { readonly value: unknown } | undefined {
  const read = readBytes(bytes);
  if (read === undefined) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(read);
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
