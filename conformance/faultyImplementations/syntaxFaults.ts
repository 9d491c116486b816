import { readBytes } from '../judges/readBytes.js';
import type { JsonObject, Testee } from '../Testee.js';
import type { Faulty, RightOperations } from './Faulty.js';
import { overlooking, parsed } from './overlooking.js';

/** Codecs that read JSON more laxly than it is exchanged. */
export const syntaxFaults: readonly Faulty[] = [
  {
    id: 'duplicate-members',
    wrong: 'Of two members of one name the last is taken, as most parsers do.',
    convictedBy: [
      '*.syntax.duplicate*',
      'property.validate.*.refuses-wrong-json',
      'property.decode.*.refuses-wrong-json',
    ],
    operations: reading((bytes) => {
      const value = parsed({ base64: bytes.toString('base64') });
      return value === undefined || bytes[0] === 0xef ? bytes : Buffer.from(JSON.stringify(value));
    }),
  },
  {
    id: 'byte-order-mark',
    wrong: 'A byte-order mark is taken for a blank.',
    convictedBy: ['*.syntax.byte-order-mark', 'property.decode.*.refuses-wrong-json'],
    operations: reading((bytes) => (bytes[0] === 0xef ? bytes.subarray(3) : bytes)),
  },
  {
    id: 'bytes-that-are-not-utf-8',
    wrong: 'Bytes that are no UTF-8 are replaced, not refused.',
    convictedBy: ['property.validate.*.refuses-wrong-json'],
    operations: reading((bytes) => Buffer.from(bytes.toString('utf8'))),
  },
  {
    id: 'text-after-the-end',
    wrong: 'What follows the JSON is not looked at.',
    convictedBy: ['property.validate.*.refuses-wrong-json'],
    operations: reading((bytes) => {
      const text = bytes.toString();
      const end = text.lastIndexOf('}');
      return parsed({ text }) === undefined && end > 0 ? Buffer.from(text.slice(0, end + 1)) : bytes;
    }),
  },
  {
    id: 'json-as-a-script',
    wrong: 'JSON is read as a script would be: with comments and commas at the end.',
    convictedBy: ['property.decode.*.refuses-wrong-json'],
    operations: reading((bytes) => {
      const text = bytes
        .toString()
        .replace(/^\/\*.*?\*\//, '')
        .replace(/,\}$/, '}');
      return Buffer.from(bytes.equals(Buffer.from(bytes.toString())) ? text : bytes);
    }),
  },
  {
    id: 'no-object-at-all',
    wrong: 'A JSON text that is no object is taken for a message.',
    convictedBy: ['property.validate.*.refuses-wrong-json'],
    operations: overlooking(({ rule, path }) => rule === 'type' && path === '', ['validate']),
  },
  {
    id: 'escapes-not-read',
    wrong: 'Escapes inside JSON strings are taken as they are.',
    convictedBy: ['property.validate.*.accepts-valid'],
    operations: reading((bytes) =>
      Buffer.from(bytes.toString('latin1').replaceAll('\\u', '\\\\u'), 'latin1'),
    ),
  },
  {
    id: 'text-in-latin-1',
    wrong: 'The bytes of a message are read as Latin-1.',
    convictedBy: ['*.customer-nm.format-two-characters', 'property.decode.*.gives-members'],
    operations: reading((bytes) => Buffer.from(bytes.toString('latin1'))),
  },
  {
    id: 'blanks-trimmed',
    wrong: 'Blanks at the ends of values are left out before anything is judged.',
    convictedBy: ['property.decode.*.gives-members', 'property.validate.*.refuses-near-misses'],
    operations: reading((bytes) => {
      const value = parsed({ base64: bytes.toString('base64') });
      if (value === undefined || bytes[0] === 0xef) return bytes;
      const trimmed = JSON.stringify(value, (_, member) =>
        typeof member === 'string' ? member.trim() : member,
      );
      return Buffer.from(trimmed);
    }),
  },
];

/** Does `validate` and `decode` over other bytes than were received. */
function reading(change: (bytes: Buffer) => Buffer): (right: RightOperations) => Testee['operations'] {
  const changed = ({ json, ...input }: JsonObject) => ({
    ...input,
    json: { base64: change(readBytes(json) as Buffer).toString('base64') },
  });
  return (right) => ({
    validate: (input, now) => right.validate(changed(input), now),
    decode: (input, now) => right.decode(changed(input), now),
  });
}
