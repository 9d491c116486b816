let gbkCodes: ReadonlyMap<string, readonly [number, number]> | undefined;

/** The bytes of a text in GBK, which Node can read and not write; undefined where it is the same as UTF-8 or cannot be. */
export function gbkBytes(text: string): Buffer | undefined {
  if (/^[\0-\x7f]*$/.test(text)) return undefined;
  gbkCodes ??= readCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : gbkCodes.get(character);
    if (code === undefined) return undefined;
    bytes.push(...code);
  }
  return Buffer.from(bytes);
}

function readCodes(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\uFFFD') codes.set(character, [lead, trail]);
    }
  }
  return codes;
}

/** What an encoder for ASCII makes of a text; undefined where nothing changes. */
export function withQuestionMarks(text: string): string | undefined {
  const marked = text.replace(/[^\0-\x7f]/gu, '?');
  return marked === text ? undefined : marked;
}
