import { constants, createPrivateKey, createPublicKey, type JsonWebKey, sign, verify } from 'node:crypto';
import type { Answer, JsonObject } from '../Testee.js';
import type { Faulty } from './Faulty.js';

/** The signature of LianLian with a fault. */
export const keyValueFaults: readonly Faulty[] = [...sourceFaults(), ...signFaults(), ...verifyFaults()];

type Params = Readonly<Record<string, unknown>>;

/** How the source is made, each part as it must be unless given. */
interface Making {
  readonly isLeftOut?: (name: string, value: unknown) => boolean;
  readonly compare?: (left: string, right: string) => number;
  readonly write?: (name: string, value: string) => string;
  readonly join?: (members: readonly string[]) => string;
}

const isEmpty = (value: unknown) => value === null || value === '';
const byCode = (left: string, right: string) => (left < right ? -1 : 1);
const KNOWN = ['no_order', 'oid_partner', 'money_order', 'sign_type', 'token', 'verify_code', 'no_agree'];

/** Values that hold an object are written without the blanks that they came with. */
function writtenAnew(value: string): string {
  try {
    return value.startsWith('{') ? JSON.stringify(JSON.parse(value)) : value;
  } catch {
    return value;
  }
}

/** The source, right in all that is not given. */
export function sourceOf(params: Params, making: Making = {}): string {
  const {
    isLeftOut = (name, value) => name === 'sign' || isEmpty(value),
    compare = byCode,
    write = (name, value) => `${name}=${value}`,
    join = (members) => members.join('&'),
  } = making;
  const names = Object.keys(params).filter((name) => !isLeftOut(name, params[name]));
  return join(names.sort(compare).map((name) => write(name, String(params[name]))));
}

function sourceFaults(): readonly Faulty[] {
  const fault = (id: string, wrong: string, vectors: readonly string[], making: Making): Faulty => ({
    id,
    wrong,
    convictedBy: ['property.kv-source.laws', ...vectors.map((name) => `kv-source.${name}`)],
    operations: () => ({ 'kv-source': ({ params }) => ok({ source: sourceOf(params as Params, making) }) }),
  });
  return [
    fault(
      'kv-zeros-dropped',
      'Whatever is false or zero in the language counts as empty.',
      ['zero-stays', 'zero-amount-stays', 'blank-stays'],
      {
        isLeftOut: (name, value) => name === 'sign' || isEmpty(value) || Number(value) === 0,
      },
    ),
    fault('kv-empties-kept', 'Empty members stand in the source.', ['empty-left-out', 'all-empty'], {
      isLeftOut: (name, value) => name === 'sign' || value === null,
    }),
    fault('kv-nulls-kept', 'Members that are null stand in the source.', ['null-left-out', 'all-empty'], {
      isLeftOut: (name, value) => name === 'sign' || value === '',
    }),
    fault('kv-blanks-dropped', 'Members of blanks count as empty.', ['blank-stays'], {
      isLeftOut: (name, value) => name === 'sign' || value === null || String(value).trim() === '',
    }),
    fault('kv-words-dropped', 'The words null and undefined count as empty.', ['false-stays'], {
      isLeftOut: (name, value) =>
        name === 'sign' || isEmpty(value) || /^(?:null|undefined)$/.test(String(value)),
    }),
    fault(
      'kv-sorted-without-letter-case',
      'Members are sorted without their letter case.',
      ['capital-before-underscore', 'capitals-first', 'digits-first'],
      {
        compare: (left, right) => byCode(left.toLowerCase(), right.toLowerCase()),
      },
    ),
    fault(
      'kv-sorted-by-locale',
      'Members are sorted by the rules of a language.',
      ['capital-before-underscore', 'capitals-first', 'digits-first', 'prefix-first'],
      {
        compare: (left, right) => left.localeCompare(right, 'en'),
      },
    ),
    fault(
      'kv-not-sorted',
      'Members stand in the order in which they came.',
      ['request', 'sign-type-stays', 'signature-of-other-name', 'zero-amount-stays'],
      { compare: () => 0 },
    ),
    fault(
      'kv-sorted-backwards',
      'Members are sorted from the last to the first.',
      ['request', 'sign-type-stays', 'signature-of-other-name', 'zero-stays'],
      {
        compare: (left, right) => byCode(right, left),
      },
    ),
    fault(
      'kv-known-members-only',
      'Only members that a table lists take part.',
      ['signature-of-other-name', 'empty-left-out', 'null-left-out', 'zero-stays'],
      {
        isLeftOut: (name, value) => !KNOWN.includes(name) || isEmpty(value),
      },
    ),
    fault('kv-sign-type-left-out', 'sign_type takes no part.', ['request', 'sign-type-stays'], {
      isLeftOut: (name, value) => name === 'sign' || name === 'sign_type' || isEmpty(value),
    }),
    fault(
      'kv-sign-kept',
      'sign takes part in its own source.',
      ['sign-left-out', 'signature-of-other-name', 'all-empty'],
      { isLeftOut: (_, value) => isEmpty(value) },
    ),
    fault(
      'kv-members-that-begin-with-sign-left-out',
      'Every member whose name begins with sign is left out.',
      ['signature-of-other-name'],
      {
        isLeftOut: (name, value) => /^sign(?!_type)/i.test(name) || isEmpty(value),
      },
    ),
    fault(
      'kv-url-encoded',
      'Values are URL-encoded.',
      ['blank-stays', 'blanks-around-stay', 'chinese', 'emoji', 'no-url-encoding', 'no-html-encoding'],
      {
        write: (name, value) => `${name}=${encodeURIComponent(value)}`,
      },
    ),
    fault(
      'kv-values-quoted',
      'Values are written as JSON.',
      ['request', 'one', 'sign-left-out', 'sign-type-stays'],
      {
        write: (name, value) => `${name}=${JSON.stringify(value)}`,
      },
    ),
    fault(
      'kv-values-trimmed',
      'Values lose the blanks at their ends.',
      ['blank-stays', 'blanks-around-stay'],
      {
        write: (name, value) => `${name}=${value.trim()}`,
      },
    ),
    fault(
      'kv-values-alone',
      'The names of the members do not stand in the source.',
      ['request', 'one', 'sign-left-out', 'sign-type-stays'],
      {
        write: (_, value) => value,
      },
    ),
    fault(
      'kv-names-in-lower-case',
      'Names are written in lower case.',
      ['signature-of-other-name', 'capital-before-underscore', 'capitals-first', 'digits-first'],
      {
        write: (name, value) => `${name.toLowerCase()}=${value}`,
      },
    ),
    fault(
      'kv-ampersand-at-the-end',
      'The source ends in &.',
      ['request', 'one', 'sign-left-out', 'sign-type-stays'],
      {
        join: (members) => members.map((member) => `${member}&`).join(''),
      },
    ),
    fault('kv-ascii-only', 'Characters outside of ASCII are destroyed.', ['chinese', 'emoji', 'line-feed'], {
      write: (name, value) => `${name}=${value.replace(/[^ -~]/g, '?')}`,
    }),
  ];
}

/** How a signature is made, each part as it must be unless given. */
interface Signing {
  readonly making?: Making;
  readonly hash?: (signType: string) => string;
  readonly write?: (signature: Buffer) => string;
  readonly isSignTypeJoined?: boolean;
  readonly encoding?: BufferEncoding;
  readonly isPss?: boolean;
}

const hashOf = (signType: string) => (signType.toUpperCase() === 'RSA' ? 'md5' : 'sha256');

function signFaults(): readonly Faulty[] {
  const fault = (
    id: string,
    wrong: string,
    vectors: readonly string[],
    signing: Signing,
    property = 'verifies',
  ): Faulty => ({
    id,
    wrong,
    convictedBy: [`property.kv-sign.${property}`, ...vectors.map((name) => `kv-sign.${name}`)],
    operations: () => ({ 'kv-sign': (input) => signParams(input, signing) }),
  });
  return [
    fault(
      'kv-sha-1-for-rsa',
      'The sign type RSA is signed with SHA-1.',
      ['rsa-1024.request', 'rsa-1024.sign-type-joins', 'rsa-1024.old-sign', 'rsa-1024.chinese'],
      {
        hash: (type) => (type === 'RSA' ? 'sha1' : 'sha256'),
      },
      'verifies-rsa',
    ),
    fault(
      'kv-sha-256-for-rsa',
      'The sign type RSA is signed with SHA-256.',
      ['rsa-1024.request', 'rsa-1024.sign-type-joins', 'rsa-1024.old-sign', 'rsa-1024.chinese'],
      { hash: () => 'sha256' },
      'verifies-rsa',
    ),
    fault(
      'kv-md5-for-all',
      'Every sign type is signed with MD5.',
      ['sha256-1024.request', 'sha256-1024.sign-type-joins', 'sha256-1024.old-sign', 'sha256-1024.chinese'],
      { hash: () => 'md5' },
    ),
    fault('kv-sign-in-hex', 'sign is in hex.', ['rsa-1024.request'], {
      write: (signature) => signature.toString('hex'),
    }),
    fault('kv-sign-url-encoded', 'sign is URL-encoded inside the JSON.', ['rsa-1024.request'], {
      write: (signature) => encodeURIComponent(signature.toString('base64')),
    }),
    fault('kv-sign-in-base64url', 'sign is in base64url.', ['rsa-1024.request'], {
      write: (signature) => signature.toString('base64url'),
    }),
    fault(
      'kv-sign-with-line-breaks',
      'sign has a line break after each 76 characters, as MIME has.',
      ['rsa-1024.request'],
      {
        write: (signature) => signature.toString('base64').replace(/.{76}/g, '$&\r\n'),
      },
    ),
    fault(
      'kv-sign-type-added-after-signing',
      'sign_type joins the members after they are signed.',
      ['rsa-1024.request', 'rsa-1024.old-sign', 'rsa-1024.chinese', 'rsa-1024.empty-and-null'],
      {
        isSignTypeJoined: false,
      },
    ),
    fault(
      'kv-signed-in-latin-1',
      'The source is signed in Latin-1.',
      ['rsa-1024.chinese', 'sha256-1024.chinese', 'rsa-2048.chinese', 'sha256-2048.chinese'],
      { encoding: 'latin1' },
    ),
    fault('kv-signed-with-pss', 'The signature has the padding of PSS.', ['rsa-1024.request'], {
      isPss: true,
    }),
    fault(
      'kv-signed-with-empties',
      'Empty members are signed too.',
      [
        'rsa-1024.empty-and-null',
        'sha256-1024.empty-and-null',
        'rsa-2048.empty-and-null',
        'sha256-2048.empty-and-null',
      ],
      {
        making: { isLeftOut: (name, value) => name === 'sign' || value === null },
      },
    ),
    fault(
      'kv-signed-without-zeros',
      'Members of zero are not signed.',
      [
        'rsa-1024.empty-and-null',
        'sha256-1024.empty-and-null',
        'rsa-2048.empty-and-null',
        'sha256-2048.empty-and-null',
      ],
      {
        making: { isLeftOut: (name, value) => name === 'sign' || isEmpty(value) || value === '0' },
      },
    ),
    fault(
      'kv-signed-without-letter-case',
      'Members are sorted without their letter case before they are signed.',
      [
        'rsa-1024.names-sorted',
        'sha256-1024.names-sorted',
        'rsa-2048.names-sorted',
        'sha256-2048.names-sorted',
      ],
      {
        making: { compare: (left, right) => byCode(left.toLowerCase(), right.toLowerCase()) },
      },
    ),
    fault(
      'kv-signed-known-members-only',
      'Only members that a table lists are signed.',
      ['rsa-1024.chinese', 'rsa-1024.empty-and-null', 'rsa-1024.names-sorted', 'rsa-1024.unencoded'],
      {
        making: { isLeftOut: (name, value) => !KNOWN.includes(name) || isEmpty(value) },
      },
    ),
    fault(
      'kv-signed-url-encoded',
      'Values are URL-encoded before they are signed.',
      [
        'rsa-1024.chinese',
        'rsa-1024.unencoded',
        'sha256-1024.chinese',
        'sha256-1024.unencoded',
        'rsa-2048.chinese',
        'rsa-2048.unencoded',
      ],
      {
        making: { write: (name, value) => `${name}=${encodeURIComponent(value)}` },
      },
    ),
    {
      id: 'kv-signed-json-rewritten',
      wrong: 'JSON in a value is parsed and written again before it is signed.',
      convictedBy: ['rsa-1024', 'sha256-1024', 'rsa-2048', 'sha256-2048'].map(
        (name) => `kv-sign.${name}.json-value`,
      ),
      operations: () => ({
        'kv-sign': (input) =>
          signParams(input, { making: { write: (name, value) => `${name}=${writtenAnew(value)}` } }),
      }),
    },
  ];
}

/** Signs rightly in all that is not given. */
export function signParams({ params, key, signType }: JsonObject, signing: Signing = {}): Answer {
  const {
    hash = hashOf,
    write = (signature) => signature.toString('base64'),
    isSignTypeJoined = true,
  } = signing;
  const members = isSignTypeJoined ? { ...(params as Params), sign_type: signType } : (params as Params);
  const source = Buffer.from(sourceOf(members, signing.making), signing.encoding ?? 'utf8');
  const padding = signing.isPss ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  const own = createPrivateKey({ key: key as JsonWebKey, format: 'jwk' });
  return ok({ sign: write(sign(hash(String(signType)), source, { key: own, padding })) });
}

function verifyFaults(): readonly Faulty[] {
  const fault = (id: string, wrong: string, vectors: readonly string[], verifying: Verifying): Faulty => ({
    id,
    wrong,
    convictedBy: vectors.map((name) => `kv-verify.${name}`),
    operations: () => ({ 'kv-verify': (input) => verifyParams(input, verifying) }),
  });
  return [
    fault(
      'kv-result-ignored',
      'A signature that does not hold is told in the log, and the code goes on.',
      ['sign-missing', 'sign-empty', 'sign-null', 'sign-blank'],
      {
        isIgnored: true,
      },
    ),
    fault(
      'kv-missing-sign-taken',
      'A message without sign is taken.',
      ['sign-missing', 'sign-empty', 'sign-null', 'sign-type-none'],
      {
        isTaken: ({ sign: signature }) => signature === undefined || signature === null || signature === '',
      },
    ),
    fault(
      'kv-message-chooses-sign-type',
      'The sign type of the message decides, whatever the caller accepts.',
      ['not-accepted-rsa', 'not-accepted-sha256', 'none-accepted'],
      { isAcceptIgnored: true },
    ),
    fault(
      'kv-sign-type-ignored',
      'The hash is the one that the caller accepts first, whatever sign_type says.',
      ['sha256', 'sha256-2048', 'accept-sha256', 'md5-for-sha256'],
      {
        hash: () => 'md5',
      },
    ),
    fault(
      'kv-unknown-sign-type-taken',
      'A sign type that is not known is taken without a check.',
      [
        'sign-type-missing',
        'sign-type-empty',
        'sign-type-md5',
        'sign-type-sha1',
        'sign-type-hmac',
        'sign-type-none',
      ],
      {
        isTaken: ({ sign_type: type }) => !/^(?:RSA|SHA256withRSA)$/i.test(String(type)),
      },
    ),
    fault(
      'kv-verified-known-members-only',
      'Only members that a table lists are verified, so that others break or change nothing.',
      ['rsa', 'sha256', 'rsa-2048', 'sha256-2048'],
      {
        making: { isLeftOut: (name, value) => !KNOWN.includes(name) || isEmpty(value) },
      },
    ),
    fault(
      'kv-verified-with-empties',
      'Empty members are verified too.',
      ['empty-member', 'empty-in-source'],
      {
        making: { isLeftOut: (name, value) => name === 'sign' || value === null },
      },
    ),
    fault(
      'kv-verified-json-rewritten',
      'JSON in a value is parsed and written again before it is verified.',
      ['json-value'],
      { making: { write: (name, value) => `${name}=${writtenAnew(value)}` } },
    ),
    fault(
      'kv-verified-without-zeros',
      'Members of zero are not verified.',
      ['zero-member', 'zero-added', 'zero-not-in-source'],
      {
        making: { isLeftOut: (name, value) => name === 'sign' || isEmpty(value) || value === '0' },
      },
    ),
    fault(
      'kv-verified-without-letter-case',
      'Members are sorted without their letter case before they are verified.',
      ['capital-before-underscore', 'case-insensitive-sort'],
      {
        making: { compare: (left, right) => byCode(left.toLowerCase(), right.toLowerCase()) },
      },
    ),
    fault(
      'kv-sign-type-not-verified',
      'sign_type takes no part in what is verified.',
      ['rsa', 'sha256', 'rsa-2048', 'sha256-2048'],
      {
        making: { isLeftOut: (name, value) => name === 'sign' || name === 'sign_type' || isEmpty(value) },
      },
    ),
    fault('kv-hex-taken', 'sign is taken in hex too.', ['sign-hex'], {
      read: (text) => Buffer.from(text, /^[0-9a-f]+$/.test(text) ? 'hex' : 'base64'),
    }),
    fault(
      'kv-verified-with-sha-1',
      'The sign type RSA is verified with SHA-1.',
      ['rsa', 'rsa-2048', 'accept-rsa'],
      {
        hash: (type) => (type === 'RSA' ? 'sha1' : 'sha256'),
      },
    ),
    fault(
      'kv-either-hash-taken',
      'A signature of either hash is taken, whatever sign_type says.',
      ['sha256-for-rsa', 'md5-for-sha256'],
      {
        isEitherHash: true,
      },
    ),
    fault(
      'kv-verified-in-latin-1',
      'The source is verified in Latin-1.',
      ['rsa', 'sha256', 'rsa-2048', 'sha256-2048'],
      { encoding: 'latin1' },
    ),
  ];
}

interface Verifying extends Pick<Signing, 'making' | 'hash' | 'encoding'> {
  readonly isIgnored?: boolean;
  readonly isAcceptIgnored?: boolean;
  readonly isEitherHash?: boolean;
  readonly isTaken?: (params: Params) => boolean;
  readonly read?: (text: string) => Buffer;
}

/** Verifies rightly in all that is not given. */
export function verifyParams(input: JsonObject, verifying: Verifying = {}): Answer {
  const { hash = hashOf, encoding = 'utf8', read = (text) => Buffer.from(text, 'base64') } = verifying;
  const params = input.params as Params;
  if (verifying.isIgnored || verifying.isTaken?.(params)) return ok({});
  const accept = (verifying.isAcceptIgnored ? undefined : input.accept) ?? ['RSA', 'SHA256withRSA'];
  const type = String(params.sign_type);
  const isAccepted = (accept as readonly string[]).some((one) => one.toUpperCase() === type.toUpperCase());
  if (!isAccepted) return rejected('value');
  const signature = typeof params.sign === 'string' ? read(params.sign) : Buffer.alloc(0);
  const isWritten = verifying.read !== undefined || signature.toString('base64') === params.sign;
  const source = Buffer.from(sourceOf(params, verifying.making), encoding);
  const key = createPublicKey({ key: input.key as JsonWebKey, format: 'jwk' });
  const hashes = verifying.isEitherHash ? ['md5', 'sha256'] : [hash(type)];
  const isRight = isWritten && hashes.some((name) => verify(name, source, key, signature));
  return isRight ? ok({}) : rejected('signature');
}

function ok(output: JsonObject): Answer {
  return { status: 'ok', output };
}

function rejected(rule: string): Answer {
  return { status: 'reject', violations: [{ rule }] };
}
