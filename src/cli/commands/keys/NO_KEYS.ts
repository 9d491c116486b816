import type { KeyRing } from '../../../envelope/keys/KeyRing.js';

/** To look at one key alone: a ring of it and of no other. */
export const NO_KEYS: KeyRing = { signing: [], decryption: [], verification: [], encryption: [] };
