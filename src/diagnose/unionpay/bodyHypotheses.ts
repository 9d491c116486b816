import { parseStrictJson } from '../../codec/strictJson.js';
import { isObject, type JsonObject } from '../../table/JsonObject.js';
import type { Hypothesis } from '../candidates.js';
import { gbkBytes, withQuestionMarks } from '../encodings.js';
import type { FindingId } from '../findings.js';
import { compact, sorted, spaced, withUnicodeEscapes } from '../jsonText.js';
import type { SigningModel } from './SigningModel.js';

/** What else of a message is known, beside its bytes. */
export interface BodyContext {
  /** The value of Content-Length. */
  readonly contentLength: number | undefined;
  /** encData, decrypted, where a key of the ring does. */
  readonly plaintext: string | undefined;
}

type Rewrite = (text: string, value: unknown) => readonly (string | Buffer | undefined)[];

/** Contents exclude each other, then forms of the JSON text, then its bytes. */
const CONTENT = 1;
const FORM = 2;
const BYTES = 3;

/** Hypotheses about the body that was signed. */
export function bodyHypotheses({
  contentLength,
  plaintext,
}: BodyContext): readonly Hypothesis<SigningModel>[] {
  return [
    rewriting('signed-cut-body', 'It holds over the bytes that Content-Length counts.', CONTENT, (text) => [
      contentLength === undefined ? undefined : Buffer.from(text).subarray(0, contentLength),
    ]),
    rewriting(
      'signed-body-trimmed',
      'It holds over the body without the blanks around it.',
      BYTES,
      (text) => [text.trim(), text.trimEnd()],
    ),
    rewriting('signed-compact', 'It holds over the JSON without blanks.', FORM, (text) => [compact(text)]),
    rewriting('signed-empty-body', 'It holds over an empty payload.', CONTENT, () => ['']),
    rewriting(
      'signed-before-encryption',
      'It holds over the message with encData as an object.',
      CONTENT,
      (_text, value) => [
        plaintext === undefined || !isObject(value) ? undefined : unsealed(value, plaintext),
      ],
    ),
    rewriting('signed-jwt-claims', 'It holds over claims whose sub is the body.', CONTENT, (text, value) => [
      JSON.stringify({ sub: text }),
      JSON.stringify({ sub: value }),
    ]),
    rewriting('signed-json-string', 'It holds over a JSON string of the body.', CONTENT, (text) => [
      JSON.stringify(text),
    ]),
    rewriting(
      'signed-damaged-json',
      'It holds over a text whose objects are strings, or whose quotes and backslashes were replaced.',
      CONTENT,
      (text, value) => [
        isObject(value) ? nestedAsText(value) : undefined,
        isObject(value) ? nestedAsText(value).replaceAll('\\', '') : undefined,
        text.replaceAll('"{', '{').replaceAll('}"', '}').replaceAll('\\', ''),
      ],
    ),
    rewriting('signed-sorted', 'It holds over the JSON with its members sorted.', CONTENT, (_text, value) => [
      sorted(value),
    ]),
    ...[2, 4, '\t', 1, 3].map((indent) =>
      rewriting(
        'signed-pretty',
        `It holds over the JSON indented by ${indent === '\t' ? 'tabs' : `${indent} blanks`}.`,
        FORM,
        (_text, value) => [JSON.stringify(value, null, indent)],
      ),
    ),
    rewriting(
      'signed-pretty',
      'It holds over the JSON with a blank after each comma and colon.',
      FORM,
      (text) => [spaced(text)],
    ),
    rewriting('signed-escapes', 'It holds over the JSON with other escapes.', FORM, (text, value) => [
      withUnicodeEscapes(text),
      withUnicodeEscapes(text).replace(/\\u[0-9a-f]{4}/g, (code) => `\\u${code.slice(2).toUpperCase()}`),
      text.replaceAll('/', '\\/'),
      withUnicodeEscapes(text.replaceAll('/', '\\/')),
      JSON.stringify(value),
    ]),
    rewriting(
      'signed-escapes',
      'It holds over the JSON with a blank after each comma and colon and other escapes.',
      FORM,
      (text) => [withUnicodeEscapes(spaced(text))],
    ),
    rewriting('signed-body-newline', 'It holds over the body with a line end.', BYTES, (text) => [
      `${text}\n`,
      `${text}\r\n`,
    ]),
    rewriting('signed-line-ends', 'It holds over the body with other line ends.', BYTES, (text) => [
      text.replace(/\r?\n/g, '\r\n'),
      text.replaceAll('\r\n', '\n'),
    ]),
    rewriting('signed-url-encoded', 'It holds over the URL-encoded body.', BYTES, (text) => [
      encodeURIComponent(text),
      encodeURIComponent(text).replaceAll('%20', '+'),
      new URLSearchParams({ '': text }).toString().slice(1),
    ]),
    rewriting('signed-gbk', 'It holds over the body in GBK.', BYTES, (text) => [gbkBytes(text)]),
    rewriting(
      'signed-question-marks',
      'It holds over the body with ? for what is no ASCII.',
      BYTES,
      (text) => [
        withQuestionMarks(text),
        Buffer.from(text)
          .toString('ascii')
          .replace(/[^\0-\x7f]/g, '?'),
      ],
    ),
  ];
}

function rewriting(
  id: FindingId,
  evidence: string,
  stage: number,
  rewrite: Rewrite,
): Hypothesis<SigningModel> {
  return {
    id,
    evidence,
    stage,
    *change(model) {
      const text = model.body.toString();
      const parsed = parseStrictJson(model.body, { maxBytes: 4 * 0x100000 });
      const value = 'fault' in parsed ? undefined : parsed.value;
      if (value === undefined && stage === FORM) return;
      for (const written of rewrite(text, value)) {
        if (written === undefined) continue;
        const body = Buffer.from(written);
        if (!body.equals(model.body)) yield { ...model, body };
      }
    },
  };
}

function unsealed(value: JsonObject, plaintext: string): string | undefined {
  const parsed = parseStrictJson(plaintext);
  return 'fault' in parsed ? undefined : JSON.stringify({ ...value, encData: parsed.value });
}

function nestedAsText(value: JsonObject): string {
  return JSON.stringify(
    Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        name,
        isObject(member) ? JSON.stringify(member) : member,
      ]),
    ),
  );
}
