const MEMBER = /["'&?{,\s](?:sign|sign_type|signType|pay_load)\\?["']?\s?[:=]/;
const MOST_SEARCHED = 0x10000;

/** Whether a message carries a signature of one of the networks, or what is encrypted around it. */
export function looksSigned(
  headers: readonly (readonly [name: string, value: string])[],
  body: Uint8Array,
): boolean {
  if (headers.some(([name]) => /^(?:upi-jws|signature-data)$/i.test(name))) return true;
  return MEMBER.test(` ${Buffer.from(body.subarray(0, MOST_SEARCHED)).toString('latin1')}`);
}
