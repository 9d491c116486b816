import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { JsonObject } from '../../conformance/Testee.js';
import { writeVectors } from '../../conformance/vectors/format.js';

/** The test keys: what they are for, and how long they are. */
const KEYS = {
  'signing-2048': 2048,
  'other-2048': 2048,
  'encryption-2048': 2048,
  'lianlian-1024': 1024,
  'lianlian-2048': 2048,
} as const;

const path = fileURLToPath(new URL('../../vectors/keys.json', import.meta.url));

if (!existsSync(path)) {
  const keys = Object.entries(KEYS).map(([kid, modulusLength]) => ({
    kid,
    ...generateKeyPairSync('rsa', { modulusLength }).privateKey.export({ format: 'jwk' }),
  }));
  writeVectors(path, {
    warning: 'TEST KEYS, made for these vectors and published with them; they protect nothing.',
    recipe: 'Made once by generateKeyPairSync of node:crypto in tools/signing/keys.ts.',
    keys,
  });
}

/** The private test keys as JWK by `kid`; they are made where `vectors/keys.json` is missing. */
export const keys: ReadonlyMap<string, JsonObject> = new Map(
  (JSON.parse(readFileSync(path, 'utf8')) as { readonly keys: readonly JsonObject[] }).keys.map((key) => [
    key.kid as string,
    key,
  ]),
);
