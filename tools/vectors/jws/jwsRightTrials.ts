import { HEADER_RULES } from '../../../conformance/referenceTarget.js';
import { countInWords } from '../../../conformance/reports/countInWords.js';
import type { JsonObject } from '../../../conformance/Testee.js';
import { detachedJws } from '../../signing/sign.js';
import type { JwsTrial } from './JwsTrial.js';
import {
  BODY,
  headerWith,
  LONG_BODY,
  SECONDS,
  signed,
  right as signedRequest,
  UUID,
  WITHOUT_PATH,
} from './jwsMessage.js';

/** What must be accepted. */
export function jwsRightTrials(): readonly JwsTrial[] {
  const right = (slug: string, title: string, header: string, input?: JsonObject): JwsTrial => ({
    slug,
    title,
    header,
    ...(input !== undefined && { input }),
  });
  const noPath = { requestPath: undefined };
  const kids = ['4000370652', 'CN=upi, 00:A1/7', '0', 'k'.repeat(200)];
  return [
    right('request', 'A request with its path.', signed()),
    right('response', 'A response without a path, and none is expected.', signed(WITHOUT_PATH), noPath),
    right('path-not-compared', 'A path stands, and none is expected.', signed(), noPath),
    ...[-300, -299, -1, 1, 299, 300].map((offset) => ({
      ...right(
        `timestamp-${offset < 0 ? 'minus' : 'plus'}-${Math.abs(offset)}`,
        `UPI-TIMESTAMP is ${countInWords(Math.abs(offset), 'second')} ${offset < 0 ? 'old' : 'ahead'}.`,
        signed({ 'UPI-TIMESTAMP': String(SECONDS + offset) }),
      ),
      references: [HEADER_RULES],
    })),
    right(
      'crit-reversed',
      'crit comes in another order.',
      signed({ crit: ['UPI-REQPATH', 'UPI-APPID', 'UPI-TIMESTAMP', 'UPI-UUID'] }),
    ),
    right(
      'members-reversed',
      'The members come in another order.',
      detachedJws(
        JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(headerWith())).reverse())),
        BODY,
      ),
    ),
    right(
      'header-with-blanks',
      'The JSON of the header has blanks between its tokens.',
      detachedJws(JSON.stringify(JSON.parse(headerWith()), null, 1), BODY),
    ),
    right(
      'other-members',
      'Other members stand in the header.',
      signed({ typ: 'JOSE', cty: 'json', 'UPI-NEW': { a: [1] } }),
    ),
    right('seen-others', 'Other UUIDs were received.', signed(), {
      seen: ['1'.repeat(32), UUID.replace('0', '1')],
    }),
    right('several-keys', 'kid names the second of two keys.', signed(), {
      keys: [
        { $key: 'other-2048', half: 'public' },
        { $key: 'signing-2048', half: 'public' },
      ],
    }),
    ...kids.map((kid, index) =>
      right(`kid-${index + 1}`, 'kid is an opaque string.', signed({ kid }), {
        keys: [{ $key: 'signing-2048', half: 'public', as: kid }],
      }),
    ),
    right('empty-body', 'The body is empty.', signed({}, ''), { body: { text: '' } }),
    right('long-body', 'The body has 20,000 characters.', signed({}, LONG_BODY), {
      body: { text: LONG_BODY },
    }),
    right('binary-body', 'The body is no text.', signed({}, Buffer.from('/wD+gIA=', 'base64')), {
      body: { base64: '/wD+gIA=' },
    }),
    right(
      'byte-order-mark',
      'The body begins with a byte-order mark, which is signed.',
      signed({}, `\ufeff${BODY}`),
      {
        body: { text: `\ufeff${BODY}` },
      },
    ),
    right('line-feed-last', 'The body ends in a line feed, which is signed.', signed({}, `${BODY}\n`), {
      body: { text: `${BODY}\n` },
    }),
    right('root-path', 'The path is the root.', signed({ 'UPI-REQPATH': '/' }), { requestPath: '/' }),
    {
      ...right('app-id', 'UPI-APPID is the expected one.', signed(), { appId: '47980156' }),
      feature: 'app-id',
    },
  ];
}

/** What the publication leaves open. */
export function jwsOpenTrials(): readonly JwsTrial[] {
  const last = signedRequest.slice(-1);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  // 256 bytes fill 341 characters and a third: the last of 342 has four unused bits.
  const other = alphabet[alphabet.indexOf(last) + 1] as string;
  return [
    {
      slug: 'spare-bits',
      title: 'An unused bit at the end of the signature is set.',
      header: `${signedRequest.slice(0, -1)}${other}`,
      flag: 'unclear',
      rules: ['header', 'signature'],
      acceptable: { erratum: 'base64url-spare-bits', invalidIn: 'both' },
    },
  ];
}
