import type { FindingId } from '../findings.js';
import { gb18030Bytes, gbkBytes, lossyGbkBytes } from './legacyCharsets.js';

/** What a sender may make of text, where UTF-8 is required. */
export interface Charset {
  readonly name: string;
  /** The finding where a text was signed in it. */
  readonly id: FindingId;
  /** Undefined where it gives nothing, or the same as UTF-8. */
  readonly encode: (text: string) => Buffer | undefined;
}

const isAscii = (text: string) => /^[\0-\x7f]*$/.test(text);

/** Each character by a rule for all but ASCII, as an encoder that cannot write it does. */
function replacing(rule: (character: string) => string) {
  return (text: string) =>
    isAscii(text) ? undefined : Buffer.from(text.replace(/[^\0-\x7f]/gu, rule), 'latin1');
}

function utf16(order: 'le' | 'be', isMarked: boolean) {
  return (text: string) => {
    const bytes = Buffer.from(isMarked ? `\uFEFF${text}` : text, 'utf16le');
    return order === 'le' ? bytes : bytes.swap16();
  };
}

const isLatin1 = (character: string) => character.charCodeAt(0) < 0x100;

/** Bytes of UTF-8 read as another encoding, and written in UTF-8 again. */
function misread(label: string) {
  return (text: string) =>
    isAscii(text) ? undefined : Buffer.from(new TextDecoder(label).decode(Buffer.from(text)));
}

/** Encodings, those that Chinese senders use first. */
export const charsets: readonly Charset[] = [
  { name: 'GBK', id: 'signed-gbk', encode: gbkBytes },
  { name: 'GB18030', id: 'signed-gbk', encode: gb18030Bytes },
  { name: 'GBK, with ? for what it lacks', id: 'signed-gbk', encode: lossyGbkBytes },
  {
    name: 'US-ASCII with ? for each other character',
    id: 'signed-question-marks',
    encode: replacing(() => '?'),
  },
  {
    name: 'US-ASCII with ? for each unit of UTF-16',
    id: 'signed-question-marks',
    encode: replacing((character) => '?'.repeat(character.length)),
  },
  {
    name: 'US-ASCII with ? for each byte of UTF-8',
    id: 'signed-question-marks',
    encode: replacing((character) => '?'.repeat(Buffer.byteLength(character))),
  },
  { name: 'US-ASCII without other characters', id: 'signed-question-marks', encode: replacing(() => '') },
  {
    name: 'ISO-8859-1, with ? for what it lacks',
    id: 'signed-latin-1',
    encode: replacing((character) => (isLatin1(character) ? character : '?'.repeat(character.length))),
  },
  {
    name: 'the lowest byte of each unit of UTF-16',
    id: 'signed-latin-1',
    encode: (text) => (isAscii(text) ? undefined : Buffer.from(text, 'latin1')),
  },
  {
    name: 'UTF-8 with the replacement character for all but ASCII',
    id: 'signed-mojibake',
    encode: (text) =>
      isAscii(text)
        ? undefined
        : Buffer.from(
            text.replace(/[^\0-\x7f]/gu, (character) => '\uFFFD'.repeat(Buffer.byteLength(character))),
          ),
  },
  { name: 'UTF-8 that was read as ISO-8859-1', id: 'signed-mojibake', encode: (text) => latin1Again(text) },
  { name: 'UTF-8 that was read as Windows-1252', id: 'signed-mojibake', encode: misread('windows-1252') },
  { name: 'UTF-8 that was read as GBK', id: 'signed-mojibake', encode: misread('gbk') },
  { name: 'UTF-16, little-endian', id: 'signed-utf-16', encode: utf16('le', false) },
  { name: 'UTF-16, little-endian with a byte-order mark', id: 'signed-utf-16', encode: utf16('le', true) },
  { name: 'UTF-16, big-endian', id: 'signed-utf-16', encode: utf16('be', false) },
  { name: 'UTF-16, big-endian with a byte-order mark', id: 'signed-utf-16', encode: utf16('be', true) },
];

function latin1Again(text: string): Buffer | undefined {
  return isAscii(text) ? undefined : Buffer.from(Buffer.from(text).toString('latin1'));
}
