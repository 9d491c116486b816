import { describe, expect, it } from 'vitest';
import type { Event } from '../../conformance/Event.js';
import { createReporter } from '../../conformance/reports/createReporter.js';
import { mergeEvents } from '../../conformance/reports/mergeEvents.js';
import { readEvents } from '../../conformance/reports/readEvents.js';
import { requireAsked } from '../../conformance/runner/requireAsked.js';
import { runCases } from '../../conformance/runner/runCases.js';
import { selectCases } from '../../conformance/runner/selectCases.js';
import { padCase } from './cases.js';
import { scriptedTestee } from './scriptedTestee.js';

const VERIFY = 'lianlian/MPAY_VERIFY/request';
const CHANNEL = 'unionpay/CHANNEL_LOGIN_INFO/request';
const LATER = 'lianlian/MPAY_APPLY/request';
const cases = [
  padCase('pad'),
  padCase('v1', { operation: 'validate', message: VERIFY }),
  padCase('v2', { operation: 'validate', message: CHANNEL }),
  padCase('v3', { operation: 'validate', message: LATER }),
];

interface Asked {
  readonly messages?: readonly string[];
  readonly required?: readonly string[];
  readonly shard?: string;
}

/** A testee that pads and validates, and declares these messages. */
async function runWith({ messages, required, shard }: Asked): Promise<readonly Event[]> {
  const command = scriptedTestee({ ready: { operations: ['serial-pad', 'validate'], messages } });
  const chosen = selectCases(cases, { shard });
  const events: Event[] = [];
  for await (const event of runCases(chosen, { command }, { required, shard, everyShard: () => cases }))
    events.push(event);
  return events;
}

const failuresIn = (events: readonly Event[]) =>
  events.flatMap((event) =>
    event.type === 'result' && event.outcome === 'failed' ? [`${event.id}: ${event.reason}`] : [],
  );

describe('what is required', () => {
  it.each([VERIFY, 'MPAY_VERIFY'])(
    'is a message or an interface of which a case is asked: %s',
    async (name) => {
      const asked = await runWith({ messages: [VERIFY], required: [name] });
      expect(asked.at(-1)).toMatchObject({ passed: 2, failed: 0, exitCode: 0 });
      const events = await runWith({ messages: [CHANNEL], required: [name] });
      expect(events.at(-1)).toMatchObject({ passed: 2, failed: 1, exitCode: 1 });
      expect(failuresIn(events)).toEqual([
        `v1: ${name} is required, and no case of it was asked. The testee does not declare the message.`,
      ]);
    },
  );

  it('is also a message that came after the first eight, of which a testee is else not asked', async () => {
    expect((await runWith({ messages: [] })).at(-1)).toMatchObject({ notApplicable: 2, exitCode: 0 });
    const events = await runWith({ messages: [], required: ['MPAY_APPLY'] });
    expect(failuresIn(events)).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({ passed: 1, notApplicable: 2, exitCode: 1 });
  });

  it('is an operation of which a case is asked: all of them not applicable is not enough', async () => {
    const events = await runWith({ messages: [], required: ['serial-pad', 'validate'] });
    const reason =
      'validate is required, and no case of it was asked. The testee does not declare the message.';
    expect(failuresIn(events)).toEqual([`v1: ${reason}`, `v2: ${reason}`]);
    expect(events.at(-1)).toMatchObject({ passed: 1, exitCode: 1 });
  });

  it('leaves other cases of it not applicable where one is asked', async () => {
    const events = await runWith({ messages: [VERIFY], required: ['validate'] });
    expect(events.at(-1)).toMatchObject({ passed: 2, failed: 0, notApplicable: 1, exitCode: 0 });
  });

  it('may be asked in another shard', async () => {
    const shard = '3/4';
    const events = await runWith({ messages: [VERIFY], required: ['validate'], shard });
    expect(events.at(-1)).toMatchObject({ failed: 0, notApplicable: 1 });
    const missing = await runWith({ messages: [], required: ['validate'], shard });
    expect(missing.at(-1)).toMatchObject({ failed: 1, exitCode: 1 });
  });

  it.each([
    ['validat', 'Did you mean validate?'],
    ['server', 'Did you mean serve?'],
    ['MPAY_VERFY', 'Did you mean MPAY_VERIFY?'],
    ['mpay-verify', 'Did you mean MPAY_VERIFY?'],
    ['MPAY_VERIFY/request', `Did you mean ${VERIFY}?`],
    ['lianlian/MPAY_VERIFY/reqest', `Did you mean ${VERIFY}?`],
  ])('is refused where it is misspelt, with what is meant: %s', (name, words) => {
    expect(() => requireAsked([name], cases)).toThrow(words);
    expect(() => requireAsked([name], cases)).toThrow(`${name} cannot be required: `);
  });

  it('is refused where no chosen case asks it', () => {
    expect(() => requireAsked(['MPAY_VERIFY'], cases)).not.toThrow();
    expect(() => requireAsked(['EASYPAY_APPLY'], cases)).toThrow('none of the chosen cases asks it');
  });
});

it.each(['terminal', 'markdown', 'html'])(
  '%s names the messages of which nothing was asked',
  async (name) => {
    const report = await createReporter(name);
    const rendered = async (messages: readonly string[]) =>
      (await runWith({ messages })).map(report).join('').replaceAll('\\', '');
    expect(await rendered([CHANNEL])).toContain(`Not asked: 1 of 2 messages: ${VERIFY}.`);
    expect(await rendered([CHANNEL, VERIFY])).not.toContain('Not asked:');
  },
);

describe('a narrowed run', () => {
  const pads = cases.filter(({ operation }) => operation === 'serial-pad');
  const from = [...cases, padCase('id', { operation: 'message-id' })];

  async function narrowed(chosen: typeof cases): Promise<readonly Event[]> {
    const command = scriptedTestee({ ready: { operations: ['serial-pad', 'validate'] } });
    const narrowed = { by: ['--include pad'], from: () => from };
    const events: Event[] = [];
    for await (const event of runCases(chosen, { command }, { narrowed })) events.push(event);
    return events;
  }

  it('says of which operations nothing is asked, because of a choice and in any case', async () => {
    const events = await narrowed(pads);
    // Three of the five are of the first messages, and declared.
    const part = { by: ['--include pad'], of: 3, leftOut: ['validate'], notApplicable: ['message-id'] };
    expect(events[0]).toMatchObject({ narrowed: part });
    const html = await createReporter('html');
    const page = events.map(html).join('');
    expect(page).toContain('Left out by --include pad: validate.');
    expect(page).toContain('Not applicable to this implementation, with and without it: message-id.');
    expect(mergeEvents([readEvents(JSON.stringify(events[0]) + rest(events))])[0]).toMatchObject({
      narrowed: part,
    });
  });

  it('says nothing of operations that are all asked', async () => {
    const [start] = await narrowed(cases.slice(0, 2));
    expect(start).toMatchObject({ narrowed: { of: 3, notApplicable: ['message-id'] } });
    expect(start).not.toHaveProperty('narrowed.leftOut');
  });
});

/** As a report of JSON lines. */
function rest(events: readonly Event[]): string {
  return events
    .slice(1)
    .map((event) => `\n${JSON.stringify(event)}`)
    .join('');
}
