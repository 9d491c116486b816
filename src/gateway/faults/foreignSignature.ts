import { createRsaKeys } from '../../envelope/keys/createRsaKeys.js';
import { currentKey } from '../../envelope/keys/currentKey.js';
import { importPrivateKey } from '../../envelope/keys/importKey.js';
import type { PrivateKey } from '../../envelope/keys/RsaKey.js';
import { faultKind } from './FaultKind.js';

export const foreignSignature = faultKind({
  name: 'foreign-signature',
  about: 'Signs the answer with a key that is not of the network, under the name of one that is.',
  parameters: {},
  async sealing(sealing) {
    const { kid } = currentKey(sealing.keys.signing, 'signing', sealing.clock());
    return { ...sealing, key: await foreignKey(kid) };
  },
});

const made = new Map<string, Promise<PrivateKey>>();

/** Made once, because it takes a while. */
function foreignKey(kid: string): Promise<PrivateKey> {
  const known = made.get(kid) ?? makeKey(kid);
  made.set(kid, known);
  return known;
}

async function makeKey(kid: string): Promise<PrivateKey> {
  const { privateKey } = await createRsaKeys();
  return importPrivateKey(privateKey, { kid });
}
