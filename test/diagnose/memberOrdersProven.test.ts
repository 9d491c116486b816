import { beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose/diagnose.js';
import type { Finding } from '../../src/diagnose/Finding.js';
import { createTestKeys, type TestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { unionPayCapture } from '../../tools/captures/unionPayCapture.js';

let keys: TestKeys;

beforeAll(async () => {
  keys = await createTestKeys();
});

function found(body: string, signed: string): readonly Finding[] {
  return diagnose(unionPayCapture(keys.member.signing, { body, signed }), keys.network.ring).findings;
}

const NAMES =
  'msgID memberIIN encData tradeType correlationID notify_url dt_order risk_item no_order oid_partner sign_type money_order';
const inOrder = (names: string) =>
  `{${names
    .split(' ')
    .map((name) => `"${name}":"of ${name}"`)
    .join(',')}}`;

describe('twelve members in an order that is not that of the body', () => {
  it.each([
    // As OpenJDK 17 gives the keys of a HashMap that grew, of a copy of a map, and of one for 64 entries.
    [
      'signed-hash-order',
      'of a HashMap',
      'no_order oid_partner memberIIN risk_item msgID encData dt_order money_order correlationID notify_url sign_type tradeType',
    ],
    [
      'signed-hash-order',
      'as a copy of a map or one of a given capacity has it',
      'oid_partner risk_item msgID dt_order notify_url no_order memberIIN encData money_order correlationID sign_type tradeType',
    ],
    [
      'signed-hash-order',
      'as a copy of a map or one of a given capacity has it',
      'oid_partner risk_item no_order memberIIN sign_type tradeType msgID dt_order notify_url encData money_order correlationID',
    ],
    [
      'signed-sorted',
      'from the last name to the first',
      'tradeType sign_type risk_item oid_partner notify_url no_order msgID money_order memberIIN encData dt_order correlationID',
    ],
    [
      'signed-member-order',
      'in reverse',
      'money_order sign_type oid_partner no_order risk_item dt_order notify_url correlationID tradeType encData memberIIN msgID',
    ],
    [
      'signed-member-order',
      'in another order',
      'memberIIN encData tradeType msgID correlationID notify_url dt_order money_order risk_item no_order oid_partner sign_type',
    ],
  ])('is proven: %s, %s', (id, words, signed) => {
    const findings = found(inOrder(NAMES), inOrder(signed));
    const about = findings.filter((finding) => finding.id.startsWith('signed-'));
    expect(about.map((finding) => [finding.id, finding.certainty])).toEqual([[id, 'proven']]);
    expect(about[0]?.evidence).toContain(words);
  });

  it('is proven where capitals do not count', () => {
    const body = inOrder('zeta Mid alpha Beta gamma Omega no_order Kid transType dt');
    const signed = inOrder('alpha Beta dt gamma Kid Mid no_order Omega transType zeta');
    expect(found(body, signed)[0]?.evidence).toContain('sorted without regard to letter case');
  });

  it('that no search finds is told, with the bound', () => {
    const shuffled =
      'tradeType no_order msgID risk_item sign_type encData money_order dt_order oid_partner memberIIN notify_url correlationID';
    const [first] = found(inOrder(NAMES), inOrder(shuffled));
    expect(first?.id).toBe('signed-other-bytes');
    expect(first?.title).toBe('The right key signed another text than this message');
    expect(first?.evidence).toContain(
      `with sha256, over other bytes than the ${inOrder(NAMES).length} of this body. No known mistake makes them of it: `,
    );
    expect(first?.fix.split(/(?<=\.) /)).toEqual([
      expect.stringMatching(/^Sign the exact bytes/),
      expect.stringMatching(/^If you do, .* capture it where you send it/),
    ]);
    expect(first?.evidence).toMatch(/: \d+ texts were tried \(the bound is 150000 texts or 128 MiB/);
    expect(first?.evidence).toContain(
      "of the orders of its 12 members sorted ones, that of the table, those of Java's HashMap and those in which two were moved; an order at random, which a map without order gives, cannot be searched",
    );
  });
});

describe('objects in objects', () => {
  const body = '{"a":"1","sub":{"c":"2","d":{"f":"3","e":"4"}},"z":[{"y":"5","x":"6"}]}';

  it.each([
    [
      'signed-sorted',
      'but not those of objects',
      '{"sub":{"c":"1","b":"2"},"a":"3"}',
      '{"a":"3","sub":{"c":"1","b":"2"}}',
    ],
    [
      'signed-sorted',
      'ORDER_MAP_ENTRIES_BY_KEYS',
      '{"sub":{"c":"1","b":"2"},"a":"3"}',
      '{"a":"3","sub":{"b":"2","c":"1"}}',
    ],
    // Any order of any of them.
    [
      'signed-member-order',
      'in another order',
      body,
      '{"z":[{"x":"6","y":"5"}],"sub":{"d":{"f":"3","e":"4"},"c":"2"},"a":"1"}',
    ],
    // Together with blanks that were sent.
    [
      'signed-member-order',
      'in another order',
      '{"a": "1", "c": "2", "b": "3"}',
      '{"c": "2", "a": "1", "b": "3"}',
    ],
  ])('are searched too: %s, %s', (id, words, sent, signed) => {
    const [first, ...more] = found(sent, signed);
    expect(first?.id).toBe(id);
    expect(first?.evidence).toContain(words);
    expect(more).toEqual([]);
  });

  it('are proven in any order together with escapes, blanks and what was done to the text before', () => {
    const sent = '\uFEFF{"b": "\\u4e2d\\/", "c": "1", "a": {"z": "2", "y": "3"}}';
    const ids = found(sent, '{"c":"1","a":{"y":"3","z":"2"},"b":"中/"}').map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'json-byte-order-mark',
        'signed-byte-order-mark',
        'signed-member-order',
        'signed-escapes',
      ]),
    );
  });
});

describe('letters that were lost', () => {
  it('before sending are told, because no search brings them back', () => {
    const [first] = found('{"note":"???? Road"}', '{"note":"南京西路 Road"}');
    expect(first?.id).toBe('signed-other-bytes');
    expect(first?.evidence).toContain(
      'where letters were lost before it was sent, no search finds what was signed',
    );
    const [other] = found('{"note":"Road?"}', '{"note":"Street"}');
    expect(other?.evidence).not.toContain('lost');
  });
});
