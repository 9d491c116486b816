import type { JsonObject } from '../../table/JsonObject.js';
import { HASHES, signTypeMember, signTypeOf } from '../../wire/lianlian/SignType.js';
import type { CryptoBackend } from '../CryptoBackend.js';
import { counted } from '../counted.js';
import { readDigestInfo } from '../digestInfo.js';
import { type Clue, proven } from '../findings.js';
import { ProofBudget } from '../ProofBudget.js';
import { prove } from '../prove.js';
import { keyName, type RingKey, signerOf } from '../signerOf.js';
import { unknownSignerClues } from '../unknownSigner.js';
import { rightModel, sourceBytes } from './SigningModel.js';
import { sharedKeyClues } from './sharedKeyClues.js';
import { signClues } from './signClues.js';
import { sourceHypotheses } from './sourceHypotheses.js';

/** What a signature is explained with. */
export interface SignatureContext {
  readonly keys: readonly RingKey[];
  readonly backend: CryptoBackend;
  /** The members that the table has, where it is known. */
  readonly known: readonly string[] | undefined;
  /** The members that take no part in the signature, by the table. */
  readonly unsigned: readonly string[];
  readonly isReceived: boolean | undefined;
  /** Whether the members came out of a form in which a plus sign is a blank. */
  readonly readAsForm: boolean;
}

/** Explains the signature of members: who made it, with what, over which source. None where it holds. */
export function signatureClues(members: JsonObject, context: SignatureContext): readonly Clue[] {
  const { keys, backend } = context;
  const { sign } = members;
  if (typeof sign !== 'string') {
    return sign === undefined ? [] : [proven('sign-not-base64', `sign is a ${typeof sign}.`)];
  }
  if (sign === '') return [proven('sign-missing', 'sign has no characters.')];
  const shared = sharedKeyClues(members, context.unsigned);
  if (shared.length > 0) return shared;
  const { clues, signature } = signClues(sign, context.readAsForm);
  if (signature === undefined) return clues;
  const signer = signerOf(keys, signature, backend);
  if (signer === undefined) return [...clues, ...unknownSignerClues(signature, keys)];
  const { by, content } = signer;
  const info = readDigestInfo(content);
  if (info === undefined) {
    const size = `${counted(content.length, 'byte')} under ${keyName(by)}`;
    const clue = proven('signed-without-digest-info', `The signature holds ${size}, which name no hash.`);
    return [...clues, ...keyClues(by, context), clue];
  }
  const { hash, digest } = info;
  return [
    ...clues,
    ...keyClues(by, context),
    ...hashClues(members, hash),
    ...sourceClues(members, by, context, (bytes) => backend.digest(hash, bytes).equals(digest)),
  ];
}

function keyClues(by: RingKey, { isReceived }: SignatureContext): readonly Clue[] {
  const evidence = `The signature is by ${keyName(by)}.`;
  if (by.role === 'encryption' || by.role === 'decryption')
    return [proven('signed-encryption-key', evidence)];
  const isOwn = by.role === 'signing';
  return isReceived !== undefined && isOwn === isReceived ? [proven('signed-own-key', evidence)] : [];
}

function hashClues(members: JsonObject, hash: string): readonly Clue[] {
  const type = signTypeOf(members[signTypeMember(members)]);
  if (type === undefined || HASHES[type] === hash) return [];
  return [proven('signed-other-hash', `It holds ${hash}, where sign_type ${type} means ${HASHES[type]}.`)];
}

/** Above it, faults are tried alone: no message comes near it. */
const MOST_TOGETHER = 200;

function sourceClues(
  members: JsonObject,
  by: RingKey,
  { known, unsigned }: SignatureContext,
  fits: (bytes: Uint8Array) => boolean,
): readonly Clue[] {
  const right = rightModel(Object.entries(members), unsigned);
  const budget = new ProofBudget();
  const most = right.members.length > MOST_TOGETHER ? 1 : 3;
  const clues = prove(right, sourceHypotheses(known), { bytesOf: sourceBytes, fits, budget }, [0, most]);
  if (clues !== undefined) return clues;
  const count = right.members.length;
  const evidence = `Made by ${keyName(by)}, over another text than that of the ${counted(count, 'member')}. No known mistake makes it of them: ${budget.words}.`;
  return [proven('signed-other-bytes', evidence)];
}
