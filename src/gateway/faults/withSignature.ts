import type { Outgoing } from '../Outgoing.js';

/** An answer whose signature is another: the header of UnionPay, or `sign` of LianLian; undefined takes it away. */
export function withSignature(
  outgoing: Outgoing,
  change: (signature: string) => string | undefined,
): Outgoing {
  const { headers, body } = outgoing;
  if (headers.some(([name]) => name === 'UPI-JWS')) {
    const changed = headers.flatMap(([name, value]): (readonly [string, string])[] => {
      const text = name === 'UPI-JWS' ? change(value) : value;
      return text === undefined ? [] : [[name, text]];
    });
    return { ...outgoing, headers: changed };
  }
  const text = Buffer.from(body).toString();
  const [member, signature] = /"sign":"([^"]*)"/.exec(text) ?? [];
  if (member === undefined || signature === undefined) return outgoing;
  const changed = change(signature);
  const written = changed === undefined ? '"signature":""' : `"sign":"${changed}"`;
  return { ...outgoing, body: Buffer.from(text.replace(member, written)) };
}
