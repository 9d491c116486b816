import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose/diagnose.js';
import type { Finding } from '../../src/diagnose/Finding.js';
import { serialiserHabits } from '../../src/diagnose/json/serialiserHabits.js';
import { createTestKeys, type TestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { type UnionPayFaults, unionPayCapture } from '../../tools/captures/unionPayCapture.js';

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

function found(faults: UnionPayFaults): readonly Finding[] {
  return diagnose(unionPayCapture(keys.member.signing, faults), keys.network.ring).findings;
}

const libraryOf = (id: string) => serialiserHabits.find((habit) => habit.id === id)?.library;

/** Texts that only one library writes, and that a known limit of its habit keeps from being found. */
const BEYOND = ['fastjson-pretty', 'fastjson-browser', 'hutool', 'hutool-pretty', 'json-lib'];
const rows = Object.entries(written).flatMap(([document, texts]) =>
  texts
    .map(({ habits, text }) => ({ habits: habits.filter((id) => !BEYOND.includes(id)), text }))
    .filter(({ habits }) => habits.length > 0)
    .map(({ habits, text }) => [habits[0] as string, document, habits, text] as const),
);

/** Documents of which a serialiser loses nothing, so that what was signed follows from what is sent. */
const LOSSLESS = ['strings', 'structure', 'order', 'message'];
const losesEmptyObjects = (id: string) => id.startsWith('php') && id.endsWith('-array');
const losesLists = (id: string) =>
  ['php-force-object', 'php-numeric-check-array', 'jackson-non-empty'].includes(id);

describe('a body that one serialiser wrote and another signed', () => {
  it.each(rows)('signed as %s writes it: %s', (_id, document, habits, text) => {
    const body = documents[document] as string;
    if (text === body) return;
    const findings = found({ body, signed: text });
    const libraries = findings.flatMap(({ writtenBy = [] }) => writtenBy.map(({ library }) => library));
    expect(findings.every(({ certainty }) => certainty === 'proven')).toBe(true);
    expect(findings.map(({ id }) => id)).not.toContain('signed-other-bytes');
    expect(findings.map(({ id }) => id)).not.toContain('signed-damaged-json');
    expect(libraries).toContain(libraryOf(habits[0] as string));
  });

  it.each(
    rows.filter(([id, document]) => LOSSLESS.includes(document) && !losesEmptyObjects(id) && !losesLists(id)),
  )('sent as %s writes it: %s', (_id, document, _habits, text) => {
    const signed = documents[document] as string;
    const minimal = JSON.stringify(JSON.parse(signed));
    const order =
      JSON.stringify(Object.keys(JSON.parse(signed))) === JSON.stringify(Object.keys(JSON.parse(text)));
    // A lost order is not found where there are too many members.
    if (text === signed || text === minimal || !order) return;
    const ids = found({ body: text, signed: minimal }).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids).not.toContain('signed-other-bytes');
    expect(ids).not.toContain('signed-damaged-json');
  });
});

describe('what is told of a serialiser', () => {
  const BODY = '{"memberIIN":"39990029","memberName":"Tom & Co / 中"}';

  it.each([
    ['Gson', BODY.replace('&', '\\u0026'), 'signed-escapes', 'disableHtmlEscaping'],
    [
      'Jackson',
      '{\n  "memberIIN" : "39990029",\n  "memberName" : "Tom & Co / 中"\n}',
      'signed-pretty',
      'writeValueAsBytes',
    ],
    ['PHP json_encode', BODY.replace('/', '\\/').replace('中', '\\u4e2d'), 'signed-escapes', 'json_encode('],
    [
      'System.Text.Json',
      BODY.replace('&', '\\u0026').replace('中', '\\u4E2D'),
      'signed-escapes',
      'SerializeToUtf8Bytes',
    ],
    [
      'Python json',
      '{"memberIIN": "39990029", "memberName": "Tom & Co / \\u4e2d"}',
      'signed-escapes',
      'json.dumps(',
    ],
    ['Go encoding/json', `${BODY.replace('&', '\\u0026')}\n`, 'signed-escapes', 'json.Marshal('],
  ])('names %s, its setting and the line that ends it', (library, signed, id, line) => {
    const [first] = found({ body: BODY, signed });
    expect(first?.id).toBe(id);
    expect(first?.certainty).toBe('proven');
    expect(first?.evidence).toContain(`${library} (`);
    expect(first?.writtenBy?.find((one) => one.library === library)?.code).toContain(line);
  });

  it('tells two habits together where one sorts and the other escapes', () => {
    const ids = found({ body: '{"b":"/","a":"中"}', signed: '{"a":"\\u4e2d","b":"\\/"}' }).map(
      ({ id }) => id,
    );
    expect(ids).toEqual(['signed-sorted', 'signed-escapes']);
  });

  it('says how much was tried where nothing fits', () => {
    const [first] = found({ body: '{"a":"1","b":"2"}', signed: 'other' });
    expect(first?.id).toBe('signed-other-bytes');
    expect(first?.evidence).toMatch(
      /: \d+ texts were tried \(the bound is 150000 texts or 128 MiB\), among them all orders of its 2 members\.$/,
    );
  });

  it('holds no value of the message', () => {
    const findings = found({ body: '{"note":"secret words"}', signed: '{ "note" : "secret words" }' });
    expect(JSON.stringify(findings)).not.toContain('secret');
  });
});
