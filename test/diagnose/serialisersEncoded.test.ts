import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deflateSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose/diagnose.js';
import type { Finding } from '../../src/diagnose/Finding.js';
import { serialiserHabits } from '../../src/diagnose/json/serialiserHabits.js';
import { createTestKeys, type TestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { unionPayCapture } from '../../tools/captures/unionPayCapture.js';

interface Written {
  readonly habits: readonly string[];
  readonly text: string;
}

const { documents, written } = JSON.parse(
  readFileSync('test/diagnose/serialisers/recorded.json', 'utf8'),
) as {
  readonly documents: Readonly<Record<string, string>>;
  readonly written: Readonly<Record<string, readonly Written[]>>;
};

let keys: TestKeys;

beforeAll(async () => {
  keys = await createTestKeys();
});

function found(body: string | Buffer, signed: string | Buffer): readonly Finding[] {
  return diagnose(unionPayCapture(keys.member.signing, { body, signed }), keys.network.ring).findings;
}

/** What Python 3.11 gives for the letters of the documents beyond ASCII. */
const GBK: Readonly<Record<string, string>> = { 中: 'd6d0', é: 'a8a6' };
const GB18030: Readonly<Record<string, string>> = { 中: 'd6d0', '😀': '9439fc36' };

/** Letter by letter, so that no encoder of ours or of the runtime is asked. */
function letters(text: string, rule: (letter: string) => Buffer | string): Buffer {
  return Buffer.concat(
    [...text].map((letter) => Buffer.from(letter < '\x80' ? letter : (rule(letter) as string))),
  );
}

const hex = (digits: string | undefined) => Buffer.from(digits ?? '3f', 'hex');
const utf16 = (text: string) =>
  Buffer.concat(
    text.split('').map((unit) => Buffer.from([unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8])),
  );
const bigEndian = (bytes: Buffer) => Buffer.from(bytes).swap16();

type Encoding = readonly [
  name: string,
  id: string,
  document: string,
  encode: (text: string) => string | Buffer,
];

const ENCODINGS: readonly Encoding[] = [
  ['UTF-8 with a mark', 'signed-byte-order-mark', 'mixed', (text) => `\uFEFF${text}`],
  ['a line end', 'signed-body-newline', 'mixed', (text) => `${text}\n`],
  ['a line end of Windows', 'signed-body-newline', 'mixed', (text) => `${text}\r\n`],
  ['a mark and a line end', 'signed-byte-order-mark', 'mixed', (text) => `\uFEFF${text}\n`],
  ['GBK', 'signed-gbk', 'mixed', (text) => letters(text, (letter) => hex(GBK[letter]))],
  [
    'GBK, with ? for what it lacks',
    'signed-gbk',
    'wide',
    (text) => letters(text, (letter) => hex(GBK[letter])),
  ],
  ['GBK and a line end', 'signed-gbk', 'wide', (text) => letters(`${text}\n`, (letter) => hex(GBK[letter]))],
  ['GB18030', 'signed-gbk', 'wide', (text) => letters(text, (letter) => hex(GB18030[letter]))],
  ['UTF-16LE', 'signed-utf-16', 'mixed', utf16],
  ['UTF-16BE', 'signed-utf-16', 'mixed', (text) => bigEndian(utf16(text))],
  ['UTF-16LE with a mark', 'signed-utf-16', 'mixed', (text) => utf16(`\uFEFF${text}`)],
  ['UTF-16BE with a mark', 'signed-utf-16', 'mixed', (text) => bigEndian(utf16(`\uFEFF${text}`))],
  [
    'Latin-1, with ? for what it lacks',
    'signed-latin-1',
    'mixed',
    (text) => letters(text, (letter) => hex(letter === 'é' ? 'e9' : undefined)),
  ],
  ['US-ASCII, with ?', 'signed-question-marks', 'mixed', (text) => letters(text, () => '?')],
  [
    'US-ASCII, with ? for each unit',
    'signed-question-marks',
    'wide',
    (text) => letters(text, (letter) => '?'.repeat(letter.length)),
  ],
  ['US-ASCII without the others', 'signed-question-marks', 'mixed', (text) => letters(text, () => '')],
  ['gzip', 'signed-compressed', 'mixed', (text) => gzipSync(text)],
  ['zlib', 'signed-compressed', 'mixed', (text) => deflateSync(text)],
  ['a digest', 'signed-digest', 'mixed', (text) => createHash('sha256').update(text).digest('hex')],
  ['Base64', 'signed-base64-body', 'mixed', (text) => Buffer.from(text).toString('base64')],
  ['base64url', 'signed-base64-body', 'mixed', (text) => Buffer.from(text).toString('base64url')],
  [
    'a form parameter',
    'signed-form-parameter',
    'mixed',
    (text) => new URLSearchParams({ data: text }).toString(),
  ],
];

/** Every text in these; in each of the others a third of them, so that each text meets some of them. */
const EVERY = [
  'a mark and a line end',
  'GBK',
  'UTF-16LE with a mark',
  'Latin-1, with ? for what it lacks',
  'base64url',
];

function textsFor(encoding: string, document: string): readonly Written[] {
  const texts = written[document] as readonly Written[];
  const turn = ENCODINGS.findIndex(([name]) => name === encoding) % 3;
  return EVERY.includes(encoding) ? texts : texts.filter((_, index) => index % 3 === turn);
}

const libraryOf = (id: string) => serialiserHabits.find((habit) => habit.id === id)?.library;
/** Of encodings that have ASCII. */
const CHARSETS = ['signed-gbk', 'signed-latin-1', 'signed-question-marks'];

describe('what a serialiser writes', () => {
  it.each(ENCODINGS)(
    'signed in another encoding is proven, with both by name: %s',
    (name, id, document, encode) => {
      const body = documents[document] as string;
      for (const { habits, text } of textsFor(name, document)) {
        const signed = encode(text);
        // Where all is ASCII, an encoding that has ASCII changes nothing.
        const isChanged = !CHARSETS.includes(id) || /[^\0-\x7f]/.test(text);
        if (!isChanged && text === body) continue;
        const findings = found(body, signed);
        const ids = findings.map((finding) => finding.id);
        const libraries = findings.flatMap(({ writtenBy = [] }) => writtenBy.map(({ library }) => library));
        const told = {
          habit: habits[0],
          ids,
          libraries,
          certain: findings.map(({ certainty }) => certainty),
        };
        expect(told.certain, JSON.stringify(told)).toEqual(findings.map(() => 'proven'));
        expect(ids, JSON.stringify(told)).not.toContain('signed-other-bytes');
        expect(ids, JSON.stringify(told)).not.toContain('signed-damaged-json');
        if (isChanged) expect(ids, JSON.stringify(told)).toContain(id);
        if (text !== body) {
          for (const habit of habits)
            expect(libraries, `${habit} ${JSON.stringify(told)}`).toContain(libraryOf(habit));
        }
      }
    },
  );

  it('signed with the line ends of Windows is proven, alone and with a mark', () => {
    const body = documents.mixed as string;
    for (const { habits, text } of written.mixed as readonly Written[]) {
      if (!text.trimEnd().includes('\n')) continue;
      for (const mark of ['', '\uFEFF']) {
        const findings = found(body, mark + text.replaceAll('\n', '\r\n'));
        const libraries = findings.flatMap(({ writtenBy = [] }) => writtenBy.map(({ library }) => library));
        expect(findings.map(({ id }) => id)).toContain('signed-line-ends');
        expect(libraries).toContain(libraryOf(habits[0] as string));
      }
    }
  });

  /** Who loses something that no search brings back: which empty list was an object, which number a text. */
  const LOSING = ['jackson-non-empty', 'php-force-object', 'php-numeric-check-array'];
  const isLosing = (id: string) => LOSING.includes(id) || (id.startsWith('php') && id.endsWith('-array'));

  /** One of each kind: the others are undone by the same code. */
  const UNDONE = [
    'UTF-8 with a mark',
    'a line end',
    'GBK',
    'UTF-16BE with a mark',
    'gzip',
    'base64url',
    'a form parameter',
  ];

  it.each(ENCODINGS.filter(([name]) => UNDONE.includes(name)))(
    'sent in another encoding is proven where the JSON without blanks was signed: %s',
    (_, _id, document, encode) => {
      const signed = documents[document] as string;
      for (const { habits, text } of written[document] as readonly Written[]) {
        if (habits.some(isLosing)) continue;
        const body = encode(text);
        if (Buffer.from(body as string).equals(Buffer.from(signed))) continue;
        const findings = found(body, signed);
        expect(
          findings.map(({ id }) => id),
          habits[0],
        ).not.toContain('signed-other-bytes');
        expect(
          findings.map(({ certainty }) => certainty),
          habits[0],
        ).toEqual(findings.map(() => 'proven'));
        expect(findings.length, habits[0]).toBeGreaterThan(0);
      }
    },
  );
});
