import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { parse as parseYaml } from 'yaml';
import type { Event, ResultEvent, StartEvent } from '../../conformance/Event.js';
import eventsSchema from '../../conformance/events.schema.json' with { type: 'json' };
import {
  createReporter,
  type ReporterOptions,
  reporterNames,
} from '../../conformance/reports/createReporter.js';
import { mergeEvents } from '../../conformance/reports/mergeEvents.js';
import { messagesNotAsked } from '../../conformance/reports/messagesNotAsked.js';
import { readEvents } from '../../conformance/reports/readEvents.js';
import { events, HOSTILE } from './conformanceEvents.js';

async function rendered(
  name: string,
  given: readonly Event[] = events,
  options?: ReporterOptions,
): Promise<string> {
  const reporter = await createReporter(name, options);
  return given.map(reporter).join('');
}

describe('every report', () => {
  it.each(reporterNames)('%s has no escape code and ends with a line feed', async (name) => {
    const text = await rendered(name);
    expect(text.endsWith('\n')).toBe(true);
    expect(text).not.toContain('\u001b');
  });

  it('is known by its name', async () => {
    await expect(createReporter('pdf')).rejects.toThrow(/terminal, jsonl, junit/);
  });
});

describe('a program that did not start', () => {
  it.each(['html', 'markdown'])('has a title of these words in %s', async (name) => {
    const text = await rendered(
      name,
      events.map((event) =>
        event.type === 'start' ? { ...event, implementation: { name: 'unknown' } } : event,
      ),
    );
    expect(text).toContain('Conformance of a program that did not start');
  });

  it('is a case of JUnit that says that the testee broke', async () => {
    const restart: Event = { type: 'restart', reason: 'It ended.' };
    const broken = [...events.slice(0, -1), restart, { ...(events.at(-1) as Event), exitCode: 3 } as Event];
    expect(await rendered('junit', broken)).toContain('<testcase name="the testee broke, 1"');
  });
});

describe('the page', () => {
  it('says what not applicable is, where there is any', async () => {
    const words = 'Not applicable: of what is not declared or not offered, so not asked.';
    expect(await rendered('html')).toContain(words);
    const asked = events.filter((event) => event.type !== 'result' || event.outcome !== 'not-applicable');
    expect(await rendered('html', asked)).not.toContain(words);
  });
});

describe('messages that are not asked', () => {
  const result = events.find(({ type }) => type === 'result') as ResultEvent;
  const of = (message: string, outcome: ResultEvent['outcome']) => ({ ...result, message, outcome });

  it('are named next to those that are, and not where operations take none', () => {
    const left = of('a/B/request', 'not-applicable');
    expect(messagesNotAsked([of('a/A/request', 'passed'), left])).toEqual([
      'Not asked: 1 of 2 messages: a/B/request.',
    ]);
    expect(messagesNotAsked([result, left])).toEqual([]);
  });
});

describe('jsonl', () => {
  it('is what its schema says, and reads back as it was', async () => {
    const text = await rendered('jsonl');
    const isEvent = new Ajv2020({ strict: true }).compile(eventsSchema);
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const line of lines) expect(isEvent(line), JSON.stringify(isEvent.errors)).toBe(true);
    expect(readEvents(text)).toEqual(events);
  });

  it('is refused where it is cut off, or none', () => {
    const [first] = events;
    expect(() => readEvents(JSON.stringify(first))).toThrow(/finish with end/);
    expect(() => readEvents('{"type":"start"}')).toThrow(/Line 1/);
    expect(() => readEvents('not JSON')).toThrow(/Line 1/);
  });

  it('loses what would steer a terminal when it is read', () => {
    const [first, ...rest] = events;
    const hostile = { ...first, kit: '\u001b[2J\u202e' };
    const text = [hostile, ...rest].map((event) => JSON.stringify(event)).join('\n');
    expect(readEvents(text)[0]).toMatchObject({ kit: '\ufffd[2J\ufffd' });
  });
});

const knownFor = (reason: string, times: number) => {
  const known = events.find((event) => event.type === 'result' && event.outcome === 'known-failure');
  return Array.from(
    { length: times },
    (_, index) => ({ ...known, id: `${reason}${index}`, reason }) as Event,
  );
};

describe('terminal', () => {
  it('groups known failures by their ticket and last day, the most frequent first, and counts the rest', async () => {
    const [start, ...rest] = events;
    const many = ['B', 'C', 'D', 'E', 'F', 'G'].flatMap((reason) => knownFor(reason, 2));
    const given = [...knownFor('QA-1', 1), ...knownFor('QA-77 (until 2026-12-31)', 11), ...many];
    const text = await rendered('terminal', [start as Event, ...given, rest.at(-1) as Event]);
    expect(text).toContain(
      'Known failures:\n  11  QA-77 (until 2026-12-31)\n   2  B\n   2  C\n   2  D\n   2  E\n  And 3 more reasons.\n',
    );
    expect(await rendered('terminal')).toContain('Known failures:\n  1  TICKET-7\n');
    expect(await rendered('terminal', [start as Event, rest.at(-1) as Event])).not.toContain(
      'Known failures:',
    );
  });

  it('tells nothing of what passes until the end', async () => {
    const [start, ...rest] = events;
    const passed = rest.filter((event) => event.type === 'result' && event.outcome === 'passed');
    const reporter = await createReporter('terminal');
    expect(reporter(start as Event)).not.toBe('');
    expect(
      Array.from({ length: 100 }, () => passed.map(reporter))
        .flat()
        .join(''),
    ).toBe('');
  });

  it('tells of a failure all that is needed to fix it', async () => {
    const text = await rendered('terminal');
    for (const part of [
      'FAILED f',
      'expected   reject with length at /sign_type',
      'received   error',
      `said       ${HOSTILE}`,
      'RESTART f: The testee ended by itself with exit code 7. It said: goodbye',
      `replay     r f -- './x y'`,
      '#sign_type',
      'UNEXPECTED PASS u',
      'Does not conform. 1 passed, 1 failed, 1 unexpected pass, 1 known failure, 1 acceptable, 1 not applicable, in 1.2 s.',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('fits into 80 columns but for what it quotes', async () => {
    const table = (await rendered('terminal')).split('\n').filter((line) => /[│┌└├]/.test(line));
    expect(table.length).toBeGreaterThan(3);
    for (const line of table) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('has no row and no column of nothing but zeros', async () => {
    const [start, , passed, ...rest] = events;
    const skipped = { ...passed, id: 's', operation: 'kv-sign', outcome: 'not-applicable' } as Event;
    const text = await rendered('terminal', [start as Event, passed as Event, skipped, rest.at(-1) as Event]);
    expect(text).toMatch(/│ operation │ passed │ failed │\n/);
    expect(text).toMatch(/│ validate {2}│ {6}1 │ {6}0 │\n/);
    expect(text).not.toMatch(/│ kv-sign/);
    expect(text).toContain('Not applicable, so not asked: kv-sign (1).');
  });

  it.each(['terminal', 'markdown', 'tap', 'html'] as const)(
    'says in the report as %s what cases are counted',
    async (name) => {
      const told = async (counts: object) => {
        const [start, ...others] = events;
        return rendered(name, [{ ...start, ...counts } as Event, ...others]);
      };
      expect(await told({})).toContain('5 cases to ask, 1 of them a property of up to 100 values each');
      expect(await told({ properties: 5 })).toContain('5 cases to ask, all of them properties of up to');
      expect(await told({ properties: 2, runs: undefined })).toMatch(
        /5 cases to ask, 2 of them properties[^ ]/,
      );
      expect(await told({ properties: undefined })).not.toContain('of them');
    },
  );

  it('counts one case as one', async () => {
    const [start] = events;
    expect(await rendered('terminal', [{ ...start, cases: 1 } as Event])).toContain(
      ': 1 case to ask, a property of up to 100 values each, seed 7',
    );
  });

  it('tells of a testee that cannot be started, without a head and a table', async () => {
    const reason = 'The testee cannot be started: there is no such program (ENOENT).';
    const end = {
      passed: 0,
      failed: 0,
      acceptable: 0,
      notApplicable: 0,
      knownFailures: 0,
      unexpectedPasses: 0,
    };
    const unstarted: readonly Event[] = [
      { type: 'start', kit: '0.1.0', implementation: { name: 'unknown' }, cases: 0, seed: 7 },
      { type: 'restart', reason },
      { type: 'end', ...end, milliseconds: 40, exitCode: 3 },
    ];
    expect(await rendered('terminal', unstarted)).toBe(
      `RESTART ${reason}\n\nThe testee broke. No case, in 0.0 s.\n`,
    );
    expect(await rendered('html', unstarted)).toContain(reason);
    expect(await rendered('tap', unstarted)).toContain('Bail out!');
  });

  it('tells the first failures alone in full', async () => {
    const [start, , , failed, ...rest] = events;
    const many = Array.from({ length: 40 }, (_, index) => ({ ...failed, id: `f${index}` }) as Event);
    const text = await rendered('terminal', [start as Event, ...many, ...rest]);
    expect(text.match(/^FAILED /gm)).toHaveLength(25);
    expect(text).toContain('And 16 more failures; all of them: --reporter jsonl=FILE.\n');
  });

  it('says below the table what causes many failures, and which files have all', async () => {
    const [start, , , failed, ...rest] = events;
    const received = 'reject: required at /msgID';
    const many = Array.from({ length: 40 }, (_, index) => {
      const changes = index < 33 ? { received } : { title: 'x', reason: `Way ${index}.`, received: 'ok' };
      return { ...failed, id: `f${index}`, expected: index < 2 ? 'ok' : 'reject', ...changes } as Event;
    });
    const text = await rendered('terminal', [start as Event, ...many, ...rest], {
      files: ['run.jsonl', 'run.html'],
    });
    expect(text).toContain('And 16 more failures; all of them: run.jsonl, run.html.\n');
    const told = text.slice(text.indexOf('Why cases fail:')).split('\n');
    expect(text.indexOf('Why cases fail:')).toBeGreaterThan(text.indexOf('└'));
    expect(told.slice(1, 3)).toEqual([
      '  33 cases  Rejected with required at /msgID.',
      '    1 case  Way 33.',
    ]);
    expect(told[6]).toBe('  And 4 more causes.');
    expect(await rendered('terminal')).not.toContain('Why cases fail');
  });

  it.each([
    {
      operation: 'serve',
      right: 'an answer that is signed over its exact bytes and says yes',
      refused: 'A right request is refused with HTTP 401.',
      hint: 'Every right request was refused: does the server know these keys? --keys is the ring of a member.',
    },
    {
      operation: 'receive',
      right: 'HTTP 200 with ret_code 0000 and a ret_msg',
      refused: 'A right notice is not acknowledged: It is answered with HTTP 401.',
      hint: 'No right notice was acknowledged: does the merchant know these keys? --keys is the ring of the network. Or does it refuse merchants and orders that it does not know? The suite draws oid_partner and the numbers of orders; let the merchant take any while it is tested.',
    },
  ])(
    'says of $operation first, and once, that nothing right is taken, then shows one failure',
    async (side) => {
      const [start, , passed, failed] = events;
      const end = events.at(-1) as Event;
      const { operation, right, refused, hint } = side;
      const wrong = { ...failed, operation, expected: 'a refusal', reason: 'It is accepted.' };
      const refusals = Array.from({ length: 30 }, (_, index) => ({
        ...{ ...failed, operation, id: `r${index}`, expected: right, reason: refused },
      }));
      const run = [start, wrong, ...refusals, end] as readonly Event[];
      const text = await rendered('terminal', run);
      expect(text.split('\n')[1]).toBe(hint);
      expect(text.split(hint)).toHaveLength(2);
      expect(text.match(/^FAILED /gm)).toHaveLength(1);
      expect(text).toContain('And 30 more failures; all of them');
      const taken = { ...passed, operation, id: 't', expected: right };
      const reporter = await createReporter('terminal');
      const [before, ...others] = [start, wrong, refusals[0], taken, refusals[1], end] as readonly Event[];
      reporter(before as Event);
      const told = others.map(reporter);
      expect(told.slice(0, 4).map((one) => one.match(/FAILED \w+/g) ?? [])).toEqual([
        [],
        [],
        ['FAILED f', 'FAILED r0'],
        ['FAILED r1'],
      ]);
      expect(told.join('')).not.toContain(hint);
      expect(told.at(-1)).not.toContain('FAILED');
    },
  );
});

describe('markdown', () => {
  it('says before the failures what causes many of them', async () => {
    const [start, , , failed, ...rest] = events;
    const many = Array.from({ length: 20 }, (_, index) => {
      const changes = index < 14 ? { received: 'reject: required at /a_b' } : { reason: `Way ${index}.` };
      return { ...failed, id: `f${index}`, received: 'ok', ...changes } as Event;
    });
    const text = await rendered('markdown', [start as Event, ...many, ...rest]);
    const told = text.slice(text.indexOf('## Why cases fail'), text.indexOf('## Failures'));
    expect(told.split('\n').slice(2, 4)).toEqual([
      '- **14 cases:** Rejected with required at /a\\_b.',
      '- **1 case:** Way 14.',
    ]);
    expect(told).toContain('\n\nAnd 3 more causes.\n');
    expect(await rendered('markdown')).not.toContain('Why cases fail');
  });
});

describe('what a testee said', () => {
  it.each(reporterNames.filter((name) => name !== 'badge'))('stands in %s', async (name) => {
    const text = await rendered(
      name,
      events.map((event) =>
        event.type === 'result' && event.id === 'f' ? { ...event, said: 'out of ink' } : event,
      ),
    );
    expect(text).toContain('out of ink');
  });
});

describe('the names of outcomes', () => {
  const words = ['passed', 'failed', 'unexpected pass', 'known failure', 'acceptable', 'not applicable'];

  it('are the same in every report, the guide and the codes', async () => {
    const ids = ['passed', 'failed', 'unexpected-pass', 'known-failure', 'acceptable', 'not-applicable'];
    expect(eventsSchema.$defs.result.properties.outcome.enum.toSorted()).toEqual(ids.toSorted());
    const codes = parseYaml(readFileSync('docs/codes.yaml', 'utf8')) as {
      readonly groups: readonly {
        readonly kind: string;
        readonly codes: readonly { readonly code: string }[];
      }[];
    };
    const outcomes = codes.groups.find(({ kind }) => kind === 'outcome')?.codes.map(({ code }) => code);
    expect(outcomes?.toSorted()).toEqual(ids.toSorted());
    const guide = readFileSync('docs/guides/test-your-implementation.md', 'utf8');
    for (const word of words) expect(guide).toContain(`| ${word} |`);
    expect(await rendered('markdown')).toContain(`| operation | ${words.join(' | ')} |`);
    const terminal = (await rendered('terminal')).replace(/[│\s]+/g, ' ');
    for (const word of words) expect(terminal).toContain(word.split(' ')[0]);
    const page = await rendered('html');
    for (const word of words) expect(page).toContain(`${word} (1)`);
  });
});

describe('tap', () => {
  it('has a plan, and a test point for each result', async () => {
    const text = await rendered('tap');
    const lines = text.split('\n');
    expect(lines[0]).toBe('TAP version 14');
    expect(lines).toContain('1..6');
    expect(
      lines
        .filter((line) => /^(not )?ok \d+ - /.test(line))
        .map((line) => line.replace(/ - .*?( # (?:SKIP|TODO).*)?$/, '$1')),
    ).toEqual([
      'ok 1 # SKIP The testee does not declare the feature.',
      'ok 2',
      'not ok 3',
      'ok 4',
      'not ok 5 # TODO TICKET-7',
      'not ok 6',
    ]);
  });

  it('escapes what would be a directive, and has YAML that reads back', async () => {
    const text = await rendered('tap');
    expect(text).toContain('| \\# \\\\ *');
    const [, block = ''] = /not ok 3[^\n]*\n {2}---\n([\s\S]*?)\n {2}\.\.\./.exec(text) ?? [];
    expect(parseYaml(block)).toMatchObject({
      message: HOSTILE,
      received: 'error',
      said: HOSTILE,
      replay: `r f -- './x y'`,
    });
  });
});

describe('junit', () => {
  const broken = events.map((event): Event => {
    if (event.type === 'restart')
      return { type: 'restart', reason: 'The testee cannot be started (ENOENT); check the command.' };
    return event.type === 'end' ? { ...event, exitCode: 3 } : event;
  });
  const schema = readFileSync(new URL('./junit.xsd', import.meta.url), 'utf8');
  const faultsOf = async (xml: string) => {
    const { valid, errors } = await validateXML({ xml, schema });
    return valid ? [] : errors.map(({ message }) => message);
  };

  it('is accepted by a schema of JUnit XML, whatever the testee says', async () => {
    expect(await faultsOf(await rendered('junit'))).toEqual([]);
    expect(await faultsOf(await rendered('junit', broken))).toEqual([]);
    expect(await faultsOf('<testsuites name="x"/>')).not.toEqual([]);
  });

  it('says in the output of a suite why cases are not applicable, also where nothing was asked', async () => {
    const line = '1 not applicable: The testee does not declare the feature.';
    const output = `<system-out>${line}</system-out>\n  </testsuite>`;
    const text = await rendered('junit');
    expect(text.split(output)).toHaveLength(2);
    expect(text.indexOf(output)).toBeGreaterThan(text.indexOf('<testsuite name="validate"'));
    const nothing = await rendered(
      'junit',
      events.filter((event) => event.type !== 'result' || event.outcome === 'not-applicable'),
    );
    expect(nothing).toContain('<testsuite name="not applicable" tests="0"');
    expect(nothing).toContain(output);
    expect(await faultsOf(nothing)).toEqual([]);
  });

  it('counts as its suites do', async () => {
    const text = await rendered('junit');
    expect(text).toMatch(/<testsuites name="[^"]*" tests="5" failures="2" errors="0" time="1.234">/);
    expect(text).toContain('<testsuite name="validate" tests="4" failures="2" errors="0" skipped="1"');
    expect(text).toContain('<testsuite name="decode" tests="1" failures="0" errors="0" skipped="0"');
    expect(text.match(/<testcase /g)).toHaveLength(5);
    expect(text.match(/<skipped /g)).toHaveLength(1);
    expect(text.match(/<failure /g)).toHaveLength(2);
  });

  it('has an error where the testee broke and no case is charged', async () => {
    expect(await rendered('junit', broken)).toContain(
      '<error message="The testee cannot be started (ENOENT); check the command." type="testee"/>',
    );
  });

  it('escapes', async () => {
    const text = await rendered('junit');
    expect(text).not.toContain('<script');
    expect(text).toContain(
      '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &apos;quoted&apos; ]]&gt;',
    );
  });
});

describe('html', () => {
  it('closes what it opens', async () => {
    const text = await rendered('html');
    const names = ['html', 'head', 'body', 'main', 'details', 'summary', 'dl', 'dd', 'table', 'tr', 'td'];
    for (const name of [
      ...names,
      'fieldset',
      'label',
      'script',
      'style',
      'div',
      'ol',
      'ul',
      'li',
      'button',
    ]) {
      const count = (tag: RegExp) => text.match(tag)?.length ?? 0;
      expect(count(new RegExp(`<${name}[ >]`, 'g')), name).toBe(count(new RegExp(`</${name}>`, 'g')));
    }
    expect(text.match(/<details class="case"/g)).toHaveLength(6);
  });

  it('has the table of messages and operations', async () => {
    expect(await rendered('html')).toContain(
      'lianlian/<wbr>MPAY_<wbr>VERIFY/<wbr>request<wbr></th><td class="failed">1 of 4</td><td>1 of 1</td></tr>',
    );
  });
});

describe('the exchange of a failure', () => {
  it.each(['tap', 'terminal', 'junit', 'html'] as const)(
    'is in the report as %s of each case',
    async (name) => {
      const lines = ['> POST /v1/a HTTP/1.1', '< HTTP/1.1 401'];
      const text = await rendered(
        name,
        events.map((event) => (event.type === 'result' ? { ...event, exchange: lines } : event)),
      );
      const failures = events.filter(
        (event) => event.type === 'result' && /failed|unexpected/.test(event.outcome),
      );
      const found = text.match(/POST \/v1\/a HTTP\/1\.1/g) ?? [];
      expect(found.length).toBeGreaterThanOrEqual(failures.length);
      if (name === 'html') expect(text).toContain('Each case has its own exchange below');
    },
  );
});

describe('markdown', () => {
  it('has a table and the failures, escaped', async () => {
    const text = await rendered('markdown');
    expect(text).toContain('| validate | 1 | 1 | 1 | 1 | 0 | 1 |');
    expect(text).toContain('### f');
    expect(text).not.toContain('<script>');
    expect(text).toContain(`\n\n\`\`\`sh\nr f -- './x y'\n\`\`\`\n`);
  });

  it('names known failures by their ticket and last day, at most 20 of these', async () => {
    const [start, ...rest] = events;
    const many = Array.from({ length: 20 }, (_, index) => `QA-${index}`).flatMap((reason) =>
      knownFor(reason, 1),
    );
    const given = [...knownFor('QA_77 (until 2026-12-31)', 11), ...many];
    const text = await rendered('markdown', [start as Event, ...given, rest.at(-1) as Event]);
    expect(text).toContain(
      '\n\n## Known failures\n\n- **11 cases:** QA\\_77 (until 2026-12-31)\n- **1 case:** QA-0\n',
    );
    expect(text).toContain('- **1 case:** QA-18\n\nAnd 1 more reason.\n');
    expect(await rendered('markdown', [start as Event, rest.at(-1) as Event])).not.toContain(
      '## Known failures',
    );
  });

  it('shows the exchange of one failure of each reason, and says where those of the others are', async () => {
    const [start, ...others] = events;
    const failed = others.find((event) => event.type === 'result' && event.outcome === 'failed');
    const failure = (id: string, reason: string, exchange: string | undefined) =>
      ({
        ...failed,
        id,
        reason,
        ...(exchange && { exchange: [`> POST /${exchange} HTTP/1.1`, '> ```'] }),
      }) as Event;
    const text = await rendered('markdown', [
      start as Event,
      failure('none', 'one', undefined),
      failure('first', 'one', 'a'),
      failure('second', 'one', 'b'),
      failure('other', 'two', 'c'),
      others.at(-1) as Event,
    ]);
    expect(text.match(/POST \/./g)).toEqual(['POST /a', 'POST /c']);
    expect(text).toContain('\n````text\n> POST /a HTTP/1.1\n> ```\n````');
    const second = text.slice(text.indexOf('### second'), text.indexOf('### other'));
    expect(second).toContain('- exchange: its own; the command below shows it');
    expect(text.match(/- exchange:/g)).toHaveLength(1);
  });

  it('keeps a command in its fence, whatever lines and backticks it has', async () => {
    const replay = "r f -- 'a\n# h\r# h\n```\n# h'";
    const text = await rendered(
      'markdown',
      events.map((event) => (event.type === 'result' ? { ...event, replay } : event)),
    );
    expect(text).toContain(`\n\n\`\`\`\`sh\n${replay.replace('\r', '\uFFFD')}\n\`\`\`\`\n`);
  });

  it.each(['right', 'right.'])('has one full stop after the title %j', async (title) => {
    const text = await rendered(
      'markdown',
      events.map((event) => (event.type === 'result' ? { ...event, title, reason: 'It passes.' } : event)),
    );
    expect(text).toContain('\nright. It passes.\n');
  });
});

describe('badge', () => {
  it.each([
    [{}, '2 of 5 failed'],
    [{ failed: 0, unexpectedPasses: 0, exitCode: 0 }, '2 of 3'],
    [{ exitCode: 3 }, 'no verdict'],
    [{ exitCode: 4 }, 'none passed'],
    [{ exitCode: 4, knownFailures: 0 }, 'nothing asked'],
  ])('says the verdict: %j', async (changes, said) => {
    const changed = events.map((event) => (event.type === 'end' ? { ...event, ...changes } : event));
    expect(await rendered('badge', changed)).toContain(`<title>conformance: ${said}</title>`);
  });
});

describe('merged reports', () => {
  const shardOf = (shard: string, wanted: readonly string[], changes: object = {}): readonly Event[] =>
    events.flatMap((event): Event[] => {
      if (event.type === 'start') return [{ ...event, shard }];
      if (event.type === 'end')
        return [
          {
            ...event,
            passed: 1,
            failed: 1,
            acceptable: 0,
            notApplicable: 0,
            knownFailures: 0,
            unexpectedPasses: 0,
            ...changes,
          },
        ];
      return event.type === 'result' && wanted.includes(event.id) ? [event] : [];
    });

  it('have every result, the sums, and the worst end', () => {
    const merged = mergeEvents([
      shardOf('1/2', ['p', 'f']),
      shardOf('2/2', ['u', 'k'], { milliseconds: 99, exitCode: 3 }),
    ]);
    expect(merged[0]).not.toHaveProperty('shard');
    expect(merged[0]).toMatchObject({ type: 'start', cases: 10 });
    expect(merged.filter(({ type }) => type === 'result')).toHaveLength(4);
    expect(merged.at(-1)).toMatchObject({ passed: 2, failed: 2, milliseconds: 1234, exitCode: 3 });
  });

  it('are one run: no case twice, one seed', () => {
    expect(() => mergeEvents([events, events])).toThrow(/two of the reports/);
    const [start, ...rest] = shardOf('2/2', ['u']);
    expect(() => mergeEvents([shardOf('1/2', ['p']), [{ ...start, seed: 8 } as Event, ...rest]])).toThrow(
      /^report 1 and report 2 differ in seed\. /,
    );
  });

  it('are all shards of a run', () => {
    const merge = (...shards: readonly string[]) => {
      const wanted = ['p', 'f', 'u', 'k'];
      return () => mergeEvents(shards.map((shard, index) => shardOf(shard, [wanted[index] as string])));
    };
    expect(merge('1/3', '3/3')).toThrow(/^The report of shard 2\/3 is missing; /);
    expect(merge('2/3')).toThrow(/^The report of shard 1\/3, 3\/3 is missing; /);
    expect(merge('1/2', '2/3')).toThrow(/different numbers of shards/);
    expect(merge('3/3', '1/3', '2/3')()).toHaveLength(5);
  });

  const HASH = '0123456789abcdef';
  const merge = (...changes: readonly object[]) =>
    mergeEvents(
      changes.map((change, index) =>
        shardOf(`${index + 1}/${changes.length}`, [['p', 'f'][index] as string]).map((event) =>
          event.type === 'start' ? ({ ...event, ...change } as Event) : event,
        ),
      ),
      ['1.jsonl', '2.jsonl'],
    );

  it.each<[string, Partial<StartEvent>, Partial<StartEvent>]>([
    ['--require', { options: { require: ['serial-pad'] } }, { options: {} }],
    ['--known-failing', { options: {} }, { options: { knownFailing: HASH } }],
    ['--profile', { options: { profile: HASH } }, { options: { profile: HASH.replace('0', '1') } }],
    ['--runs', { runs: 10 }, { runs: 100 }],
    ['the program that is tested', { options: { program: HASH } }, { options: {} }],
    [
      'the options that choose cases',
      { narrowed: { by: ['--tag vector', '--shard 1/2'], of: 9 } },
      { narrowed: { by: ['--shard 2/2'], of: 9 } },
    ],
  ])('are of shards with the same options: %s', (name, one, other) => {
    for (const changes of [
      [one, other],
      [other, one],
    ])
      expect(() => merge(...changes)).toThrow(
        `1.jsonl and 2.jsonl differ in ${name}. Run all shards with the same options, then merge.`,
      );
    expect(merge(one, one)).toHaveLength(4);
  });

  it('are taken from a version that did not write the options', () => {
    // A shard without a property does not say how many values one draws.
    expect(merge({ runs: 10 }, { runs: undefined })).toHaveLength(4);
    expect(merge({}, { options: { require: ['serial-pad'], knownFailing: HASH } })).toHaveLength(4);
    // What no shard is joins cases that were chosen and required otherwise.
    const joined = merge(
      { shard: undefined, options: { require: ['kv-source'] } },
      { shard: undefined, options: { require: ['serial-pad'] } },
    );
    expect(joined).toHaveLength(4);
  });
});
