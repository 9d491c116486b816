import { readFileSync } from 'node:fs';
import { type Gap, gapsOf } from './gaps.js';
import type { Peer } from './Peer.js';
import { peerFile } from './peerFile.js';

/** The gaps that a peer closes, each once, with the reason that is told first. */
export function gapsOfPeer(peer: Peer): readonly Gap[] {
  const gaps = peer.gapFiles.flatMap((file) => gapsOf(readFileSync(peerFile(peer, file), 'utf8')));
  return gaps.filter(({ name }, index) => gaps.findIndex((other) => other.name === name) === index);
}
