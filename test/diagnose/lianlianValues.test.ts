import { mpayVerify } from 'tallystick/lianlian';
import { beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose/diagnose.js';
import { createTestKeys, type TestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { lianLianCapture, rightSource } from '../../tools/captures/lianLianCapture.js';

let keys: TestKeys;

beforeAll(async () => {
  keys = await createTestKeys();
});

type Members = Readonly<Record<string, string>>;

/** What is found where some members are sent, and others were signed in their place. */
function foundOf(sent: Members, signed: Members | ((source: string) => string)) {
  const capture = lianLianCapture(keys.member.signing, {
    members: sent,
    source: (members) =>
      typeof signed === 'function' ? signed(rightSource(members)) : rightSource({ ...members, ...signed }),
  });
  return diagnose(capture, keys.network.ring).findings;
}

const PLAIN = '{"goods":"鞋","site":"http://a/b"}';

describe('the JSON text of a value', () => {
  it.each([
    ['json_encode by default', '{"goods":"\\u978b","site":"http:\\/\\/a\\/b"}'],
    ['JSON_UNESCAPED_UNICODE alone', '{"goods":"鞋","site":"http:\\/\\/a\\/b"}'],
    ['JSON_UNESCAPED_SLASHES alone', '{"goods":"\\u978b","site":"http://a/b"}'],
    ['JSON_PRETTY_PRINT', '{\n    "goods": "\\u978b",\n    "site": "http:\\/\\/a\\/b"\n}'],
    ['json.dumps of Python', '{"goods": "\\u978b", "site": "http://a/b"}'],
  ])('is signed in one form and sent in the other: %s', (_, other) => {
    for (const [sent, signed] of [
      [PLAIN, other],
      [other, PLAIN],
    ] as const) {
      const findings = foundOf({ risk_item: sent }, { risk_item: signed });
      expect(findings.map(({ id, certainty }) => `${certainty} ${id}`)).toEqual(['proven source-json-value']);
      expect(findings[0]?.evidence).toMatch(/^risk_item was signed in another form than it is sent\./);
      expect(findings[0]?.evidence).not.toContain('鞋');
    }
  });

  it('names json_encode', () => {
    const [finding] = foundOf(
      { risk_item: PLAIN },
      { risk_item: '{"goods":"\\u978b","site":"http:\\/\\/a\\/b"}' },
    );
    expect(finding?.evidence).toContain('PHP json_encode');
  });

  it.each([
    ['Array', 'PHP'],
    ['[object Object]', 'JavaScript'],
    ['{goods=鞋, site=http://a/b}', 'Java'],
  ])('is signed as %s, as %s writes the object', (signed, language) => {
    const findings = foundOf({ risk_item: PLAIN }, { risk_item: signed });
    expect(findings.map(({ id }) => id)).toEqual(['source-json-value']);
    expect(findings[0]?.evidence).toContain(`as ${language} writes`);
  });

  it('is found together with another fault', () => {
    const source = `info_order=鞋 a/b&money_order=100.00&no_agree=2017080112345678&no_order=ORDER-77120&oid_partner=201304121000001004&risk_item={"goods":"\\u978b","site":"http:\\/\\/a\\/b"}&sign_type=SHA256withRSA&token=4f2c9d7e81b34a6b9a0c5d2e7f10b3a4&verify_code=482913&`;
    expect(foundOf({ risk_item: PLAIN }, () => source).map(({ id }) => id)).toEqual([
      'source-json-value',
      'source-trailing-ampersand',
    ]);
  });
});

describe('the escapes of values', () => {
  it.each<[Members, Members]>([
    [{ acct_name: '张伟' }, { acct_name: '\\u5f20\\u4f1f' }],
    [{ acct_name: '张伟' }, { acct_name: '\\u5F20\\u4F1F' }],
    [{ notify_url: 'http://a.example/b' }, { notify_url: 'http:\\/\\/a.example\\/b' }],
    [{ info_order: 'a/b 鞋' }, { info_order: 'a\\/b \\u978b' }],
    [{ risk_item: '{"a":"鞋"}' }, { risk_item: '{\\"a\\":\\"鞋\\"}' }],
    [{ info_order: "Joe's" }, { info_order: "Joe\\'s" }],
  ])('differ between what is sent and what was signed: %j, %j', (plain, escaped) => {
    expect(foundOf(plain, escaped).map(({ id }) => id)).toEqual(['source-escaped']);
    expect(foundOf(escaped, plain).map(({ id }) => id)).toEqual(['source-escaped']);
  });
});

describe('escapes of HTML', () => {
  const plain = { info_order: '"a" <b> & \'c\'' };

  it.each([
    ['htmlspecialchars of PHP', '&quot;a&quot; &lt;b&gt; &amp; &#039;c&#039;'],
    ['with ENT_COMPAT', "&quot;a&quot; &lt;b&gt; &amp; 'c'"],
    ['with ENT_XML1', '&quot;a&quot; &lt;b&gt; &amp; &apos;c&apos;'],
  ])('are in one value: %s', (_, escaped) => {
    expect(foundOf(plain, { info_order: escaped }).map(({ id }) => id)).toEqual(['source-html-escaped']);
    expect(foundOf({ info_order: escaped }, plain).map(({ id }) => id)).toEqual(['source-html-escaped']);
  });

  it('are in the whole text', () => {
    const escaped = (source: string) =>
      source
        .replaceAll('&', '&amp;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#039;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;');
    expect(foundOf(plain, escaped).map(({ id }) => id)).toEqual(['source-html-escaped']);
  });
});

describe('marks around values', () => {
  it.each([' ', '\n'])('are blanks that were trimmed after signing: %j', (blank) => {
    expect(foundOf({}, { no_order: `ORDER-77120${blank}` }).map(({ id }) => id)).toEqual(['source-trimmed']);
    expect(foundOf({}, { no_order: `${blank}ORDER-77120` }).map(({ id }) => id)).toEqual(['source-trimmed']);
  });

  it.each(['"', "'"])('are quotes around every value: %s', (quote) => {
    const quoted = (source: string) => source.replace(/=([^&]*)/g, `=${quote}$1${quote}`);
    expect(foundOf({ info_order: 'a "b"' }, quoted).map(({ id }) => id)).toEqual(['source-quoted']);
  });

  it('are &sign= at the end', () => {
    expect(foundOf({}, (source) => `${source}&sign=`).map(({ id }) => id)).toEqual(['source-with-sign']);
  });
});

describe('a body that is no JSON object', () => {
  it('is an array that holds the message', () => {
    const { body, ...capture } = lianLianCapture(keys.member.signing, {
      source: (members) => `${rightSource(members)}&`,
    });
    const listed = Buffer.from(`[${Buffer.from(body)}]`);
    const { findings } = diagnose({ ...capture, body: listed }, keys.network.ring);
    expect(findings.map(({ id }) => id)).toEqual(['json-not-object', 'source-trailing-ampersand']);
    expect(findings[0]?.evidence).toMatch(/of JSON, but an array that holds the object\.$/);
    const several = diagnose({ ...capture, body: Buffer.from('[1,2]') }, keys.network.ring, {
      network: 'lianlian',
    });
    expect(several.findings[0]?.evidence).toBe('The body has 5 bytes of JSON, but an array.');
  });

  it('is a form whose plus signs are not encoded, which comes before the blanks in sign', () => {
    for (let order = 1; ; order++) {
      const { body, ...capture } = lianLianCapture(keys.member.signing, {
        members: { no_order: `ORDER-${order}`, info_order: 'shoes' },
      });
      const members: Record<string, string> = JSON.parse(Buffer.from(body).toString());
      if (!members.sign?.includes('+')) continue;
      const form = Object.entries(members).map(([name, value]) => `${name}=${value}`);
      const posted = { ...capture, body: Buffer.from(form.join('&')) };
      for (const options of [{ network: 'lianlian' } as const, { message: mpayVerify.request }]) {
        const { findings } = diagnose(posted, keys.network.ring, options);
        const ids = findings.map(({ id }) => id);
        expect(ids).toContain('sign-blanks');
        expect(ids.indexOf('body-form')).toBeLessThan(ids.indexOf('sign-blanks'));
        if ('message' in options) {
          expect(findings[0]).toMatchObject({ id: 'body-form', certainty: 'proven' });
        }
      }
      return;
    }
  });
});
