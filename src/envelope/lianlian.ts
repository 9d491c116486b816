export type { SignType } from '../wire/lianlian/SignType.js';
export { stringToSign } from '../wire/lianlian/stringToSign.js';
export { decryptPayload } from './lianlian/decryptPayload.js';
export { encryptPayload } from './lianlian/encryptPayload.js';
export { type OpenOptions, open } from './lianlian/open.js';
export { type SealOptions, type SealRequestOptions, seal } from './lianlian/seal.js';
export { type SignOptions, sign } from './lianlian/sign.js';
export { type VerifyOptions, verify } from './lianlian/verify.js';
