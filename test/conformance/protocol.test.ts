import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../conformance/conform.js';
import { firstMessages } from '../../conformance/firstMessages.js';
import { operations } from '../../conformance/operations.js';
import protocolSchema from '../../conformance/protocol.schema.json' with { type: 'json' };
import { readLines } from '../../conformance/runner/readLines.js';
import { exchange, expectMessage, hello, schemaOf } from './protocolMessages.js';

describe('the protocol', () => {
  it('has a schema for the input and the output of every operation', () => {
    expect(operations).toHaveLength(19);
    for (const operation of operations) {
      expect(schemaOf('input', operation), operation).toBeDefined();
      expect(schemaOf('output', operation), operation).toBeDefined();
    }
  });

  it('is told in words: every operation, message, feature and member', () => {
    const words = readFileSync(new URL('../../conformance/protocol.md', import.meta.url), 'utf8');
    const { $defs } = protocolSchema;
    const members = Object.values($defs).flatMap((schema) =>
      'properties' in schema ? Object.keys(schema.properties) : [],
    );
    for (const name of [...operations, ...firstMessages, ...members, 'app-id', 'accept', 'request']) {
      expect(words, name).toContain(name);
    }
  });

  it('has examples that are what the schema says', () => {
    const words = readFileSync(new URL('../../conformance/protocol.md', import.meta.url), 'utf8');
    const examples = [...words.matchAll(/^```json\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
      block.trim().split('\n'),
    );
    expect(examples.length).toBeGreaterThan(6);
    for (const example of examples) expectMessage(JSON.parse(example));
  });
});

describe('protocol.md', () => {
  const words = readFileSync(new URL('../../conformance/protocol.md', import.meta.url), 'utf8');

  /** Calculated by hand: zeros up to 14 characters, 1, 2, 4, 8 and 16 minutes, ASCII order with capitals first. */
  it('has examples that are answered as they say', async () => {
    const lines = [...words.matchAll(/^```json\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
      block
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    );
    const asked = lines.filter(({ type }) => type === 'case');
    expect(asked.map(({ operation }) => operation)).toEqual([
      'serial-pad',
      'serial-pad',
      'notify-schedule',
      'kv-source',
    ]);
    const results = await exchange([hello, ...asked]);
    for (const result of results.slice(1)) expect(lines).toContainEqual(result);
  });

  it('has an example of a message ID, in UTC+8', async () => {
    const [, id = ''] = /a message ID is `(\w+)` and six digits/.exec(words) ?? [];
    expect(id).toBe('A0010023420260301160000');
    const [, result] = await exchange([
      hello,
      {
        type: 'case',
        id: 1,
        operation: 'message-id',
        now: '2026-03-01T08:00:00Z',
        input: { industryCode: '00100234', count: 1 },
      },
    ]);
    expect(result).toMatchObject({ output: { ids: [expect.stringMatching(new RegExp(`^${id}[0-9]{6}$`))] } });
  });

  it('names every algorithm, form and rule that a testee needs', () => {
    for (const name of [
      ...['RFC 7515 appendix F', 'RS256', 'RSA1_5', 'A128CBC-HS256', 'PKCS #7', 'RFC 7518 section 5.2.3'],
      ...[
        'with MD5 for the sign type',
        'with SHA-256 for',
        'ASCII order',
        '32 lower-case hex digits',
        'ten digits',
      ],
      ...['35 characters', '29 characters', '14 characters', 'UTC+8', 'FF D8 FF', 'party', 'at any depth'],
    ]) {
      expect(words).toContain(name);
    }
    for (const rule of protocolSchema.$defs.violation.properties.rule.description.match(/[a-z]+(?=[,.])/g) ??
      []) {
      expect(words).toContain(`| \`${rule}\` |`);
    }
  });
});

describe('the served built-in', () => {
  it('answers error where it breaks, and goes on', async () => {
    const broken = { type: 'case', id: 1, operation: 'validate', now: '2026-03-01T08:00:00Z', input: {} };
    const fine = { ...broken, id: 2, operation: 'serial-pad', input: { serial: '42' } };
    const results = await exchange([hello, broken, fine]);
    expect(results.slice(1).sort((left, right) => Number(left.id) - Number(right.id))).toEqual([
      { type: 'result', id: 1, status: 'error', message: 'the message must be one that is declared' },
      { type: 'result', id: 2, status: 'ok', output: { serial: '00000000000042' } },
    ]);
  });

  it('never repeats a message ID, and keeps to the clock of each case even where it goes back', async () => {
    const ask = builtIn().operations['message-id'];
    const idsAt = async (now: string) => {
      const answer = await ask?.({ industryCode: '00100234', count: 3 }, new Date(now));
      return answer?.status === 'ok' ? (answer.output.ids as readonly string[]) : [];
    };
    const ids = [
      ...(await idsAt('2026-03-01T08:00:00Z')),
      ...(await idsAt('2025-12-31T16:00:00Z')),
      ...(await idsAt('2026-03-01T08:00:00Z')),
    ];
    expect(new Set(ids).size).toBe(9);
    expect(ids.map((id) => id.slice(9, 23))).toEqual([
      ...['20260301160000', '20260301160000', '20260301160000'],
      ...['20260101000000', '20260101000000', '20260101000000'],
      ...['20260301160000', '20260301160000', '20260301160000'],
    ]);
  });

  it('tells the instants of the five re-sends', async () => {
    const answer = await builtIn().operations['notify-schedule']?.(
      { firstSentAt: '2026-03-01T23:50:00Z' },
      new Date(0),
    );
    // 1, 2, 4, 8 and 16 minutes after the one before.
    expect(answer).toEqual({
      status: 'ok',
      output: {
        at: ['23:51', '23:53', '23:57']
          .map((time) => `2026-03-01T${time}:00Z`)
          .concat('2026-03-02T00:05:00Z', '2026-03-02T00:21:00Z'),
      },
    });
  });
});

describe('lines', () => {
  const linesOf = async (chunks: readonly string[], maxBytes?: number) => {
    const stream = new PassThrough();
    for (const chunk of chunks) stream.write(chunk);
    stream.end();
    const lines: string[] = [];
    for await (const line of readLines(stream, maxBytes)) lines.push(line.toString());
    return lines;
  };

  it('are put together wherever the chunks end', async () => {
    expect(await linesOf(['a\nb', 'c\n\nd', 'e'])).toEqual(['a', 'bc', '', 'de']);
  });

  it('have a bound', async () => {
    expect(await linesOf(['12345\n'], 5)).toEqual(['12345']);
    await expect(linesOf(['123456\n'], 5)).rejects.toThrow(RangeError);
    await expect(linesOf(['123', '456'], 5)).rejects.toThrow(RangeError);
  });
});
