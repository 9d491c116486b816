import { describe, expect, it } from 'vitest';
import { readCapture } from '../../src/envelope/readCapture.js';

const SIGNED = '{"oid_partner":"201304121000001004","sign_type":"RSA","sign":"c2lnbg=="}\n';
const ANSWER = '{"ret_code":"1001","ret_msg":"x","sign":"c2lnbg=="}';

describe('a signed message without HTTP', () => {
  it('is read as the body of a request, byte for byte, and says so', () => {
    const { kind, method, body, headers, remarks } = readCapture(SIGNED);
    expect({ kind, method, headers }).toEqual({
      kind: 'request',
      method: 'POST',
      headers: [['Content-Type', 'application/json']],
    });
    expect(Buffer.from(body).toString()).toBe(SIGNED);
    expect(remarks).toEqual(['The file is a message without HTTP: its path and headers are not checked.']);
  });

  it('is an answer where it has a return code, or where it is said to be one', () => {
    expect(readCapture(ANSWER)).toMatchObject({ kind: 'response', status: 200 });
    expect(readCapture(SIGNED, { kind: 'response' })).toMatchObject({ kind: 'response' });
  });

  it.each(['{"no_order":"1"}', '{"sign":7}', '[{"sign":"x"}]'])('is not %s', (text) => {
    expect(() => readCapture(text)).toThrow(/not a capture/);
  });
});
