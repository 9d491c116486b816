import { execFileSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, type JsonWebKey } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Judged } from '../../conformance/Case.js';
import { messageTables } from '../../conformance/properties/messageTables.js';
import type { Answer, JsonObject } from '../../conformance/Testee.js';
import { builtIn } from '../../conformance/testees/builtIn.js';
import type { Vector, VectorGroup } from '../../conformance/Vector.js';
import { formatVectors, writeVectors } from '../../conformance/vectors/format.js';
import { lintText, lintVectors } from '../../conformance/vectors/lint.js';
import {
  loadGroups,
  loadKeys,
  loadVectorFiles,
  vectorsDirectory,
} from '../../conformance/vectors/loadGroups.js';
import { loadVectors } from '../../conformance/vectors/loadVectors.js';

const tables = messageTables;
const files = loadVectorFiles();
const groups = loadGroups();
const keys = loadKeys();
const cases = loadVectors();

/** The shipped vectors with one group changed. */
function changed(name: string, change: (group: VectorGroup) => unknown): readonly VectorGroup[] {
  expect(groups.some(({ group }) => group === name)).toBe(true);
  return groups.map((group) =>
    group.group === name ? (change(structuredClone(group)) as VectorGroup) : group,
  );
}

/** The group `serial-pad` with one vector changed. */
function withVector(index: number, change: Readonly<Record<string, unknown>>): readonly VectorGroup[] {
  return changed('serial-pad', (group) => ({
    ...group,
    vectors: group.vectors.map((vector, place) => (place === index ? { ...vector, ...change } : vector)),
  }));
}

const invalidOne = groups
  .find(({ group }) => group === 'serial-pad')
  ?.vectors.findIndex(({ result }) => result === 'invalid') as number;

describe('shipped vectors', () => {
  it('pass the lint', () => {
    expect(lintVectors(files, tables, keys)).toEqual([]);
  });

  it('are canonical text in files of a readable size', () => {
    const directory = vectorsDirectory();
    const files = readdirSync(directory).filter((file) => !/^(keys|vectors\.schema)\.json$/.test(file));
    const faults = files.flatMap((file) =>
      lintText(file.replace(/\.json$/, ''), readFileSync(join(directory, file), 'utf8')),
    );
    expect(faults).toEqual([]);
    expect(files.filter((file) => statSync(join(directory, file)).size > 400_000)).toEqual([]);
  });

  it('take at most two megabytes', () => {
    const directory = vectorsDirectory();
    const sizes = readdirSync(directory).map((file) => statSync(join(directory, file)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(2 * 1024 * 1024);
  });

  it('ask every operation, 2,000 questions and more', () => {
    expect(cases.length).toBeGreaterThan(2000);
    expect(new Set(cases.map(({ operation }) => operation)).size).toBe(16);
    expect(new Set(cases.map(({ message }) => message).filter((message) => message !== undefined)).size).toBe(
      8,
    );
  });

  it('never send what they expect', () => {
    for (const { questions } of cases) {
      for (const { input } of questions) {
        expect(Object.keys(input)).not.toContain('result');
        expect(Object.keys(input)).not.toContain('expected');
      }
    }
  });

  it('fit into a line of the protocol', () => {
    const longest = Math.max(
      ...cases.flatMap(({ questions }) => questions.map(({ input }) => JSON.stringify(input).length)),
    );
    expect(longest).toBeLessThan(1_000_000);
  });
});

describe('lint', () => {
  const broken: Readonly<Record<string, readonly [readonly VectorGroup[], RegExp]>> = {
    'an unknown member': [withVector(0, { verdict: 'valid' }), /must NOT have additional properties/],
    'an unknown operation': [
      changed('serial-pad', (group) => ({ ...group, operation: 'serial' })),
      /allowed values/,
    ],
    'no provenance': [
      changed('serial-pad', ({ provenance: _, ...group }) => group),
      /must have required property 'provenance'/,
    ],
    'a recipe that is empty': [
      changed('serial-pad', (group) => ({ ...group, provenance: { ...group.provenance, recipe: '' } })),
      /recipe/,
    ],
    'no version': [changed('serial-pad', ({ since: _, ...group }) => group), /'since'/],
    'an id that is no slug': [withVector(0, { id: 'Serial Pad' }), /pattern/],
    'a rule that does not exist': [
      withVector(invalidOne, { expected: [{ rule: 'size', path: '' }] }),
      /allowed values/,
    ],
    'an id that is used twice': [
      withVector(0, { id: 'order-id.one' }),
      /order-id\.one: the id is used twice/,
    ],
    'an alias that is an id': [withVector(0, { aliases: ['order-id.one'] }), /used twice/],
    'a flag without note': [
      withVector(invalidOne, { flags: ['new-flag'] }),
      /no note explains the flag new-flag/,
    ],
    'a note without flag': [
      changed('serial-pad', (group) => ({
        ...group,
        notes: { ...group.notes, idle: { kind: 'x', effect: 'x' } },
      })),
      /no vector has the flag idle/,
    ],
    'an invalid vector without flag': [withVector(invalidOne, { flags: undefined }), /must have a flag/],
    'an invalid vector without violation': [
      withVector(invalidOne, { expected: [] }),
      /must have the violations/,
    ],
    'a valid vector with a violation': [
      withVector(0, { expected: [{ rule: 'length', path: '' }] }),
      /no violations/,
    ],
    'a valid vector without output': [withVector(0, { output: undefined }), /must have its output/],
    'an acceptable vector without erratum': [withVector(0, { result: 'acceptable' }), /with the erratum/],
    'an erratum that does not exist': [
      withVector(0, { result: 'acceptable', acceptable: { erratum: 'mood', invalidIn: 'strict' } }),
      /the erratum does not exist/,
    ],
    'a reference to a row that does not exist': [
      withVector(0, { references: ['unionpay/MOBILE_NUMBER_VERIFICATION/request#serial'] }),
      /leads nowhere/,
    ],
    'a reference to an erratum that does not exist': [
      withVector(0, { references: ['errata#mood'] }),
      /leads nowhere/,
    ],
    'a key that does not exist': [
      changed('jws-sign', (group) => ({
        ...group,
        vectors: group.vectors.map((vector) => ({
          ...vector,
          input: { ...vector.input, key: { $key: 'lost' } },
        })),
      })),
      /names a key/,
    ],
    'a message that is not the one of the group': [
      changed('lianlian.mpay-verify.response.wire', (group) => ({
        ...group,
        message: 'lianlian/MPAY_VERIFY/request',
      })),
      /must be that of the group/,
    ],
    'a row without vector': [
      groups.map((group) => ({
        ...group,
        vectors: group.vectors.filter(({ id }) => !id.includes('settle-date')),
      })),
      /settle_date: no (in)?valid vector covers the row/,
    ],
    'an erratum without vector': [
      groups.map((group) => ({
        ...group,
        vectors: group.vectors.filter(({ acceptable }) => acceptable?.erratum !== 'photo-base64'),
      })),
      /photo-base64: no vector shows/,
    ],
  };

  it.each(Object.entries(broken))('finds %s', (_, [copy, fault]) => {
    // Text is what is linted, so members that are undefined are not there.
    const parsed = JSON.parse(JSON.stringify(copy)) as readonly VectorGroup[];
    expect(lintVectors(parsed, tables, keys).join('\n')).toMatch(fault);
  });

  it('finds text that is not canonical, and a group in the file of another', () => {
    const [group] = groups as [VectorGroup];
    expect(lintText(group.group, JSON.stringify(group))).toHaveLength(1);
    expect(lintText('other', formatVectors(group))).toHaveLength(1);
    expect(lintText(group.group, formatVectors(group))).toEqual([]);
  });
});

describe('writing', () => {
  it('leaves no half of a file and no temporary one', () => {
    const directory = mkdtempSync(join(tmpdir(), 'tallystick-'));
    try {
      const path = join(directory, 'group.json');
      writeVectors(path, { a: 1 });
      const loop: Record<string, unknown> = {};
      loop.self = loop;
      expect(() => writeVectors(path, loop)).toThrow();
      expect(readFileSync(path, 'utf8')).toBe('{\n  "a": 1\n}\n');
      expect(readdirSync(directory)).toEqual(['group.json']);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it('keeps short objects inside a vector on a line, where Chinese is two columns wide', () => {
    const textOf = (text: string) => formatVectors({ vectors: [{ set: { '/a': text }, path: '' }] });
    // 22 columns in front of the text and four behind it, of 110; as in the JSON of the linter.
    expect(textOf('short')).toBe('{\n  "vectors": [\n    { "set": { "/a": "short" }, "path": "" }\n  ]\n}\n');
    const longest = `      "set": { "/a": "${'x'.repeat(110 - 26)}" },`;
    expect(longest).toHaveLength(110);
    expect(textOf('x'.repeat(110 - 26))).toContain(`\n${longest}\n`);
    expect(textOf('x'.repeat(110 - 25))).toContain('\n        "/a": "xx');
    expect(textOf('付'.repeat(42))).toContain('{ "/a": "付');
    expect(textOf('付'.repeat(43))).toContain('\n        "/a": "付');
  });

  it('keeps short arrays on a line and breaks long ones', () => {
    expect(formatVectors({ a: ['x', 1], b: [], c: {} })).toBe(
      '{\n  "a": ["x", 1],\n  "b": [],\n  "c": {}\n}\n',
    );
    expect(formatVectors({ a: Array.from({ length: 30 }, () => 'word') }).split('\n')).toHaveLength(35);
  });
});

describe('signatures, checked by openssl', () => {
  const directory = mkdtempSync(join(tmpdir(), 'tallystick-'));
  const openssl = (hash: string, kid: string, text: string | Uint8Array, signature: Buffer): string => {
    const key = createPublicKey(createPrivateKey({ key: keys.get(kid) as JsonWebKey, format: 'jwk' }));
    writeFileSync(join(directory, 'key.pem'), key.export({ type: 'spki', format: 'pem' }));
    writeFileSync(join(directory, 'text'), text);
    writeFileSync(join(directory, 'signature'), signature);
    return execFileSync(
      'openssl',
      ['dgst', `-${hash}`, '-verify', 'key.pem', '-signature', 'signature', 'text'],
      {
        cwd: directory,
        encoding: 'utf8',
      },
    );
  };

  it('hold over the sources of kv-source', () => {
    const sign = groups.find(({ group }) => group === 'kv-sign')?.vectors as readonly Vector[];
    const chinese = sign.find(({ id }) => id === 'kv-sign.rsa-1024.chinese') as Vector;
    const source = 'info_order=一双鞋&ret_msg=交易成功&sign_type=RSA';
    expect(
      openssl('md5', 'lianlian-1024', source, Buffer.from(chinese.output?.sign as string, 'base64')),
    ).toContain('OK');
    const long = sign.find(({ id }) => id === 'kv-sign.sha256-2048.empty-and-null') as Vector;
    const short = 'c=0&sign_type=SHA256withRSA';
    expect(
      openssl('sha256', 'lianlian-2048', short, Buffer.from(long.output?.sign as string, 'base64')),
    ).toContain('OK');
  });

  it('hold over protected header and body of a JWS', () => {
    const verify = groups.find(({ group }) => group === 'jws-verify')?.vectors as readonly Vector[];
    const request = verify.find(({ id }) => id === 'jws-verify.request') as Vector;
    const { body, header } = request.input as {
      readonly body: { readonly text: string };
      readonly header: string;
    };
    const [encoded, , signature = ''] = header.split('.');
    const text = `${encoded}.${Buffer.from(body.text).toString('base64url')}`;
    expect(openssl('sha256', 'signing-2048', text, Buffer.from(signature, 'base64url'))).toContain('OK');
  });
});

describe('every vector, asked of the built-in implementation', () => {
  it('is answered as it must be', async () => {
    const testee = builtIn();
    const wrong: (Judged & { readonly id: string })[] = [];
    for (const { id, operation, questions, judge } of cases) {
      const answers: Answer[] = [];
      for (const { input, now } of questions) {
        const ask = testee.operations[operation] as (
          input: JsonObject,
          now: Date,
        ) => Promise<Answer> | Answer;
        answers.push(JSON.parse(JSON.stringify(await ask(input, new Date(now)))) as Answer);
      }
      const judged = await judge(answers);
      if (judged.outcome === 'failed') wrong.push({ id, ...judged });
    }
    expect(wrong).toEqual([]);
  });

  it('passes or fails by a reading that is pinned', async () => {
    const id = 'unionpay.channel-login-info.request.language.format-underscore';
    const ask = async (reading: 'strict' | 'tolerant', answer: Answer) => {
      const pinned = loadVectors({ readings: { 'language-separator': reading } }).find(
        (made) => made.id === id,
      );
      return (await pinned?.judge([answer]))?.outcome;
    };
    const rejected: Answer = { status: 'reject' };
    const accepted: Answer = { status: 'ok', output: {} };
    expect(await ask('strict', rejected)).toBe('passed');
    expect(await ask('strict', accepted)).toBe('failed');
    expect(await ask('tolerant', rejected)).toBe('failed');
    expect(await ask('tolerant', accepted)).toBe('passed');
    const free = cases.find((made) => made.id === id);
    expect((await free?.judge([accepted]))?.outcome).toBe('acceptable');
    expect((await free?.judge([rejected]))?.outcome).toBe('acceptable');
  });
});
