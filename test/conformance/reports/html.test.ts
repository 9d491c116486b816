import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import type { Event, ResultEvent } from '../../../conformance/Event.js';
import { createReporter, type ReporterOptions } from '../../../conformance/reports/createReporter.js';
import { events, HOSTILE } from '../conformanceEvents.js';
import { packedCases } from './packedCases.js';

const ATTRIBUTE = `"><img src=x onerror=alert(1)>' onfocus='alert(1)' autofocus='`;

async function page(given: readonly Event[] = events, options?: ReporterOptions): Promise<string> {
  const reporter = await createReporter('html', options);
  return given.map(reporter).join('');
}

function runOf(results: readonly ResultEvent[], changes: object = {}): readonly Event[] {
  const start = { ...events[0], cases: results.length, ...changes } as Event;
  return [start, ...results, events.at(-1) as Event];
}

const failed = events.find((event): event is ResultEvent => event.type === 'result' && event.id === 'f');
if (failed === undefined) throw new Error('the events have no failure');

/** Texts of the page that a reader sees without a script. */
function readText(html: string): string {
  let text = '';
  let hidden = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (name === 'script' || name === 'style') hidden += 1;
    },
    ontext: (part) => {
      if (hidden === 0) text += part;
    },
    onclosetag: (name) => {
      if (name === 'script' || name === 'style') hidden -= 1;
    },
  });
  parser.end(html);
  return text.replace(/\s+/g, ' ');
}

describe('the first page', () => {
  it('says what was tested, which build, when and how long, by which suite', async () => {
    const text = readText(
      await page([{ ...events[0], startedAt: '2026-11-29T01:20:59.123Z' } as Event, ...events.slice(1)]),
    );
    expect(text).toContain('Does not conform.');
    expect(text).toContain(
      `Tested${HOSTILE.replace(/\s+/g, ' ')}Build2.3.1LanguagejavaWhen2026-11-29 01:20 UTCCases5 cases to ask, 1 of them a property of up to 100 values eachTook1.2 s`,
    );
    expect(text).toContain('Suitetallystick 0.1.0, seed 7');
  });

  it('says the scope: what was asked and what was not', async () => {
    const text = readText(await page());
    expect(text).toContain('2 operations and 1 message: lianlian/MPAY_VERIFY/request.');
    const other = events.map((event) =>
      event.type === 'result' && event.id === 'n' ? { ...event, operation: 'kv-sign' } : event,
    );
    expect(readText(await page(other))).toContain('Not applicable, so not asked: kv-sign (1).');
  });

  it('leaves out what is empty: messages of a testee that only signs, and operations where nothing was asked', async () => {
    const { message: _, ...signed } = failed;
    const elsewhere = { ...failed, id: 'n', outcome: 'not-applicable', reason: 'No message.' } as const;
    const signing = readText(await page(runOf([{ ...signed, operation: 'kv-sign' }, elsewhere])));
    expect(signing).toContain('What was tested 1 operation. Not applicable, so not asked: validate (1).');
    expect(signing).not.toContain('0 messages');
    expect(signing).not.toMatch(/Messages |Cases by message/);
    const nothing = await page(runOf([elsewhere]));
    expect(readText(nothing)).toContain(
      'What was tested Nothing was asked. Not applicable, so not asked: validate (1).',
    );
    expect(nothing).not.toContain('<table>');
    const both = await page(runOf([{ ...signed, operation: 'kv-sign' }, failed]));
    expect(readText(both)).toContain('2 operations and 1 message: lianlian/MPAY_VERIFY/request.');
    expect(both.match(/<th scope="row">/g)).toHaveLength(4);
  });

  it('lists no message of which nothing was asked', async () => {
    const other = { ...failed, id: 'n', message: 'lianlian/MPAY_APPLY/request', outcome: 'not-applicable' };
    const text = await page(runOf([failed, other as ResultEvent]));
    expect(text).toContain('MPAY_<wbr>VERIFY/');
    expect(text).not.toContain('MPAY_<wbr>APPLY/');
  });

  it('has no comparison where none is given', async () => {
    expect(readText(await page())).not.toContain('Compared with');
  });

  it('compares with an earlier run', async () => {
    const last = events.map((event): Event => {
      if (event.type !== 'result') return event;
      if (event.id === 'f') return { ...event, outcome: 'passed' };
      return event.id === 'p' ? { ...event, outcome: 'failed' } : event;
    });
    const text = readText(await page(events, { last }));
    expect(text).toContain('1 newly failed, 1 fixed, 1 still failing; 0 cases added, 0 cases removed.');
    expect(text).toContain('Fixed:p');
  });

  it('shows in the bar and in the table what is not applicable, and how much was decided', async () => {
    const idle = Array.from({ length: 3 }, (_, index) => ({ ...failed, id: `n${index}`, reason: 'No.' }));
    const asked = [failed, ...idle.map((one) => ({ ...one, outcome: 'not-applicable' }) as ResultEvent)];
    const text = await page(runOf(asked));
    expect(text).toContain('viewBox="0 0 4 1"');
    expect(text).toContain('<rect class="not-applicable" x="1" y="0" width="3" height="1"/>');
    expect(readText(text)).toContain('operationfailednot applicablevalidate13');
    expect(readText(text)).toMatch(/Cases4 cases to ask,[^;]*; 1 decided, 3 not applicableTook/);
    expect(readText(await page(runOf([failed])))).not.toContain('decided');
  });

  it('lists known failures with their reasons, and says what an erratum is about', async () => {
    const text = readText(await page());
    expect(text).toContain('Known failures k: TICKET-7');
    const reason = 'The publication is unclear (length-unit); this implementation accepts the input.';
    const unclear = readText(await page(runOf([{ ...failed, outcome: 'acceptable', reason }])));
    expect(unclear).toContain('length-unit: Lengths of free text in bytes or in characters. Expected:');
    expect(unclear).not.toContain('Known failures');
  });

  it.each([
    ['127.0.0.1:4010', 'serve', true],
    ['[::1]:4010', 'serve', true],
    ['localhost', 'receive', true],
    ['pay.example', 'serve', true],
    ['acme-stub 2.3.1', 'serve', false],
    ['acme-2.3.1', 'receive', false],
    ['acme', 'serve', false],
    ['acme-2.3.1', 'validate', true],
  ])('asks for the build of %s, %s, where nobody named one: %s', async (name, operation, isAsked) => {
    const given = runOf([{ ...failed, operation }], { implementation: { name } });
    const text = readText(await page(given));
    expect(text.includes('Buildnot named')).toBe(isAsked);
    if (isAsked) expect(text.includes('--name')).toBe(operation !== 'validate');
  });

  it('takes a name like a host for a name where the command gives it, and its program does not', async () => {
    const named = (replay: string) =>
      page(runOf([{ ...failed, operation: 'serve', replay }], { implementation: { name: 'pay.example' } }));
    const given = 'npx tallystick conform server --include x --name pay.example -- ./server';
    expect(readText(await named(given))).not.toContain('Buildnot named');
    const ofProgram = 'npx tallystick conform server --include x -- ./server --name pay.example';
    expect(readText(await named(ofProgram))).toContain('Buildnot named');
  });

  it('says what it does not test, and links the section where the site is known', async () => {
    const href = 'href="https://docs.example/guides/test-your-implementation.html#what-it-does-not-test"';
    expect(await page(events, { site: 'https://docs.example' })).toContain(href);
    expect(readText(await page())).toContain('See the guide “Test your codec”, “What it does not test”.');
    const served = runOf([{ ...failed, operation: 'serve' }]);
    expect(readText(await page(served))).toContain('See the guide “Test your server and your client”');
  });

  it.each(['test-your-implementation', 'test-your-server-and-client'])('links what %s says', (guide) => {
    const text = readFileSync(new URL(`../../../docs/guides/${guide}.md`, import.meta.url), 'utf8');
    expect(text).toContain('\n## What it does not test\n');
  });

  it('says what causes failures, and finds the cases by it', async () => {
    const refused = { ...failed, expected: 'ok', reason: 'A valid input is rejected.' };
    const given = runOf([{ ...refused, received: 'reject: required at /msgID' }]);
    const text = await page(given);
    expect(readText(text)).toContain('Why cases fail 1 case: Rejected with required at /msgID. Show');
    expect(text).toContain('data-words="required at /msgID"');
  });
});

describe('the cases', () => {
  it('are all there, failed and acceptable first', async () => {
    const cases = packedCases(await page());
    expect(cases.map(({ id }) => id)).toEqual(['f', 'u', 'a', 'k', 'p', 'n']);
    expect(cases[0]).toMatchObject({ title: HOSTILE, facts: expect.arrayContaining([['said', HOSTILE]]) });
  });

  it('have the first ones without a script', async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ ...failed, id: `case-${index}` }));
    const text = await page(runOf(many));
    expect(text.match(/<details class="case"/g)).toHaveLength(50);
    expect(readText(text)).toContain('These are the first 50 of 60 cases');
  });

  it('link what they refer to, where the site is known', async () => {
    const references = [
      'lianlian/MPAY_VERIFY/request#sign_type',
      'errata#length-unit',
      'RFC 8259 section 4',
      'javascript:alert(1)',
    ];
    const given = runOf([{ ...failed, references }]);
    const [linked] = packedCases(await page(given, { site: 'https://docs.example/t' }));
    expect(linked?.references).toEqual([
      [references[0], 'https://docs.example/t/interfaces/MPAY_VERIFY.html#request.sign_type'],
      [references[1], 'https://docs.example/t/errata.html#length-unit'],
      [references[2], 'https://docs.example/t/notation.html#standard.rfc-8259-section-4'],
      ['javascript:alert(1)'],
    ]);
    expect(await page(given)).not.toContain('href=');
    for (const site of ['javascript:alert(1)', 'docs', 'https://x/?q', 'data:text/html,x'])
      await expect(createReporter('html', { site }), site).rejects.toThrow(TypeError);
  });
});

describe('the page', () => {
  it('runs one script and takes one style, by their hashes, and loads nothing', async () => {
    const text = await page();
    const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(text) ?? [];
    const hash = (part: string) => `'sha256-${createHash('sha256').update(part).digest('base64')}'`;
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(text) ?? [];
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(text) ?? [];
    expect(policy.replaceAll('&apos;', "'")).toBe(
      `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    );
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b/);
    expect(text).not.toMatch(/(?:src|href)=/);
  });

  it('has no markup of a testee, wherever it is sent', async () => {
    for (const hostile of [HOSTILE, ATTRIBUTE, '</script><script>alert(1)</script>', '</style><b>x']) {
      const sent = { ...failed, id: hostile, title: hostile, reason: hostile, expected: hostile };
      const result = {
        ...sent,
        received: hostile,
        said: hostile,
        operation: hostile,
        message: hostile,
        references: [hostile],
        replay: hostile,
        exchange: [hostile],
      };
      const given = [
        ...runOf([result], {
          kit: hostile,
          implementation: { name: hostile, version: hostile, language: hostile },
        }).slice(0, -1),
        { type: 'restart', id: hostile, reason: hostile, said: hostile },
        { type: 'left-behind', processes: [{ pid: 1, program: hostile }] },
        events.at(-1),
      ] as Event[];
      const elements: string[] = [];
      const attributes = new Set<string>();
      const parser = new Parser({
        onopentag: (name, named) => {
          elements.push(name);
          for (const attribute of Object.keys(named)) attributes.add(attribute);
        },
      });
      parser.end(await page(given, { last: given, site: 'https://docs.example' }));
      expect(elements.filter((name) => name === 'script')).toHaveLength(2);
      expect(elements.filter((name) => name === 'style')).toHaveLength(1);
      expect(elements.filter((name) => ['img', 'b', 'iframe'].includes(name))).toEqual([]);
      // The guide alone is linked.
      expect(elements.filter((name) => name === 'a')).toHaveLength(1);
      expect([...attributes].filter((name) => /^on|^style$|^autofocus$|^src$/.test(name))).toEqual([]);
    }
  });

  it('is smaller than 1 MB for 10,000 cases, each failed and with words of the testee', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => {
      const random = createHash('sha256').update(String(index)).digest('hex');
      return {
        ...failed,
        id: `unionpay.mobile-number-verification.request.field-${index % 40}.near-miss-${index}`,
        message: `unionpay/MESSAGE_${index % 150}/request`,
        reason: `The answer is wrong in way ${index % 30}.`,
        said: `Exception in thread ${random}`,
        exchange: Array.from({ length: 8 }, (_, line) => `> header-${line}: ${random}`),
        replay: `npx tallystick conform replay case-${index} --seed 1 -- java -jar target/testee.jar`,
      };
    });
    const text = await page(runOf(many));
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
    const ids = packedCases(text).map(({ id }) => id);
    expect(ids).toHaveLength(10_000);
    expect(ids.every((id, index) => id === many[index]?.id)).toBe(true);
  });

  it('stays small whatever the testee says, and says what it leaves out', async () => {
    const noise = (index: number) =>
      Array.from({ length: 30 }, (_, part) =>
        createHash('sha512').update(`${index} ${part}`).digest('hex'),
      ).join('');
    const many = Array.from({ length: 1000 }, (_, index) => ({
      ...failed,
      id: `case-${index}`,
      title: index < 500 ? 'small' : noise(index),
      reason: noise(index + 5000),
      said: noise(index),
    }));
    const text = await page(runOf(many));
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
    expect(readText(text)).toContain('1000 cases not at all');
    const said = many.map((one) => ({ ...one, title: 'small', reason: 'small' }));
    const shorter = await page(runOf(said));
    expect(Buffer.byteLength(shorter)).toBeLessThan(1_000_000);
    const cases = packedCases(shorter);
    expect(cases).toHaveLength(1000);
    expect(readText(shorter)).toContain('1000 cases without what the testee sent, 0 cases not at all');
    expect(JSON.stringify(cases)).not.toContain('"said"');
  });
});
