import { createHash, createPrivateKey, createPublicKey, type JsonWebKey, sign, verify } from 'node:crypto';
import { flattenedVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { calledInterfaces } from '../../../conformance/http/calledInterfaces.js';
import { keysOfCalls } from '../../../conformance/http/keysOfCalls.js';
import { lianlianSide } from '../../../conformance/http/lianlianSide.js';
import type { CalledInterface, Situation } from '../../../conformance/http/Situation.js';
import { unionpaySide } from '../../../conformance/http/unionpaySide.js';
import { publicJwk } from '../../../conformance/properties/jwks.js';

function situationOf(name: string): Situation {
  return {
    called: calledInterfaces().find((one) => one.name === name) as CalledInterface,
    value: {},
    success: {},
    parties: keysOfCalls,
    now: '2026-03-01T08:00:00Z',
    draw: (what, size) => createHash('shake256', { outputLength: size }).update(what).digest(),
  };
}

/** Members that are signed by hand, with a name of the algorithm that a table writes. */
function signedAs(sign_type: string) {
  const source = `no_order=7&oid_partner=201304121000709238&ret_code=0000&sign_type=${sign_type}`;
  const key = createPrivateKey({ key: keysOfCalls.network.key, format: 'jwk' });
  const made = sign('sha256', Buffer.from(source), key).toString('base64');
  const message = {
    ...{ no_order: '7', oid_partner: '201304121000709238', ret_code: '0000', sign_type },
    sign: made,
  };
  return { status: 200, headers: [], body: Buffer.from(JSON.stringify(message)) };
}

const keyOf = (jwk: JsonWebKey) => createPublicKey({ key: publicJwk(jwk), format: 'jwk' });

describe('what the suite signs itself', () => {
  it('verifies with jose, and names what the protocol asks for', async () => {
    const { headers, body } = unionpaySide.seal({ a: '1' }, situationOf('CHANNEL_LOGIN_INFO'));
    const [encoded = '', , signature = ''] = new Map(headers).get('UPI-JWS')?.split('.') ?? [];
    const payload = body.toString('base64url');
    const crit = { 'UPI-UUID': true, 'UPI-TIMESTAMP': true, 'UPI-APPID': true, 'UPI-REQPATH': true };
    await flattenedVerify({ protected: encoded, payload, signature }, keyOf(keysOfCalls.network.key), {
      crit,
    });
    expect(body.toString()).toBe('{"a":"1"}');
    expect(JSON.parse(Buffer.from(encoded, 'base64url').toString())).toMatchObject({
      alg: 'RS256',
      kid: 'network-1',
      // 2026-03-01T08:00:00Z in seconds, by hand: 20513 days and 8 hours.
      'UPI-TIMESTAMP': `${20_513 * 86_400 + 8 * 3600}`,
      'UPI-APPID': '00010344',
      'UPI-REQPATH': '/v1/channel-login-info',
    });
  });

  // The request of MPAY_VERIFY has SHA256withRSA, its response SHA256WITHRSA: the letter case decides nothing.
  it.each(['SHA256withRSA', 'SHA256WITHRSA'])('takes an answer that names its algorithm %s', async (name) => {
    const situation = situationOf('MPAY_VERIFY');
    expect(await lianlianSide.answerFault(signedAs(name), situation)).toBeUndefined();
    const other = signedAs('SHA512withRSA');
    expect(await lianlianSide.answerFault(other, situation)).toBe('sign_type must be RSA or SHA256withRSA.');
  });

  it('verifies over the members by name, without those that have no value', () => {
    const value = { no_order: '7', oid_partner: '201304121000709238', info_order: '' };
    const { body } = lianlianSide.seal(value, situationOf('MPAY_VERIFY'));
    const { sign: signature, ...rest } = JSON.parse(body.toString()) as Record<string, string>;
    const source = 'no_order=7&oid_partner=201304121000709238&sign_type=SHA256withRSA';
    expect(rest).toEqual({ ...value, sign_type: 'SHA256withRSA' });
    expect(
      verify(
        'sha256',
        Buffer.from(source),
        keyOf(keysOfCalls.network.key),
        Buffer.from(String(signature), 'base64'),
      ),
    ).toBe(true);
  });
});
