let twoByteCodes: ReadonlyMap<string, number> | undefined;
let fourByteCodes: ReadonlyMap<string, number> | undefined;

const QUESTION_MARK = 0x3f;
const LEADS = { first: 0x81, last: 0xfe } as const;
const TRAILS = { first: 0x40, last: 0xfe } as const;
/** Sequences of four bytes that stand for characters of two bytes in UTF-16, from 81 30 81 30 on. */
const FOUR_BYTE_COUNT = 39_420;
/** That of U+10000, whose sequence is 90 30 81 30. */
const FIRST_SUPPLEMENTARY = 189_000;

/**
 * The bytes of a text in GBK, which the runtime reads but does not write: this inverts its reading.
 *
 * @returns undefined where it holds nothing but ASCII, or what GBK does not have
 */
export function gbkBytes(text: string): Buffer | undefined {
  if (/^[\0-\x7f]*$/.test(text)) return undefined;
  const bytes: number[] = [];
  for (const character of text) {
    const code = codeOf(character);
    if (code === undefined) return undefined;
    push(bytes, code);
  }
  return Buffer.from(bytes);
}

/** The bytes of a text in GBK with ? for what GBK does not have; undefined where it has all of it, or nothing beyond ASCII. */
export function lossyGbkBytes(text: string): Buffer | undefined {
  const bytes: number[] = [];
  let isLossy = false;
  let isBeyondAscii = false;
  for (const character of text) {
    const code = codeOf(character);
    isLossy ||= code === undefined;
    isBeyondAscii ||= code !== undefined && code >= 0x80;
    push(bytes, code ?? QUESTION_MARK);
  }
  return isLossy && isBeyondAscii ? Buffer.from(bytes) : undefined;
}

/** The bytes of a text in GB18030, which has every character; undefined where they are those of GBK or ASCII. */
export function gb18030Bytes(text: string): Buffer | undefined {
  if (/^[\0-\x7f]*$/.test(text)) return undefined;
  fourByteCodes ??= readFourByteCodes();
  const bytes: number[] = [];
  let isBeyondGbk = false;
  for (const character of text) {
    const code = codeOf(character);
    if (code !== undefined) {
      push(bytes, code);
      continue;
    }
    isBeyondGbk = true;
    const point = character.codePointAt(0) as number;
    const linear = point > 0xffff ? FIRST_SUPPLEMENTARY + point - 0x10000 : fourByteCodes.get(character);
    if (linear === undefined) return undefined;
    bytes.push(...fourBytes(linear));
  }
  return isBeyondGbk ? Buffer.from(bytes) : undefined;
}

function codeOf(character: string): number | undefined {
  const unit = character.charCodeAt(0);
  if (unit < 0x80) return unit;
  twoByteCodes ??= readTwoByteCodes();
  return twoByteCodes.get(character);
}

function push(bytes: number[], code: number): void {
  if (code > 0xff) bytes.push(code >> 8, code & 0xff);
  else bytes.push(code);
}

function readTwoByteCodes(): ReadonlyMap<string, number> {
  const decoder = new TextDecoder('gbk');
  // Windows has the euro where GBK has nothing.
  const codes = new Map<string, number>([['\u20AC', 0x80]]);
  for (let lead = LEADS.first; lead <= LEADS.last; lead++) {
    for (let trail = TRAILS.first; trail <= TRAILS.last; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\uFFFD') codes.set(character, (lead << 8) | trail);
    }
  }
  return codes;
}

function readFourByteCodes(): ReadonlyMap<string, number> {
  const every = new Uint8Array(4 * FOUR_BYTE_COUNT);
  for (let linear = 0; linear < FOUR_BYTE_COUNT; linear++) every.set(fourBytes(linear), 4 * linear);
  const characters = [...new TextDecoder('gb18030').decode(every)];
  return new Map(characters.map((character, linear) => [character, linear] as const));
}

function fourBytes(linear: number): readonly [number, number, number, number] {
  return [
    0x81 + Math.floor(linear / 12_600),
    0x30 + (Math.floor(linear / 1260) % 10),
    0x81 + (Math.floor(linear / 10) % 126),
    0x30 + (linear % 10),
  ];
}
