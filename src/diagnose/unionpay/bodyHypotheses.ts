import { createHash } from 'node:crypto';
import { deflateSync, gzipSync } from 'node:zlib';
import { parseStrictJson } from '../../codec/strictJson.js';
import { isObject, type JsonObject } from '../../table/JsonObject.js';
import { charsets } from '../bytes/charsets.js';
import { decodedTexts } from '../bytes/decodedTexts.js';
import type { Hypothesis } from '../candidates.js';
import { type FindingId, proven } from '../findings.js';
import { type JsonMember, type JsonNode, parseJsonNode } from '../json/JsonNode.js';
import { type RewrittenText, rewrittenTexts, windowsTexts } from '../json/rewritingSteps.js';
import type { MemberOrder } from '../json/WritingStyle.js';
import { writeNode } from '../json/writeNode.js';
import type { SigningModel } from './SigningModel.js';

/** What else of a message is known, beside its bytes. */
export interface BodyContext {
  /** The value of Content-Length. */
  readonly contentLength: number | undefined;
  /** encData, decrypted, where a key of the ring does. */
  readonly plaintext: string | undefined;
  /** What the message is taken for, and its members in the order of the table. */
  readonly table: { readonly name: string; readonly names: readonly string[] } | undefined;
}

type Written = string | Uint8Array | undefined;
type Rewrite = (text: string, body: Buffer) => Iterable<Written>;

/** What is done first has the lower stage: text is read, changed, written, ended, encoded and wrapped. */
const DECODED = 0;
const CONTENT = 1;
const FORM = 2;
const ENDS = 3;
const CHARSET = 4;
const WRAPPED = 5;

const ANY = Number.POSITIVE_INFINITY;
/** What is seldom done together with two other things. */
const SELDOM: readonly number[] = [DECODED, CONTENT, WRAPPED];

const KEPT = { layout: { comma: ',', colon: ':' }, order: 'kept', numbers: 'kept' } as const;
const MARK = '\uFEFF';
/** What a form parameter that holds a message is called. */
const PARAMETERS = [
  'data',
  'json',
  'jsonData',
  'jsonStr',
  'request',
  'reqData',
  'param',
  'params',
  'message',
  'msg',
  'body',
  'biz_content',
];
/** A larger body is not compressed: no message comes near it. */
const MOST_COMPRESSED = 0x100000;

/** Hypotheses about the body that was signed, those that are told first in front. */
export function bodyHypotheses(context: BodyContext): readonly Hypothesis<SigningModel>[] {
  return [
    ...endHypotheses(),
    ...decodedHypotheses(context),
    formHypothesis(rewrittenTexts),
    ...contentHypotheses(context),
    ...charsetHypotheses(),
    ...wrappedHypotheses(),
  ];
}

/** What a serialiser writes on several lines under Windows, together with one other thing. */
export function windowsHypotheses(): readonly Hypothesis<SigningModel>[] {
  return [formHypothesis(windowsTexts), ...endHypotheses(), ...charsetHypotheses(), ...wrappedHypotheses()];
}

/** Longer texts are written anew each time, so that not all of them are kept. */
const LONGEST_KEPT = 0x10000;

/** What serialisers write of the body; the same text comes up again with other things done before. */
function formHypothesis(write: (text: string) => Iterable<RewrittenText>): Hypothesis<SigningModel> {
  const known = new Map<string, readonly RewrittenText[]>();
  const textsOf = (text: string): Iterable<RewrittenText> => {
    if (text.length > LONGEST_KEPT) return write(text);
    const texts = known.get(text) ?? [...write(text)];
    known.set(text, texts);
    return texts;
  };
  return {
    stage: FORM,
    *change(model) {
      for (const { text, explain } of textsOf(model.body.toString())) {
        yield { model: { ...model, body: Buffer.from(text) }, explain };
      }
    },
  };
}

function endHypotheses(): readonly Hypothesis<SigningModel>[] {
  return [
    rewriting('signed-body-newline', 'It holds over the body with a line end.', ENDS, (text) => [
      `${text}\n`,
      `${text}\r\n`,
    ]),
    rewriting('signed-line-ends', 'It holds over the body with other line ends.', ENDS, (text) => [
      text.replace(/\r?\n/g, '\r\n'),
      text.replaceAll('\r\n', '\n'),
    ]),
    rewriting('signed-byte-order-mark', 'It holds over the body with a byte-order mark.', ENDS, (text) => [
      text.startsWith(MARK) ? undefined : MARK + text,
    ]),
  ];
}

function decodedHypotheses({ contentLength }: BodyContext): readonly Hypothesis<SigningModel>[] {
  return [
    rewriting(
      'signed-cut-body',
      'It holds over the bytes that Content-Length counts.',
      DECODED,
      (_text, body) => [contentLength === undefined ? undefined : body.subarray(0, contentLength)],
    ),
    rewriting(
      'signed-byte-order-mark',
      'It holds over the body without its byte-order mark.',
      DECODED,
      (text) => [text.startsWith(MARK) ? text.slice(MARK.length) : undefined],
    ),
    rewriting(
      'signed-body-trimmed',
      'It holds over the body without the blanks around it.',
      DECODED,
      (text) => [text.trim(), text.trimEnd()],
    ),
    {
      stage: DECODED,
      *change(model) {
        for (const { encoding, text } of decodedTexts(model.body)) {
          const evidence = `The body is in ${encoding}; it holds over the same text in UTF-8.`;
          yield {
            model: { ...model, body: Buffer.from(text) },
            explain: () => [proven('signed-before-encoding', evidence)],
          };
        }
      },
    },
    rewriting(
      'signed-json-string',
      'It holds over the text that the body holds as a JSON string.',
      DECODED,
      (text) => [stringIn(text)],
    ),
    rewriting('signed-base64-body', 'It holds over what the body is the Base64 of.', DECODED, (text) => [
      base64In(text),
    ]),
    rewriting('signed-form-parameter', 'It holds over the value of a form parameter.', DECODED, parametersIn),
  ];
}

function contentHypotheses({ plaintext, table }: BodyContext): readonly Hypothesis<SigningModel>[] {
  const ordered = (id: FindingId, evidence: string, order: MemberOrder) =>
    rewriting(
      id,
      evidence,
      CONTENT,
      (text) => nodesOf(text).map((node) => writeNode(node, { ...KEPT, order })),
      ANY,
    );
  return [
    ordered('signed-sorted', 'It holds over the JSON with its members sorted.', 'sorted'),
    ordered('signed-hash-order', "It holds over the JSON in the order of Java's HashMap.", 'java-hash'),
    rewriting(
      'signed-member-order',
      `It holds over the JSON with its members in the order of the table of ${table?.name}.`,
      CONTENT,
      (text) =>
        table === undefined ? [] : nodesOf(text).map((node) => writeNode(inOrder(node, table.names), KEPT)),
      ANY,
    ),
    rewriting('signed-empty-body', 'It holds over an empty payload.', CONTENT, () => ['']),
    rewriting(
      'signed-before-encryption',
      'It holds over the message with encData as an object.',
      CONTENT,
      (text) => {
        const value = objectIn(text);
        return [plaintext === undefined || value === undefined ? undefined : unsealed(value, plaintext)];
      },
    ),
    rewriting('signed-jwt-claims', 'It holds over claims whose sub is the body.', CONTENT, (text) => [
      JSON.stringify({ sub: text }),
      text.trim() === '' ? undefined : `{"sub":${text}}`,
    ]),
    rewriting('signed-json-string', 'It holds over a JSON string of the body.', CONTENT, (text) => [
      JSON.stringify(text),
    ]),
    rewriting(
      'signed-damaged-json',
      'It holds over a text whose objects are strings, or whose quotes and backslashes were replaced.',
      CONTENT,
      damaged,
    ),
    rewriting(
      'signed-without-members',
      'It holds over the JSON without one of its members.',
      CONTENT,
      withoutOne,
    ),
  ];
}

function charsetHypotheses(): readonly Hypothesis<SigningModel>[] {
  return charsets.map(({ id, name, encode }) =>
    rewriting(id, `It holds over the body in ${name}.`, CHARSET, (text) => [encode(text)]),
  );
}

function wrappedHypotheses(): readonly Hypothesis<SigningModel>[] {
  return [
    rewriting('signed-url-encoded', 'It holds over the URL-encoded body.', WRAPPED, (text) =>
      isWellFormed(text)
        ? [
            encodeURIComponent(text),
            encodeURIComponent(text).replaceAll('%20', '+'),
            new URLSearchParams({ '': text }).toString().slice(1),
          ]
        : [],
    ),
    rewriting('signed-base64-body', 'It holds over the Base64 of the body.', WRAPPED, (_text, body) => [
      body.toString('base64'),
      body.toString('base64').replace(/.{76}(?=.)/g, '$&\r\n'),
    ]),
    rewriting('signed-form-parameter', 'It holds over the body as a form parameter.', WRAPPED, (text) =>
      isWellFormed(text)
        ? PARAMETERS.flatMap((name) => [`${name}=${text}`, new URLSearchParams({ [name]: text }).toString()])
        : [],
    ),
    rewriting('signed-compressed', 'It holds over the body, compressed.', WRAPPED, compressed),
    rewriting(
      'signed-digest',
      'It holds over the hash of the body, in hex or Base64.',
      WRAPPED,
      function* (_text, body) {
        for (const name of ['md5', 'sha1', 'sha256', 'sha512']) {
          const digest = createHash(name).update(body).digest();
          yield digest.toString('hex');
          yield digest.toString('hex').toUpperCase();
          yield digest.toString('base64');
          yield digest;
        }
      },
    ),
  ];
}

function rewriting(
  id: FindingId,
  evidence: string,
  stage: number,
  rewrite: Rewrite,
  most = SELDOM.includes(stage) ? 2 : ANY,
): Hypothesis<SigningModel> {
  return {
    stage,
    most,
    *change(model) {
      for (const written of rewrite(model.body.toString(), model.body)) {
        if (written === undefined) continue;
        const body = Buffer.from(written as string);
        if (body.equals(model.body)) continue;
        yield { model: { ...model, body }, explain: () => [proven(id, evidence)] };
      }
    },
  };
}

function nodesOf(text: string): readonly JsonNode[] {
  const node = parseJsonNode(text);
  return node === undefined ? [] : [node];
}

/** With the members that are named in this order, and the others behind them. */
function inOrder(node: JsonNode, names: readonly string[]): JsonNode {
  if (node.kind !== 'object') return node;
  const place = ({ name }: JsonMember) => {
    const index = names.indexOf(name.value);
    return index < 0 ? names.length : index;
  };
  return { kind: 'object', members: node.members.toSorted((left, right) => place(left) - place(right)) };
}

function objectIn(text: string): JsonObject | undefined {
  const parsed = parseStrictJson(text, { maxBytes: 4 * 0x100000 });
  return 'fault' in parsed || !isObject(parsed.value) ? undefined : parsed.value;
}

function unsealed(value: JsonObject, plaintext: string): string | undefined {
  const parsed = parseStrictJson(plaintext);
  return 'fault' in parsed ? undefined : JSON.stringify({ ...value, encData: parsed.value });
}

/** The text that a JSON string holds; undefined where the text is none. */
function stringIn(text: string): string | undefined {
  const node = /^\s*"/.test(text) ? parseJsonNode(text) : undefined;
  return node?.kind === 'string' ? node.value : undefined;
}

function base64In(text: string): Buffer | undefined {
  const joined = text.replace(/\s/g, '');
  const isBase64 = joined !== '' && joined.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(joined);
  return isBase64 ? Buffer.from(joined, 'base64') : undefined;
}

/** The values of a form, and all of it where one of them may be JSON. */
function parametersIn(text: string): readonly string[] {
  if (!/^[\w.%+-]{1,64}=[^=]/.test(text)) return [];
  return [...new URLSearchParams(text)].flatMap(([, value]) => [value, value.replaceAll(' ', '+')]);
}

function damaged(text: string): readonly Written[] {
  const value = objectIn(text);
  const hasObjects = value !== undefined && Object.values(value).some(isObject);
  const replaced = text.replaceAll('"{', '{').replaceAll('}"', '}');
  return [
    hasObjects ? nestedAsText(value) : undefined,
    hasObjects ? nestedAsText(value).replaceAll('\\', '') : undefined,
    replaced === text ? undefined : replaced.replaceAll('\\', ''),
    replaced === text ? undefined : replaced,
    text.replaceAll('\\"', '"'),
    text.replaceAll('\\', ''),
  ];
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

function* withoutOne(text: string): Generator<string> {
  const node = parseJsonNode(text);
  if (node?.kind !== 'object' || node.members.length > 60) return;
  for (const left of node.members) {
    const rest: JsonNode = { kind: 'object', members: node.members.filter((member) => member !== left) };
    yield writeNode(rest, KEPT);
  }
}

/** Compressed as zlib does it; the header of gzip names the system, which Java and others leave out. */
function* compressed(_text: string, body: Buffer): Generator<Buffer> {
  if (body.length > MOST_COMPRESSED) return;
  for (const level of [6, 9, 1]) {
    const zipped = gzipSync(body, { level });
    for (const system of [0, 3, 255]) {
      const marked = Buffer.from(zipped);
      marked[9] = system;
      yield marked;
    }
    yield deflateSync(body, { level });
  }
}

/** Whether no half of a surrogate pair stands in it, which cannot be URL-encoded. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
