import { gunzipSync, inflateSync } from 'node:zlib';
import { decodedTexts } from '../bytes/decodedTexts.js';
import type { Hypothesis } from '../candidates.js';
import { proven } from '../findings.js';
import { parseJsonNode } from '../json/JsonNode.js';
import type { BodyContext } from './BodyContext.js';
import { bodyRewriting, STAGE } from './bodyRewriting.js';
import type { SigningModel } from './SigningModel.js';

const MARK = '\uFEFF';
/** No message decompresses to more. */
const MOST_DECOMPRESSED = 4 * 0x100000;

/** Hypotheses that the text was signed before something was done to it on its way to the body. */
export function decodedHypotheses({ contentLength }: BodyContext): readonly Hypothesis<SigningModel>[] {
  return [
    bodyRewriting(
      'signed-cut-body',
      'It holds over the bytes that Content-Length counts.',
      STAGE.decoded,
      (_text, body) => [contentLength === undefined ? undefined : body.subarray(0, contentLength)],
    ),
    bodyRewriting(
      'signed-byte-order-mark',
      'It holds over the body without its byte-order mark.',
      STAGE.decoded,
      (text) => [text.startsWith(MARK) ? text.slice(MARK.length) : undefined],
    ),
    bodyRewriting(
      'signed-body-trimmed',
      'It holds over the body without the blanks around it.',
      STAGE.decoded,
      (text) => [text.trim(), text.trimEnd()],
    ),
    {
      stage: STAGE.decoded,
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
    bodyRewriting(
      'signed-json-string',
      'It holds over the text that the body holds as a JSON string.',
      STAGE.decoded,
      (text) => [stringIn(text)],
    ),
    bodyRewriting(
      'signed-base64-body',
      'It holds over what the body is the Base64 of.',
      STAGE.decoded,
      (text) => [base64In(text)],
    ),
    bodyRewriting(
      'signed-compressed',
      'It holds over what the body decompresses to.',
      STAGE.decoded,
      (_text, body) => [decompressed(body)],
    ),
    bodyRewriting(
      'signed-form-parameter',
      'It holds over the value of a form parameter.',
      STAGE.decoded,
      parametersIn,
    ),
  ];
}

/** The text that a JSON string holds; undefined where the text is not one. */
function stringIn(text: string): string | undefined {
  const node = /^\s*"/.test(text) ? parseJsonNode(text) : undefined;
  return node?.kind === 'string' ? node.value : undefined;
}

function base64In(text: string): Buffer | undefined {
  const joined = text.replace(/\s/g, '');
  const isBase64 = joined !== '' && /^(?:[A-Za-z0-9+/]+|[\w-]+)={0,2}$/.test(joined);
  return isBase64 ? Buffer.from(joined, 'base64') : undefined;
}

/** What gzip or zlib made of a body; undefined where it is of neither, or has too much in it. */
function decompressed(body: Buffer): Buffer | undefined {
  const [first, second] = body;
  const undo = first === 0x1f && second === 0x8b ? gunzipSync : first === 0x78 ? inflateSync : undefined;
  try {
    return undo?.(body, { maxOutputLength: MOST_DECOMPRESSED });
  } catch {
    return undefined;
  }
}

/** The values of a form, and all of it where one of them may be JSON. */
function parametersIn(text: string): readonly string[] {
  if (!/^[\w.%+-]{1,64}=[^=]/.test(text)) return [];
  return [...new URLSearchParams(text)].flatMap(([, value]) => [value, value.replaceAll(' ', '+')]);
}
