import { createHash } from 'node:crypto';
import type { JsonObject } from '../../table/JsonObject.js';
import { signTypeMember } from '../../wire/lianlian/SignType.js';
import { type Clue, likely, proven } from '../findings.js';
import { rightModel, sourceBytes } from './SigningModel.js';

/** Texts that are not a shared key: with them everybody can sign. */
const NO_KEYS = ['', '&key=', '&key=null', '&key=undefined'];

/** Whether a message says of itself that an MD5 with a shared key signs it. */
export function isSharedKeyMd5(members: JsonObject): boolean {
  const type = members[signTypeMember(members)];
  return typeof type === 'string' && type.toUpperCase() === 'MD5' && isMd5(members.sign);
}

/** Tells of a signature that has the size of an MD5: no RSA key made it. */
export function sharedKeyClues(members: JsonObject, unsigned: readonly string[]): readonly Clue[] {
  const { sign } = members;
  if (typeof sign !== 'string' || !isMd5(sign)) return [];
  const size = sign.length === 32 ? '32 hex digits' : '16 bytes in Base64';
  const source = Buffer.from(sourceBytes(rightModel(Object.entries(members), unsigned)));
  const noKey = NO_KEYS.find((end) => {
    const digest = createHash('md5').update(source).update(end).digest();
    return sign.toLowerCase() === digest.toString('hex') || sign === digest.toString('base64');
  });
  if (noKey !== undefined) {
    const evidence = `sign has ${size}, and is the MD5 of the source with an empty shared key: everybody can make it.`;
    return [proven('sign-md5', evidence)];
  }
  const evidence = `sign has ${size}, the size of an MD5; an RSA signature has 128 bytes or more.`;
  return [isSharedKeyMd5(members) ? proven('sign-md5', evidence) : likely('sign-md5', evidence)];
}

function isMd5(sign: unknown): boolean {
  if (typeof sign !== 'string') return false;
  const isHex = sign.length === 32 && (/^[0-9a-f]+$/.test(sign) || /^[0-9A-F]+$/.test(sign));
  return isHex || /^[A-Za-z0-9+/]{22}==$/.test(sign);
}
