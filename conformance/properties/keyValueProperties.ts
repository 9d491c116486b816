import { createPublicKey, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import type { Case } from '../Case.js';
import { BASE64, encodedFault } from '../judges/encodedFault.js';
import { signFault, sourceFault } from '../judges/judgeKeyValue.js';
import { sourceOf } from '../judges/sourceOf.js';
import { SOURCE_RULES } from '../referenceTarget.js';
import type { JsonObject } from '../Testee.js';
import { acceptanceFault, refusalFault } from './answerFaults.js';
import { createProperty, type Exploration } from './createProperty.js';
import { flipped } from './flipped.js';
import { privateKeyOf, publicJwk } from './jwks.js';
import { NOW } from './NOW.js';
import { testKeys } from './testKeys.js';

type Params = Readonly<Record<string, string | null>>;
type SignType = 'RSA' | 'SHA256withRSA';

const HASHES: Readonly<Record<SignType, string>> = { RSA: 'md5', SHA256withRSA: 'sha256' };
const REFERENCES = [SOURCE_RULES, 'LianLian signature rules'];

/** Real names of members, and names that sort differently where upper case, `_` or the locale counts. */
const names = fc.constantFrom(
  'no_order',
  'oid_partner',
  'money_order',
  'a',
  'ab',
  'aB',
  'a_b',
  'a1',
  'A',
  'Z',
  'correlationID',
  'correlation_x',
  '_',
  'z9',
  '9z',
  'Sign',
  'signature',
);
const characters = ['a', 'b', 'A', '0', '1', ' ', '+', '%', '/', '=', '<', '>', '"', '\\', '中', 'é', '😀'];
const values = fc.oneof(
  fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 20 }),
  fc.constantFrom('0', '0.00', 'false', 'null', '', null, ' ', '88.00', 'undefined'),
);
/** Members in any order; those that are empty and a former signature among them. */
const params: fc.Arbitrary<Params> = fc
  .uniqueArray(fc.tuple(names, values), { minLength: 1, maxLength: 8, selector: ([name]) => name })
  .map((entries) => Object.fromEntries(entries));
const SIGN_TYPES: readonly SignType[] = ['SHA256withRSA', 'RSA'];
const signTypes = fc.constantFrom(...SIGN_TYPES);
const keyNames = fc.constantFrom<'one' | 'short'>('one', 'short');

interface Signed {
  readonly given: Params;
  readonly signType: SignType;
  readonly key: 'one' | 'short';
}
const signedWith = (signType: fc.Arbitrary<SignType>): fc.Arbitrary<Signed> =>
  fc.record({ given: params, signType, key: keyNames });

/** Properties of the signature of LianLian. */
export function keyValueProperties(exploration: Exploration): readonly Case[] {
  return [
    ...sourceProperties(exploration),
    ...SIGN_TYPES.flatMap((signType) => signProperties(signType, exploration)),
    ...SIGN_TYPES.flatMap((signType) => verifyProperties(signType, exploration)),
    acceptProperty(exploration),
  ];
}

/** Who has SHA256withRSA alone leaves out what has `rsa` in its id. */
function idFor(signType: SignType, id: string): string {
  return signType === 'RSA' ? `${id}-rsa` : id;
}

function sourceProperties(exploration: Exploration): readonly Case[] {
  return [
    createProperty(
      {
        id: 'kv-source.laws',
        title:
          'Every member but sign that is neither null nor empty stands in the source, by name in ASCII order',
        operation: 'kv-source',
        references: REFERENCES,
        expected: 'ok, with name=value joined by &, without any encoding',
        values: fc.tuple(
          params,
          fc.constantFrom<Params>({}, { sign: 'c2ln' }, { sign_type: 'RSA', sign: '' }),
        ),
        questions: ([given, more]) => [{ now: NOW, input: { params: { ...given, ...more } } }],
        judge:
          () =>
          (answer, [given, more]) =>
            acceptanceFault(answer, ({ source }) => {
              const params = { ...given, ...more };
              return source === sourceOf(params) ? undefined : sourceFault(source, params);
            }),
      },
      exploration,
    ),
  ];
}

function signProperties(signType: SignType, exploration: Exploration): readonly Case[] {
  return [
    createProperty(
      {
        id: idFor(signType, 'kv-sign.verifies'),
        title: `What is signed with ${signType} verifies with the public key over the source with the sign type in it`,
        operation: 'kv-sign',
        references: REFERENCES,
        expected: 'ok, with a signature in Base64 with padding',
        share: 0.25,
        values: signedWith(fc.constant(signType)),
        questions: ({ given, key }) => [{ now: NOW, input: { params: given, key: testKeys[key], signType } }],
        judge: () => (answer, value) => acceptanceFault(answer, (output) => signatureFault(output, value)),
      },
      exploration,
    ),
  ];
}

function signatureFault(
  { sign: signature }: JsonObject,
  { given, signType, key }: Signed,
): string | undefined {
  const jwk = publicJwk(testKeys[key]);
  const source = Buffer.from(sourceOf({ ...given, sign_type: signType }));
  const isRight =
    typeof signature === 'string' &&
    encodedFault(signature, BASE64) === undefined &&
    verify(
      HASHES[signType],
      source,
      createPublicKey(privateKeyOf(testKeys[key])),
      Buffer.from(signature, 'base64'),
    );
  return isRight ? undefined : signFault(signature, jwk, signType, given);
}

/** A way to make a signed message wrong. */
interface Wrong {
  readonly params: Params;
  readonly rules: readonly string[];
}

function verifyProperties(signType: SignType, exploration: Exploration): readonly Case[] {
  const common = { operation: 'kv-verify', references: REFERENCES } as const;
  const signed = signedWith(fc.constant(signType));
  return [
    createProperty(
      {
        ...common,
        id: idFor(signType, 'kv-verify.accepts-signed'),
        title: `What is signed with ${signType} is accepted, in any order of members and with empty ones`,
        expected: 'ok',
        share: 0.25,
        values: fc.tuple(signed, fc.constantFrom<Params>({}, { memo: '' }, { memo: null })),
        questions: ([value, more]) => [
          {
            now: NOW,
            input: { params: { ...more, ...signedParams(value) }, key: publicJwk(testKeys[value.key]) },
          },
        ],
        judge: () => (answer) => acceptanceFault(answer),
      },
      exploration,
    ),
    createProperty(
      {
        ...common,
        id: idFor(signType, 'kv-verify.refuses-changed'),
        title: `A signature with ${signType} that has another bit, or is over other members, is refused`,
        expected: 'reject with signature, or with value for another sign type',
        share: 0.5,
        values: fc.tuple(signed, fc.noBias(fc.nat())).map(([value, nth]) => {
          const wrongs = wrongParams(value, nth);
          return { value, wrong: wrongs[nth % wrongs.length] as Wrong };
        }),
        questions: ({ value, wrong }) => [
          { now: NOW, input: { params: wrong.params, key: publicJwk(testKeys[value.key]) } },
        ],
        judge:
          () =>
          (answer, { wrong }) =>
            refusalFault(answer, wrong),
      },
      exploration,
    ),
  ];
}

function acceptProperty(exploration: Exploration): Case {
  return createProperty(
    {
      operation: 'kv-verify',
      references: REFERENCES,
      id: 'kv-verify.refuses-sign-types-not-accepted',
      title: 'The caller says which sign types are taken, never the message',
      feature: 'accept',
      expected: 'ok where the sign type is accepted, else reject with value',
      share: 0.5,
      values: fc.tuple(signedWith(signTypes), signTypes),
      questions: ([value, accepted]) => [
        {
          now: NOW,
          input: { params: signedParams(value), key: publicJwk(testKeys[value.key]), accept: [accepted] },
        },
      ],
      judge:
        () =>
        (answer, [{ signType }, accepted]) =>
          signType === accepted ? acceptanceFault(answer) : refusalFault(answer, { rules: ['value'] }),
    },
    exploration,
  );
}

/** Signed by the suite itself, with node:crypto. */
function signedParams({ given, signType, key }: Signed): Params {
  const whole = { ...given, sign_type: signType };
  const signature = sign(HASHES[signType], Buffer.from(sourceOf(whole)), privateKeyOf(testKeys[key]));
  return { ...whole, sign: signature.toString('base64') };
}

function wrongParams(value: Signed, nth: number): readonly Wrong[] {
  const right = signedParams(value);
  const { sign: signature, ...unsigned } = right;
  const bytes = Buffer.from(String(signature), 'base64');
  const rules = ['signature'];
  const other: SignType = value.signType === 'RSA' ? 'SHA256withRSA' : 'RSA';
  const [name = ''] =
    Object.entries(value.given).find(([, member]) => member !== null && member !== '') ?? [];
  const wrong = (changes: Params) => ({ params: { ...right, ...changes }, rules });
  return [
    wrong({ sign: flipped(bytes, nth).toString('base64') }),
    wrong({ sign: bytes.toString('hex') }),
    wrong({ sign: bytes.subarray(1).toString('base64') }),
    wrong({ memo: 'x' }),
    wrong({ memo: '0' }),
    { params: { ...right, sign_type: other }, rules: [...rules, 'value'] },
    wrong({ sign: '' }),
    wrong({ sign: null }),
    { params: unsigned, rules },
    { params: { ...right, sign_type: 'MD5withRSA' }, rules: ['value', ...rules] },
    { params: { ...right, sign_type: '' }, rules: ['value', ...rules] },
    ...(name === '' ? [] : [wrong({ [name]: `${right[name]}0` }), wrong({ [name]: null })]),
  ];
}
