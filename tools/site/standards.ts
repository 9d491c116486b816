/** A rule of another publication that vectors refer to. */
export interface Standard {
  /** As vectors write it. */
  readonly name: string;
  /** What it rules. */
  readonly rules: string;
}

/** What the tables do not say themselves and the vectors hold all the same. */
export const standards: readonly Standard[] = [
  { name: 'RFC 8259', rules: 'JSON: what a text must be to be read at all.' },
  {
    name: 'RFC 7515 section 5.2',
    rules: 'How a JWS is verified. UPI-JWS is one, over the bytes of the body.',
  },
  {
    name: 'RFC 7515 appendix F',
    rules:
      'Detached content: the body is signed and left out of the JWS, which has nothing between its two points.',
  },
  { name: 'RFC 7516 section 5.1', rules: 'How a JWE is made.' },
  { name: 'RFC 7516 section 5.2', rules: 'How a JWE is decrypted.' },
  {
    name: 'RFC 7516 section 11.5',
    rules: 'Every failure to decrypt looks the same, so that nobody learns a key by asking.',
  },
  { name: 'RFC 7518 section 5.2.3', rules: 'A128CBC-HS256, which encrypts encData.' },
  {
    name: 'RFC 8017 section 7.2.2',
    rules: 'RSA1_5 takes an encrypted key of exactly the length of the modulus, leading zeros included.',
  },
  { name: 'RFC 8017 section 7.1', rules: 'RSAES-OAEP, which encrypts the two keys of a pay_load.' },
  { name: 'RFC 2104', rules: 'HMAC, which authenticates a pay_load.' },
  {
    name: 'LianLian pay_load',
    rules:
      'A signed message is encrypted whole: six parts with $ between them, AES-256 in counter mode, then HMAC-SHA-256 over the text.',
  },
  {
    name: 'LianLian signature rules',
    rules:
      'Every member but sign that is not empty, sorted by name in ASCII order and joined as name=value with ampersands, is signed.',
  },
];
