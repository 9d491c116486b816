import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../tools/interop/differencesOf.js';
import { gapsOf, withoutGap } from '../../tools/interop/gaps.js';
import { gapsOfPeer } from '../../tools/interop/gapsOfPeer.js';
import { matrix } from '../../tools/interop/matrix.js';
import { peerFile } from '../../tools/interop/peerFile.js';
import { peers } from '../../tools/interop/peers.js';
import { recorded, recordedGaps } from '../../tools/interop/record.js';
import { blocks } from '../package/blocks.js';

const SOURCE = `# gap one: What the library
# does not do.
strict()
# end gap
call()
  // gap two: Another.
  other()
  // end gap
`;

describe('the lines that close a gap', () => {
  it('are told by the comments around them', () => {
    expect(gapsOf(SOURCE)).toEqual([
      { name: 'one', reason: 'What the library does not do.' },
      { name: 'two', reason: 'Another.' },
    ]);
  });

  it('are taken out with them, and no other', () => {
    expect(withoutGap(SOURCE, 'one')).toBe('call()\n  // gap two: Another.\n  other()\n  // end gap\n');
    expect(withoutGap(SOURCE, 'two')).toBe(
      '# gap one: What the library\n# does not do.\nstrict()\n# end gap\ncall()\n',
    );
  });

  it('are as many as are begun, in every file of every peer', () => {
    for (const peer of peers) {
      for (const file of peer.gapFiles) {
        const source = readFileSync(peerFile(peer, file), 'utf8');
        expect(gapsOf(source).length, file).toBe(source.split(/(?:#|\/\/) gap /).length - 1);
      }
    }
  });
});

describe('what is recorded', () => {
  it('has a case for every gap, and nobody who does not understand another', () => {
    for (const peer of peers) {
      const gaps = recordedGaps(peer);
      expect(gaps.map(({ name }) => name)).toEqual(gapsOfPeer(peer).map(({ name }) => name));
      for (const { name, failing } of gaps)
        expect([peer.name, name, failing.length > 0]).toEqual([peer.name, name, true]);
    }
    expect(recorded().exchanges.map(({ parties }) => parties.slice(1))).toEqual(
      recorded().exchanges.map(() => peers.map(({ name }) => name)),
    );
  });

  it('has the versions that the peers pin', () => {
    const read = (folder: string, file: string) => readFileSync(peerFile({ folder }, file), 'utf8');
    const pom = read('java', 'pom.xml');
    const ofPom = (name: string) =>
      new RegExp(`<artifactId>${name}</artifactId>\\s*<version>(.*)</version>`).exec(pom)?.[1];
    const pinned = {
      jwcrypto: /^jwcrypto==(.+)$/m.exec(read('python', 'requirements.txt'))?.[1],
      'go-jose': /go-jose\/v4 v(\S+)/.exec(read('go', 'go.mod'))?.[1],
      'nimbus-jose-jwt': ofPom('nimbus-jose-jwt'),
      jose4j: ofPom('jose4j'),
    };
    const versions = recorded().suites.map(({ name, version }) => [name, version]);
    expect(Object.fromEntries(versions)).toMatchObject(pinned);
  });

  it('is missed where a run finds something else', () => {
    const [suite] = recorded().suites;
    const [exchange] = recorded().exchanges;
    if (suite === undefined || exchange === undefined) throw new Error('nothing is recorded');
    const run = {
      skipped: [],
      suites: [{ ...suite, operations: ['kv-sign'], failures: ['kv-verify.rsa: wrong'] }],
      exchanges: [{ ...exchange, wrong: ['jose4j to openssl, plain: not opened but reject'] }],
      gaps: [{ name: 'crit', reason: '', peer: 'go-jose', failing: ['jws-verify.other'] }],
    };
    const differences = differencesOf(run, recorded()).join('\n');
    for (const part of [
      'jwcrypto fails kv-verify.rsa: wrong',
      'from jose4j to openssl',
      'jwcrypto 1.6.1 answers kv-sign; recorded are 1.6.1 and jwe-decrypt, ',
      'go-jose fails jws-verify.other, which is not recorded',
      'go-jose passes jws-verify.request, which is recorded to fail',
    ]) {
      expect(differences).toContain(part);
    }
    expect(
      differencesOf(
        { skipped: [], suites: [{ ...suite, failures: [] }], exchanges: [], gaps: [] },
        recorded(),
      ),
    ).toEqual([]);
  });
});

it('a matrix has who makes in its lines, and how much whoever opens was right about', () => {
  expect(matrix({ name: 'x', asked: 3, parties: ['a', 'b'], wrong: ['a to b, empty: refused'] })).toBe(
    '| made by \\ opened by | a | b |\n| --- | --- | --- |\n| a | 3/3 | 2/3 |\n| b | 3/3 | 3/3 |\n',
  );
});

it('the guide sets the suite up once, and has the two lines of the README of each peer, which sets it up itself', () => {
  const [setUp = '', ...guide] = blocks(readFileSync('docs/guides/in-my-language.md', 'utf8'), 'sh');
  expect(setUp).toMatch(/^npm ci && /);
  for (const folder of new Set(peers.map((peer) => peer.folder))) {
    const [lines = ''] = blocks(readFileSync(peerFile({ folder }, 'README.md'), 'utf8'), 'sh');
    expect(
      guide.map((block) => `${setUp.trim()} && ${block}`),
      folder,
    ).toContain(lines);
  }
});
