import { createHmac, type KeyObject } from 'node:crypto';
import { parseStrictJson } from '../../codec/strictJson.js';
import { isObject, type JsonObject } from '../../table/JsonObject.js';
import type { ParsedJws } from '../../wire/unionpay/parseJws.js';
import { charsets } from '../bytes/charsets.js';
import { decodedTexts, notUtf8At } from '../bytes/decodedTexts.js';
import type { CryptoBackend } from '../CryptoBackend.js';
import { certificateClues } from '../certificateClues.js';
import { counted } from '../counted.js';
import { readDigestInfo } from '../digestInfo.js';
import { type Clue, likely, proven } from '../findings.js';
import { memberOrders } from '../json/memberOrders.js';
import { ProofBudget } from '../ProofBudget.js';
import { type Proof, prove } from '../prove.js';
import { keyName, type RingKey, type Signer, signerOf } from '../signerOf.js';
import { unknownSignerClues } from '../unknownSigner.js';
import type { BodyContext } from './BodyContext.js';
import { bodyHypotheses, windowsHypotheses, writtenHypotheses } from './bodyHypotheses.js';
import { bodyOrders } from './bodyOrders.js';
import { decodedHypotheses } from './decodedHypotheses.js';
import { headerOrders, inputHypotheses } from './inputHypotheses.js';
import { rightModel, type SigningModel, signedBytes } from './SigningModel.js';

/** What a signature is explained with. */
export interface SignatureContext extends BodyContext {
  readonly keys: readonly RingKey[];
  readonly backend: CryptoBackend;
  /** Whether the ring's owner received the message; not known where undefined. */
  readonly isReceived: boolean | undefined;
}

/** What a signature is explained by. */
interface SignedJws {
  readonly encoded: string;
  /** The payload, where there is one between the points. */
  readonly attached: string | undefined;
  readonly header: JsonObject | undefined;
  readonly signature: Buffer;
}

/** Explains a signature: who made it, with what, over which bytes. None where it holds as it should. */
export function signatureClues(
  parsed: ParsedJws,
  body: Uint8Array,
  context: SignatureContext,
): readonly Clue[] {
  const jws: SignedJws = {
    encoded: parsed.encoded,
    attached: parsed.payload === '' ? undefined : parsed.payload,
    header: parsed.header.members,
    signature: Buffer.from(parsed.signature, 'base64url'),
  };
  const { keys, backend } = context;
  const alg = String(jws.header?.alg);
  if (alg.startsWith('HS')) return hmacClues(jws, body, keys, alg);
  const kid = jws.header?.kid;
  const byKid = [...keys].sort((left, right) => Number(right.kid === kid) - Number(left.kid === kid));
  const signer = signerOf(byKid, jws.signature, backend);
  if (signer === undefined) return pssClues(jws, body, byKid, context);
  return [
    ...keyClues(signer, kid, context),
    ...certificateClues(signer.by, keys),
    ...contentClues(jws, body, signer, context),
  ];
}

/** Whether a signature by one of the keys holds over a body just as it is. */
export function holdsOver(
  { encoded, signature }: ParsedJws,
  body: Uint8Array,
  { keys, backend }: Pick<SignatureContext, 'keys' | 'backend'>,
): boolean {
  const signer = signerOf(keys, Buffer.from(signature, 'base64url'), backend);
  const info = signer && readDigestInfo(signer.content);
  return (
    info !== undefined &&
    backend.digest(info.hash, signedBytes(rightModel(encoded, body))).equals(info.digest)
  );
}

function contentClues(
  jws: SignedJws,
  body: Uint8Array,
  { by, content }: Signer,
  context: SignatureContext,
): readonly Clue[] {
  const info = readDigestInfo(content);
  if (info === undefined) {
    const size = `${counted(content.length, 'byte')} under ${keyName(by)}`;
    return [proven('signed-without-digest-info', `The signature holds ${size}, which name no hash.`)];
  }
  const { hash, digest } = info;
  const fits = (bytes: Uint8Array) => context.backend.digest(hash, bytes).equals(digest);
  const declared = HASHES[String(jws.header?.alg)] ?? 'sha256';
  const hashClues =
    hash === declared ? [] : [proven('signed-other-hash', `It holds ${hash}, where ${declared} is due.`)];
  const budget = new ProofBudget();
  const proof = { bytesOf: signedBytes, fits, budget };
  if (jws.attached !== undefined) return [...hashClues, ...attachedClues(jws, body, context, proof)];
  const clues = bytesClues(jws, body, context, proof);
  if (clues !== undefined)
    return [...hashClues, ...clues, ...(clues.length === 0 ? encodingClues(body) : [])];
  const tried = triedWords(body, budget);
  const evidence = `Made by ${keyName(by)} with ${hash}, over other bytes than the ${body.length} of this body. No known mistake makes them of it: ${tried}.`;
  return [...hashClues, proven('signed-other-bytes', evidence)];
}

const HASHES: Readonly<Record<string, string>> = {
  RS256: 'sha256',
  RS1: 'sha1',
  RS384: 'sha384',
  RS512: 'sha512',
};

/** What was tried, so that it is known what was not. */
function triedWords(body: Uint8Array, budget: ProofBudget): string {
  const orders = budget.stages.has('orders') ? memberOrders(Buffer.from(body).toString()) : undefined;
  const searched = orders === undefined ? '' : `, among them ${orders.words}`;
  return budget.words + searched + (isLossy(body) ? `. ${LOST}` : '');
}

const LOST =
  'Its texts have ?? or \uFFFD in them: where letters were lost before it was sent, no search finds what was signed';

/** Whether an encoder or a decoder seems to have put marks in place of letters. */
function isLossy(body: Uint8Array): boolean {
  return /\?\?|\uFFFD/.test(Buffer.from(body).toString()) && notUtf8At(body) === undefined;
}

/** A signature that holds over bytes of another encoding is right, and what was signed is not. */
function encodingClues(body: Uint8Array): readonly Clue[] {
  const [decoded] = decodedTexts(body);
  // Any bytes are ISO-8859-1, even those that are not text.
  const isText = decoded !== undefined && decoded.encoding !== 'ISO-8859-1';
  const charset = charsets.find(({ name }) => isText && name.startsWith(decoded.encoding));
  if (charset === undefined) return [];
  return [proven(charset.id, `It holds over the bytes of the body, which are ${charset.name}.`)];
}

type SigningProof = Proof<SigningModel>;

/** What is tried, from what explains most signatures with little work to what explains few with much. */
function bytesClues(
  jws: SignedJws,
  body: Uint8Array,
  context: BodyContext,
  proof: SigningProof,
): readonly Clue[] | undefined {
  const hypotheses = [...bodyHypotheses(context), ...inputHypotheses(jws.header)];
  const right = rightModel(jws.encoded, body);
  for (const header of headersOf(jws)) {
    const clues = prove(rightModel(header, body), hypotheses, proof, [0, 2]);
    if (clues !== undefined) return clues;
  }
  const written =
    prove(right, writtenHypotheses(), proof, [3, 3]) ?? prove(right, windowsHypotheses(), proof, [2, 3]);
  if (written !== undefined) return written;
  const orders = [...(jws.header === undefined ? [] : [headerOrders(jws.header)]), bodyOrders];
  const ordered =
    prove(right, orders, proof, [1, 1]) ??
    prove(right, [...decodedHypotheses(context), bodyOrders], proof, [2, 2]);
  if (!proof.budget.isSpent) proof.budget.stages.add('orders');
  return ordered ?? prove(right, hypotheses, proof, [3, 3]);
}

/** The header as received, and as it was before something changed its alphabet. */
function headersOf({ encoded }: SignedJws): ReadonlySet<string> {
  const canonical = Buffer.from(encoded, 'base64url').toString('base64url');
  return new Set([encoded, canonical]);
}

/** A payload in the header can be read, so that it needs no proof beyond its being signed. */
function attachedClues(
  jws: SignedJws,
  body: Uint8Array,
  context: BodyContext,
  proof: SigningProof,
): readonly Clue[] {
  const { encoded, attached = '' } = jws;
  if (!proof.fits(Buffer.from(`${encoded}.${attached}`))) {
    const evidence = 'What was signed is neither the payload in the header nor the body.';
    return bytesClues(jws, body, context, proof) ?? [proven('signed-other-bytes', evidence)];
  }
  const payload = Buffer.from(attached, 'base64url');
  const comparison = {
    bytesOf: (model: SigningModel) => model.body,
    fits: (bytes: Uint8Array) => payload.equals(bytes),
    budget: proof.budget,
  };
  const clues = prove(rightModel(encoded, body), bodyHypotheses(context), comparison, [0, 2]);
  if (clues !== undefined) return clues;
  if (hasClaims(payload))
    return [proven('signed-jwt-claims', 'The payload in the header has registered claims.')];
  const sizes = `${counted(payload.length, 'byte')}, the body ${body.length}`;
  return [proven('signed-other-bytes', `The payload in the header has ${sizes}; it is not the body.`)];
}

const CLAIMS = ['sub', 'iss', 'aud', 'exp', 'iat', 'jti'];

function hasClaims(payload: Uint8Array): boolean {
  const parsed = parseStrictJson(payload);
  return (
    !('fault' in parsed) &&
    isObject(parsed.value) &&
    CLAIMS.some((name) => Object.hasOwn(parsed.value as object, name))
  );
}

function keyClues({ by }: Signer, kid: unknown, { keys, isReceived }: SignatureContext): readonly Clue[] {
  const named = keys.filter((key) => key.kid === kid);
  const evidence = `The signature is by ${keyName(by)}.`;
  if (by.role === 'signing' && isReceived) return [proven('signed-own-key', evidence)];
  // Of a key without a name, the header's own check says what there is to say.
  const isNameless = kid === undefined || kid === '' || by.kid === '';
  if (named.length === 0) return isNameless ? [] : [proven('kid-unknown', evidence)];
  if (by.kid === kid) return [];
  if (by.role === 'encryption' || by.role === 'decryption')
    return [proven('signed-encryption-key', evidence)];
  const isTheirs = named.some(({ role }) => role === 'verification');
  return [proven(by.role === 'signing' && isTheirs ? 'signed-own-key' : 'signed-other-key', evidence)];
}

function pssClues(
  jws: SignedJws,
  body: Uint8Array,
  keys: readonly RingKey[],
  context: SignatureContext,
): readonly Clue[] {
  // Alone, not together: each try costs a verification.
  const hypotheses = [...bodyHypotheses(context), ...inputHypotheses(jws.header)];
  const budget = new ProofBudget();
  for (const by of keys) {
    if (jws.signature.length !== by.bits / 8) continue;
    const fits = (bytes: Uint8Array) => context.backend.verifyPss(by.key, bytes, jws.signature);
    const right = rightModel(jws.encoded, body);
    const found = prove<SigningModel>(right, hypotheses, { bytesOf: signedBytes, fits, budget }, [0, 1]);
    if (found === undefined) continue;
    const evidence = `The signature is by ${keyName(by)}, with the padding PSS.`;
    return [proven('signed-pss', evidence), ...found];
  }
  return unknownSignerClues(jws.signature, keys);
}

function hmacClues(jws: SignedJws, body: Uint8Array, keys: readonly RingKey[], alg: string): readonly Clue[] {
  const input = signedBytes(rightModel(jws.encoded, body));
  const hash = `sha${alg.slice(2)}`;
  if (!['sha256', 'sha384', 'sha512'].includes(hash)) return [likely('jws-hmac', 'alg names an HMAC.')];
  const by = keys.find(({ key }) =>
    secretsOf(key).some((secret) => createHmac(hash, secret).update(input).digest().equals(jws.signature)),
  );
  return by === undefined
    ? [likely('jws-hmac', `alg is ${alg}; the secret is not known.`)]
    : [proven('jws-hmac', `alg is ${alg}, and the secret is the public half of ${keyName(by)}.`)];
}

/** What a public key is written as, where it is taken for a secret. */
function secretsOf(key: KeyObject): readonly (string | Buffer)[] {
  const pem = key.export({ type: 'spki', format: 'pem' }) as string;
  return [pem, pem.trimEnd(), key.export({ type: 'spki', format: 'der' })];
}
