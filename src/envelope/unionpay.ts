export {
  createDecryptionPool,
  type DecryptionPool,
  type DecryptionPoolOptions,
} from './unionpay/createDecryptionPool.js';
export { decrypt } from './unionpay/decrypt.js';
export { encrypt } from './unionpay/encrypt.js';
export type { JwsHeader } from './unionpay/header.js';
export { type OpenOptions, open } from './unionpay/open.js';
export { type SealOptions, type SealRequestOptions, seal } from './unionpay/seal.js';
export { type SignOptions, sign } from './unionpay/sign.js';
export { type VerifyOptions, verify } from './unionpay/verify.js';
