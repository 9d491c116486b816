import { rollDice } from '../../src/samples/rollDice.js';

const SEED = 7515;

/** What the header `UPI-JWS` looks like. */
export const UPI_JWS_PATTERN = '^[A-Za-z0-9_-]+\\.\\.[A-Za-z0-9_-]+$';

/** A `UPI-JWS` of the right form; its signature is random. */
export function exampleHeader(): string {
  const header = {
    alg: 'RS256',
    kid: '4000000001',
    crit: ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'],
    'UPI-UUID': '0f8fad5bd9cb469fa165708677289550',
    'UPI-TIMESTAMP': '1772352000',
    'UPI-APPID': '39990029',
    'UPI-REQPATH': '/v1/mobile-number-verification',
  };
  return `${encoded(header)}..${randomPart(256)}`;
}

/** A JWE of the right form that no key opens, because examples must not change with each run. */
export function exampleJwe(): string {
  const header = { alg: 'RSA1_5', enc: 'A128CBC-HS256', kid: '4000000002' };
  const [key, iv, ciphertext, tag] = [256, 16, 96, 16].map((bytes, part) => randomPart(bytes, part));
  return [encoded(header), key, iv, ciphertext, tag].join('.');
}

/** A `pay_load` of the right form that no key opens. */
export function examplePayLoad(): string {
  const parts = [128, 128, 8, 96, 32].map((bytes, part) =>
    Buffer.from(randomPart(bytes, part), 'base64url').toString('base64'),
  );
  return ['lianpay1_0_1', ...parts].join('$');
}

function encoded(header: object): string {
  return Buffer.from(JSON.stringify(header)).toString('base64url');
}

function randomPart(bytes: number, part = 0): string {
  const dice = rollDice(SEED + part);
  return Buffer.from(Array.from({ length: bytes }, () => dice.between(0, 255))).toString('base64url');
}
