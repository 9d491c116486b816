import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../conformance/Case.js';
import { servedCases } from '../../conformance/servedCases.js';
import { suite } from '../../conformance/suite.js';

const protocol = readFileSync('conformance/protocol.md', 'utf8');
const cases: readonly Case[] = [...(await suite({ seed: 0, runs: 1 })), ...servedCases()];

/** The text of a section of the protocol, by the anchor of its heading. */
function section(anchor: string): string | undefined {
  return protocol
    .split(/^#+ /m)
    .find(
      (text) => text.split('\n', 1)[0]?.toLowerCase().replaceAll('`', '').replaceAll(' ', '-') === anchor,
    );
}

const sectionsOf = (references: readonly string[]) =>
  references.flatMap((reference) => /^conformance\/protocol\.md#(.+)$/.exec(reference)?.slice(1) ?? []);

describe('the references of a case', () => {
  it('are sections that the protocol has', () => {
    const anchors = new Set(cases.flatMap(({ references }) => sectionsOf(references)));
    expect([...anchors].sort()).toEqual(['the-header-upi-jws', 'the-string-to-sign']);
    for (const anchor of anchors) expect(section(anchor), anchor).toBeDefined();
  });

  it.each([
    ['.stale', '300 seconds'],
    ['call.mobile-number-verification.stale', '300 seconds'],
    ['serve.mobile-number-verification.stale', '300 seconds'],
    ['.early', '300 seconds'],
    ['.replayed', 'new for each message'],
    ['.uuid-again', 'new for each message'],
    ['jws-verify.timestamp-minus-301', '300 seconds'],
    ['jws-verify.replay', '`replay`'],
    ['kv-sign.rsa-2048.request', 'with MD5 for the sign type `RSA`'],
  ])('say it: %s, %s', (id, words) => {
    const found = cases.filter((one) => one.id.endsWith(id));
    expect(found.length).toBeGreaterThan(0);
    for (const { id, references } of found) {
      const said = sectionsOf(references).map((anchor) => section(anchor)?.replaceAll(/\s+/g, ' '));
      expect(said.join(), id).toContain(words);
      expect(references, id).not.toContain('RFC 7515 section 5.2');
    }
  });
});
