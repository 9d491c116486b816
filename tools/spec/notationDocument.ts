import { lengthUnit } from '../../src/table/length/length.js';
import { loneLength } from '../../src/table/length/readLength.js';
import { characterClasses, type TextNotation } from '../../src/table/notation/notation.js';
import { notations } from '../../src/table/notation/notations.js';
import { notationTitles } from '../../src/table/notation/notationWords.js';
import { presenceTitles } from '../../src/table/presence/presenceWords.js';
import type { Notation } from '../../src/table/Row.js';

/** The document with what the types, lengths and letters of the published tables mean. */
export function notationDocument(): string {
  const types = notations.map(
    (type) => `| \`${type}\` | ${notationTitles[type]} | ${charactersOf(type)} | ${lengthOf(type)} |`,
  );
  const letters = Object.entries(presenceTitles).map(
    ([letter, [title, meaning]]) => `| \`${letter}\` | ${title} | ${meaning} |`,
  );
  return `# Notation

What the columns of the published tables mean. No publication defines the character sets; this is how they are read, and [the errata](../spec/errata.yaml) say why. \`tallystick tables NAME\` prints the rows of an interface.

## Types

| type | what it is | characters | 8 as its length means |
| --- | --- | --- | --- |
${types.join('\n')}

## Lengths

A length is a number, or two: \`2-40\` and \`2~40\` mean from 2 to 40. A lone number means what the table above says, unless an erratum of the row says otherwise. S and String count bytes of UTF-8 in what you send, so a Chinese character has three, and characters in what you accept. The other types count characters, each of which is one byte.

## Presence

| letter | name | meaning |
| --- | --- | --- |
${letters.join('\n')}

## Readings

**Strict** is for what you send: where the publication can be read in several ways, what it demands is right under all of them, as far as that is possible. **Tolerant** is for what you accept: it lets pass what another careful reader could have sent, and reports it as a note.
`;
}

function charactersOf(type: Notation): string {
  if (type === 'Int') return '0 to 9';
  return isText(type) ? characterClasses[type].characters : 'its own rows';
}

function lengthOf(type: Notation): string {
  if (type === 'Int') return 'at most 8 digits';
  if (!isText(type)) return 'none is printed';
  const unit = lengthUnit(type) === 'byte' ? 'bytes' : 'characters';
  return loneLength(type) === 'exact' ? `exactly 8 ${unit}` : `1 to 8 ${unit}`;
}

function isText(type: Notation): type is TextNotation {
  return Object.hasOwn(characterClasses, type);
}
