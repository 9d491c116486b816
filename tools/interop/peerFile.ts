import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Peer } from './Peer.js';

const peersFolder = fileURLToPath(new URL('../../conformance/peers', import.meta.url));

/** Where a file of a peer is; its folder where none is named. */
export function peerFile({ folder }: Pick<Peer, 'folder'>, file = ''): string {
  return join(peersFolder, folder, file);
}
