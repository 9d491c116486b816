export { keyValueSource } from './lianlian/keyValueSource.js';
export { type OpenOptions, open } from './lianlian/open.js';
export type { SignType } from './lianlian/SignType.js';
export { type SealOptions, type SealRequestOptions, seal } from './lianlian/seal.js';
export { type SignOptions, sign } from './lianlian/sign.js';
export { type VerifyOptions, verify } from './lianlian/verify.js';
