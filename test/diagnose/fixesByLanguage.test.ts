import { describe, expect, it } from 'vitest';
import type { FindingEntry } from '../../src/diagnose/FindingEntry.js';
import { adviceOf, type FindingId, findings } from '../../src/diagnose/findings.js';

const LANGUAGES = ['Java', 'PHP', 'Python'] as const;
const advices = Object.entries<FindingEntry>(findings).flatMap(([id, entry]) =>
  (['unionpay', 'lianlian'] as const).map((network) => [id, network, adviceOf(entry, network)] as const),
);

/** The languages that a fix has words for. */
const named = (fix: string) => LANGUAGES.filter((language) => new RegExp(`\\bin ${language}\\b`).test(fix));

describe('what to do about a finding, by language', () => {
  it('a fix that has words for one language has them for each, or code in each', () => {
    const lacking = advices.filter(
      ([, , { fix, code }]) => named(fix).length % LANGUAGES.length !== 0 && code === undefined,
    );
    expect(lacking.map(([id]) => id)).toEqual([]);
    expect(advices.filter(([, , { fix }]) => named(fix).length === LANGUAGES.length).length).toBeGreaterThan(
      5,
    );
  });

  // What a language does by itself is the cause of these.
  it.each([
    ['signed-body-newline', ['System.lineSeparator()', 'PHP_EOL', 'rstrip']],
    ['signed-body-trimmed', ['println', 'rtrim', 'strip in Python']],
    ['signed-line-ends', ['System.lineSeparator()', 'PHP_EOL', 'newline in Python']],
    ['source-newline', ['println', 'PHP_EOL', 'rstrip']],
    ['amount-form', ['BigDecimal.setScale(2)', 'intdiv($fen, 100)', 'Decimal']],
    ['order-time-zone', ['ZoneId', 'DateTimeZone', 'ZoneInfo']],
  ] as const)('%s names the function of each language', (id, words) => {
    for (const word of words) expect(findings[id].fix).toContain(word);
  });

  const UUID = { java: 'UUID.randomUUID()', php: 'bin2hex(random_bytes(16))', python: 'uuid4().hex' };
  const TIME = {
    java: 'Instant.now().getEpochSecond()',
    php: '(string) time()',
    python: 'str(int(time.time()))',
  };
  const BASE64URL = {
    java: 'getUrlEncoder().withoutPadding()',
    php: "rtrim(strtr(base64_encode($data), '+/', '-_'), '=')",
    python: 'urlsafe_b64encode',
  };
  const CRIT = {
    java: '\\"crit\\":[\\"UPI-UUID\\"',
    php: "'crit' => ['UPI-UUID'",
    python: "'crit': ['UPI-UUID'",
  };
  it.each<readonly [FindingId, Readonly<Record<'java' | 'php' | 'python', string>>]>([
    ['jws-base64', BASE64URL],
    ['jws-padding', BASE64URL],
    ['jws-line-breaks', BASE64URL],
    ['jws-not-base64url', BASE64URL],
    ['jws-header-json', BASE64URL],
    ['crit-not-array', CRIT],
    ['crit-incomplete', CRIT],
    ['crit-extra', CRIT],
    ['timestamp-number', TIME],
    ['timestamp-form', TIME],
    ['timestamp-time-zone', TIME],
    ['uuid-form', UUID],
    ['uuid-hyphens', UUID],
    ['uuid-upper-case', UUID],
    ['uuid-repeated', UUID],
  ])('the code of %s does it in each language', (id, calls) => {
    const { code } = findings[id] as FindingEntry;
    for (const [language, call] of Object.entries(calls))
      expect(code?.[language as keyof typeof calls], language).toContain(call);
  });
});
