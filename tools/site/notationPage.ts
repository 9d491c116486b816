import type { MessageTable, Notation } from 'tallystick';
import { interfaces } from 'tallystick/catalogue';
import { type Markup, markup } from '../../src/markup.js';
import type { Format } from '../../src/table/format/format.js';
import { drawsOf } from '../../src/table/format/formatDraws.js';
import { formatNamed, formatNames, isOfFormat } from '../../src/table/format/formatNamed.js';
import { lengthUnit } from '../../src/table/length/length.js';
import { loneLength } from '../../src/table/length/readLength.js';
import { characterClasses, type TextNotation } from '../../src/table/notation/notation.js';
import { errataOfType, notations } from '../../src/table/notation/notations.js';
import { notationTitles } from '../../src/table/notation/notationWords.js';
import { presenceTitles } from '../../src/table/presence/presenceWords.js';
import { caseCount } from './caseList.js';
import { erratumLink } from './erratumLink.js';
import { htmlBlock } from './htmlBlock.js';
import type { CaseIndex } from './indexCases.js';
import { joined } from './joined.js';
import { standardAnchor } from './referenceTarget.js';
import { rowsOf } from './rowsOf.js';
import { standards } from './standards.js';

const FORMS = [
  [
    'plain',
    'Plain form',
    'The message as programs handle it: an encrypted member is the object itself. encode and decode, samples and most schemas are about it.',
  ],
  [
    'wire',
    'Wire form',
    'The message as it goes over HTTP: an encrypted member is a JWE, a string of five base64url parts. seal makes it, open reads it. Messages without an encrypted member are the same in both forms.',
  ],
] as const;

const READINGS = [
  [
    'strict',
    'Strict reading',
    'For what you send. Where the publication can be read in several ways, what it demands is right under all of them, as far as that is possible.',
  ],
  [
    'tolerant',
    'Tolerant reading',
    'For what you accept. It lets pass what another careful reader could have sent, and reports it as a note that names the erratum.',
  ],
] as const;

/** What types, lengths, presence letters, forms and readings mean. */
export function notationPage(cases: CaseIndex): string {
  return [
    '---\ntitle: Notation\n---\n',
    '# Notation\n',
    'What the columns of the published tables mean, and the words of the pages about them. No publication defines the character sets; this is how they are read. A JSON value is always a string, digits too, but for an Object.\n',
    '## Presence\n',
    htmlBlock(
      definitions(
        'presence',
        Object.entries(presenceTitles).map(([letter, [title, meaning]]) => [letter, title, meaning]),
      ),
    ),
    '## Forms of a message\n',
    htmlBlock(definitions('form', FORMS)),
    '## Readings\n',
    htmlBlock(definitions('reading', READINGS)),
    entryGroup(
      'Types',
      'The characters of a value, and how its length is counted.',
      notations.map(typeEntry),
    ),
    entryGroup(
      'Forms of a value',
      'What a row demands beyond characters and length. The patterns are those of the JSON Schemas.',
      formatNames().map((name) => formatEntry(formatNamed(name) as Format)),
    ),
    '## Other publications\n',
    'What vectors test that is in no table.\n',
    htmlBlock(standardTable(cases)),
  ].join('\n');
}

/** Entries that open, which a reader can filter. */
function entryGroup(title: string, about: string, entries: readonly string[]): string {
  return `<section class="filtered-group">\n\n## ${title}\n\n${about}\n\n${entries.join('\n')}\n</section>\n`;
}

function entry(kind: 'type' | 'form', name: string, title: string, facts: Markup): string {
  return htmlBlock(markup`<details id="${kind}.${name}" class="entry filtered" data-kind="${kind}"><summary><b>${title}</b></summary>
${facts}</details>`);
}

function typeEntry(type: Notation): string {
  const errata = errataOfType(type);
  const facts: readonly (readonly [string, Markup])[] = [
    ...factsOf(type),
    ...(errata.length === 0
      ? []
      : [
          [
            'Ambiguous in the specification',
            joined(
              errata.map((id) => erratumLink(id, '')),
              '; ',
            ),
          ] as const,
        ]),
  ];
  return entry('type', type, `${type}: ${notationTitles[type]}`, factList(facts));
}

/** What values of a type look like. */
function factsOf(type: Notation): readonly (readonly [string, Markup])[] {
  if (type === 'Object' || type === 'List') return [['Characters', markup`not a string`]];
  if (type !== 'Int') return textFacts(type);
  return [
    ['Characters', markup`0 to 9`],
    ['Accepted', markup`a JSON number that is whole and not negative`],
    ['As printed', markup`<code>Int(4)</code> means at most 4 digits; no published row has a length.`],
  ];
}

function textFacts(type: TextNotation): readonly (readonly [string, Markup])[] {
  const { characters, pattern, tolerantPattern } = characterClasses[type];
  return [
    ['Characters', markup`${characters}`],
    ['Pattern', markup`<code>${legible(pattern)}</code>`],
    ...(tolerantPattern === undefined
      ? []
      : [['Accepted', markup`<code>${legible(tolerantPattern)}</code>`] as const]),
    ...lengthFacts(type),
  ];
}

/** A pattern of which every character can be seen. */
function legible({ source }: RegExp): string {
  return source.replaceAll(/[^ -~]/gu, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`);
}

function lengthFacts(type: TextNotation): readonly (readonly [string, Markup])[] {
  const counted =
    lengthUnit(type) === 'byte'
      ? markup`In bytes of UTF-8 for what is sent, in characters (Unicode code points) for what is accepted. A Chinese character has three bytes.`
      : markup`In characters, each of which is one byte.`;
  const alone =
    loneLength(type) === 'exact'
      ? markup`<code>8</code> means exactly 8, <code>2-40</code> from 2 to 40, unless an erratum of the row says otherwise.`
      : markup`<code>String(18)</code> means 1 to 18, <code>String(3-13)</code> from 3 to 13, unless the row says exactly.`;
  return [
    ['Length', counted],
    ['As printed', alone],
  ];
}

function factList(facts: readonly (readonly [string, Markup])[]): Markup {
  return markup`<dl class="facts">
${facts.map(([term, fact]) => markup`<div><dt>${term}</dt><dd>${fact}</dd></div>\n`)}</dl>`;
}

function definitions(kind: string, entries: readonly (readonly [string, string, string])[]): Markup {
  return markup`<dl class="facts">
${entries.map(
  ([name, title, text]) =>
    markup`<div id="${kind}.${name}"><dt>${kind === 'presence' ? markup`<code>${name}</code> ` : ''}${title}</dt><dd>${text}</dd></div>\n`,
)}</dl>`;
}

function formatEntry(format: Format): string {
  const { name, expected, shape, range, strict } = format;
  const unsaid = drawsOf(format)?.unsaid?.strict;
  const facts: readonly (readonly [string, Markup])[] = [
    ['A value is', markup`${expected}.`],
    ...(shape === undefined ? [] : [['Pattern', markup`<code>${shape.source}</code>`] as const]),
    ...(range === undefined ? [] : [['In range', markup`<code>${range.source}</code>`] as const]),
    ...(strict === undefined
      ? []
      : [
          [
            'Strict only',
            markup`<code>${strict.pattern.source}</code> (${erratumLink(strict.erratum, '')})`,
          ] as const,
        ]),
    ...(unsaid === undefined ? [] : [['Beyond patterns', markup`${unsaid}.`] as const]),
    ['Rows', joined(rowsWith(name), ', ')],
  ];
  return entry('form', name, name, factList(facts));
}

function rowsWith(format: string): readonly Markup[] {
  return interfaces.flatMap(({ name, tables }) =>
    tables.flatMap((table: MessageTable) => {
      const kind = table.direction;
      return rowsOf(table.rows)
        .filter(({ row }) => isOfFormat(row, format))
        .map(
          ({ path }) =>
            markup`<a href="interfaces/${name}.md#${kind}.${path}"><code>${path}</code></a> of ${name}, ${kind}`,
        );
    }),
  );
}

function standardTable(cases: CaseIndex): Markup {
  const rows = standards.map(
    ({ name, rules }) =>
      markup`<div id="${standardAnchor(name)}"><dt>${name}</dt><dd>${rules} ${caseCount(cases.get(name) ?? [])}.</dd></div>\n`,
  );
  return markup`<dl class="facts">\n${rows}</dl>`;
}
