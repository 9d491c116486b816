import type { JsonObject } from '../../../conformance/Testee.js';
import type { Vector } from '../../../conformance/Vector.js';
import { BODY, LONG_BODY, PATH } from './jwsMessage.js';

/** Bodies that are signed; the judge verifies what comes. */
export function jwsSignVectors(): readonly Vector[] {
  const tried: readonly (readonly [slug: string, title: string, input: JsonObject])[] = [
    ['request', 'A request with its path.', { body: { text: BODY }, requestPath: PATH }],
    ['response', 'A response without a path.', { body: { text: '{"msgResponse":{"responseCode":"00"}}' } }],
    [
      'blanks-in-body',
      'Blanks and line feeds of the body are signed.',
      { body: { text: '{\r\n\t"a" : 1 }\n' }, requestPath: PATH },
    ],
    ['chinese-body', 'The body is Chinese text in UTF-8.', { body: { text: '{"responseMsg":"交易成功"}' } }],
    ['bytes', 'The body is no text.', { body: { base64: '/wD+gIA=' }, requestPath: PATH }],
    ['empty-body', 'The body is empty.', { body: { text: '' }, requestPath: PATH }],
    ['long-body', 'The body has 20,000 characters.', { body: { text: LONG_BODY }, requestPath: PATH }],
    [
      'url-bytes',
      'The body encodes to minus and underscore.',
      { body: { base64: '++//++//' }, requestPath: PATH },
    ],
    [
      'other-app',
      'Another application sends.',
      { body: { text: BODY }, requestPath: PATH, appId: 'ABCD0019' },
    ],
    ['root-path', 'The path is the root.', { body: { text: BODY }, requestPath: '/' }],
    [
      'other-kid',
      'The kid is an opaque string.',
      { body: { text: BODY }, kid: 'CN=upi, 00:A1/7', requestPath: PATH },
    ],
  ];
  return tried.map(([slug, title, given]) => ({
    id: `jws-sign.${slug}`,
    level: 'MUST',
    title,
    references: ['RFC 7515 appendix F', 'errata#detached-signature'],
    input: {
      key: { $key: 'signing-2048', ...(given.kid !== undefined && { as: given.kid }) },
      kid: 'signing-2048',
      appId: '47980156',
      ...given,
    },
    result: 'valid',
  }));
}
