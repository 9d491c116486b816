/** The most that a key, a certificate or a file of keys may have in bytes: a hundred times what one of 16,384 bits has. */
export const MAX_KEY_BYTES = 0x100000;
