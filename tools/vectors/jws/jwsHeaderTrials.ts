import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto';
import type { Vector } from '../../../conformance/Vector.js';
import { base64url } from '../../signing/base64url.js';
import { keys } from '../../signing/keys.js';
import { detachedJws } from '../../signing/sign.js';
import { wrongHeader as header, type JwsTrial } from './JwsTrial.js';
import {
  BODY,
  CRITICAL as critical,
  headerWith,
  type Members,
  PATH,
  SECONDS,
  signed,
  UUID,
} from './jwsMessage.js';
import { unencoded, withPss } from './otherSignatures.js';

function member(name: string, kind: string, value: unknown, level: Vector['level'] = 'MUST'): JwsTrial {
  return header(
    `${name.toLowerCase()}-${kind}`,
    `${name} is ${kind.replaceAll('-', ' ')}.`,
    signed({ [name]: value }),
    level,
  );
}

const signingKey = keys.get('signing-2048') as JsonWebKey;
const modulus = signingKey.n as string;

function publicPem(): string {
  return createPublicKey({ key: signingKey, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  }) as string;
}

/** Protected headers that lack something, or ask for something else. */
export function jwsHeaderTrials(): readonly JwsTrial[] {
  return [
    ...['kid', 'UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID'].flatMap((name) => [
      header(
        `${name.toLowerCase()}-missing`,
        `${name} is missing.`,
        signed({ [name]: undefined, crit: critical.filter((other) => other !== name || name === 'kid') }),
      ),
      header(
        `${name.toLowerCase()}-missing-and-named`,
        `${name} is missing, crit is as it should be.`,
        signed({ [name]: undefined }),
      ),
      member(name, 'empty', ''),
      member(name, 'null', null),
      member(name, 'an-array', ['x']),
    ]),
    member('UPI-REQPATH', 'empty', ''),
    member('UPI-REQPATH', 'a-number', 5),
    ...Object.entries({ 'with-a-line-feed': 'signing-2048\n', 'after-a-line-feed': '\nsigning-2048' }).map(
      ([kind, kid]): JwsTrial => ({
        ...member('kid', kind, kid, 'SHOULD'),
        // A testee may say that no key has such a name.
        rules: ['header', 'key'],
        input: { keys: [{ $key: 'signing-2048', half: 'public', as: kid }] },
      }),
    ),
    ...Object.entries({ 'without-slash': PATH.slice(1), 'with-a-blank': `${PATH} /x` }).map(
      ([kind, path]): JwsTrial => ({
        ...member('UPI-REQPATH', kind, path, 'SHOULD'),
        // A testee may say that no service has such a path.
        rules: ['header', 'path'],
        input: { requestPath: path },
      }),
    ),
    member('UPI-TIMESTAMP', 'a-number', SECONDS),
    member('UPI-TIMESTAMP', 'letters', 'now'),
    member('UPI-TIMESTAMP', 'iso-8601', '2026-03-01T08:00:00Z'),
    member('UPI-TIMESTAMP', 'with-a-fraction', `${SECONDS}.0`),
    member('UPI-TIMESTAMP', 'with-blanks', ` ${SECONDS}`),
    member('UPI-TIMESTAMP', 'hexadecimal', `0x${SECONDS.toString(16)}`),
    member('UPI-TIMESTAMP', 'an-exponent', '1.772352e9'),
    member('UPI-UUID', 'with-hyphens', '0f8d3c1e-5b7a-4926-8e4d-2c6b8a9f7e10', 'SHOULD'),
    member('UPI-UUID', 'in-capitals', UUID.toUpperCase(), 'SHOULD'),
    member('UPI-UUID', 'too-short', UUID.slice(1), 'SHOULD'),
    member('UPI-UUID', 'too-long', `${UUID}0`, 'SHOULD'),
    member('UPI-APPID', 'too-short', '4798015', 'SHOULD'),
    member('UPI-APPID', 'too-long', '479801567', 'SHOULD'),
    ...['RS384', 'RS512', 'none', 'rs256', '', null].map((alg) =>
      header(
        `alg-${alg === null ? 'null' : alg === '' ? 'empty' : alg === 'rs256' ? 'lower-case' : alg.toLowerCase()}`,
        'alg is not RS256.',
        signed({ alg }),
      ),
    ),
    header('alg-missing', 'alg is missing.', signed({ alg: undefined })),
    header(
      'alg-none-unsigned',
      'alg is none, the signature is empty.',
      `${base64url(headerWith({ alg: 'none' }))}..`,
    ),
    header(
      'alg-hs256',
      'The modulus of the public key is the secret of an HMAC.',
      withHmac(Buffer.from(modulus, 'base64url')),
    ),
    header(
      'alg-hs256-text',
      'The modulus of the public key, as a JWK has it, is the secret of an HMAC.',
      withHmac(modulus),
    ),
    header('alg-hs256-pem', 'The PEM of the public key is the secret of an HMAC.', withHmac(publicPem())),
    header('alg-ps256', 'The signature is RSASSA-PSS, alg says so.', withPss('PS256')),
    header(
      'b64-false',
      'The payload is unencoded as in RFC 7797, and the header says so.',
      unencoded({ b64: false, crit: [...critical, 'b64'] }),
    ),
    header('b64-false-not-critical', 'b64 is false and not in crit.', unencoded({ b64: false })),
    header(
      'b64-false-encoded',
      'b64 is false and in crit, and the payload is encoded all the same.',
      signed({ b64: false, crit: [...critical, 'b64'] }),
    ),
    header(
      'b64-false-encoded-not-critical',
      'b64 is false and not in crit, and the payload is encoded all the same.',
      signed({ b64: false }),
    ),
    header('b64-true', 'b64 is true.', signed({ b64: true })),
    header(
      'b64-true-critical',
      'b64 is true and in crit.',
      signed({ b64: true, crit: [...critical, 'b64'] }),
    ),
    header('zip', 'zip stands in the header.', signed({ zip: 'DEF' })),
    header('crit-missing', 'crit is missing.', signed({ crit: undefined })),
    header('crit-empty', 'crit is empty.', signed({ crit: [] })),
    header('crit-string', 'crit is a string.', signed({ crit: critical.join(',') })),
    header(
      'crit-object',
      'crit is an object.',
      signed({ crit: Object.fromEntries(critical.map((name) => [name, true])) }),
    ),
    header(
      'crit-unknown',
      'crit names a member that nobody knows.',
      signed({ crit: [...critical, 'UPI-NEW'], 'UPI-NEW': '1' }),
    ),
    header(
      'crit-not-there',
      'crit names a member that is not there.',
      signed({ crit: [...critical, 'exp'] }),
    ),
    header('crit-registered', 'crit names alg.', signed({ crit: [...critical, 'alg'] })),
    header(
      'crit-lower-case',
      'crit names the members in lower case.',
      signed({ crit: critical.map((name) => name.toLowerCase()) }),
    ),
    ...critical.map((name) =>
      header(
        `crit-without-${name.toLowerCase()}`,
        `crit does not name ${name}.`,
        signed({ crit: critical.filter((other) => other !== name) }),
      ),
    ),
    header(
      'crit-twice-for-another',
      'crit names UPI-UUID twice, and UPI-APPID not at all.',
      signed({ crit: critical.map((name) => (name === 'UPI-APPID' ? 'UPI-UUID' : name)) }),
    ),
    {
      ...header(
        'crit-path-not-there',
        'crit names UPI-REQPATH, which is not there.',
        signed({ 'UPI-REQPATH': undefined }),
      ),
      input: { requestPath: undefined },
    },
    {
      ...header('typesetting-blanks', 'Names have the blanks of the printed example.', typeset()),
      references: ['errata#header-typesetting'],
    },
  ];
}

/** The names as the published example prints them, blanks and all. */
function typeset(): string {
  const names: Readonly<Record<string, string>> = {
    'UPI-TIMESTAMP': ' UPI-TIMESTAMP',
    'UPI-REQPATH': 'UPI- REQPATH',
  };
  const members = Object.entries(JSON.parse(headerWith()) as Members).map(([name, value]) => [
    names[name] ?? name,
    value,
  ]);
  return detachedJws(JSON.stringify(Object.fromEntries(members)), BODY);
}

/** Algorithm confusion: who verifies by the header takes the public key for a secret. */
function withHmac(secret: string | Buffer): string {
  const encoded = base64url(headerWith({ alg: 'HS256' }));
  return `${encoded}..${base64url(
    createHmac('sha256', secret)
      .update(`${encoded}.${base64url(BODY)}`)
      .digest(),
  )}`;
}
