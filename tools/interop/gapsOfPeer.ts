import { readFileSync } from 'node:fs';
import { type Gap, gapsOf } from './gaps.js';
import type { Peer } from './Peer.js';
import { peerFile } from './peerFile.js';

/** A gap, and the file that tells it first. */
export interface PlacedGap extends Gap {
  readonly file: string;
}

/** The gaps that a peer closes, each once, with the first reason that is given. */
export function gapsOfPeer(peer: Peer): readonly PlacedGap[] {
  const gaps = peer.gapFiles.flatMap((file) =>
    gapsOf(readFileSync(peerFile(peer, file), 'utf8')).map((gap) => ({ ...gap, file })),
  );
  return gaps.filter(({ name }, index) => gaps.findIndex((other) => other.name === name) === index);
}
