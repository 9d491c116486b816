import { createHash } from 'node:crypto';
import { deflateSync, gzipSync } from 'node:zlib';
import type { Hypothesis } from '../candidates.js';
import { bodyRewriting, STAGE } from './bodyRewriting.js';
import type { SigningModel } from './SigningModel.js';

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

/** Hypotheses that the body was wrapped into something else before it was signed. */
export function wrappedHypotheses(): readonly Hypothesis<SigningModel>[] {
  return [
    bodyRewriting('signed-url-encoded', 'It holds over the URL-encoded body.', STAGE.wrapped, (text) =>
      isWellFormed(text)
        ? [
            encodeURIComponent(text),
            encodeURIComponent(text).replaceAll('%20', '+'),
            new URLSearchParams({ '': text }).toString().slice(1),
          ]
        : [],
    ),
    bodyRewriting(
      'signed-base64-body',
      'It holds over the Base64 of the body.',
      STAGE.wrapped,
      (_text, body) => [
        body.toString('base64'),
        body.toString('base64').replace(/.{76}(?=.)/g, '$&\r\n'),
        body.toString('base64url'),
      ],
    ),
    bodyRewriting(
      'signed-form-parameter',
      'It holds over the body as a form parameter.',
      STAGE.wrapped,
      (text) =>
        isWellFormed(text)
          ? PARAMETERS.flatMap((name) => [
              `${name}=${text}`,
              new URLSearchParams({ [name]: text }).toString(),
            ])
          : [],
    ),
    bodyRewriting('signed-compressed', 'It holds over the body, compressed.', STAGE.wrapped, compressed),
    bodyRewriting(
      'signed-digest',
      'It holds over the hash of the body, in hex or Base64.',
      STAGE.wrapped,
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

/** Whether it holds no half of a surrogate pair, which cannot be URL-encoded. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
