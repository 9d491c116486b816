/** Protects the PKCS#12 files of test keys; no secret. */
export const TEST_PASSPHRASE = 'tallystick';
