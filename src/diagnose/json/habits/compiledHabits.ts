import { lineSeparators, minimal } from '../escapeRules.js';
import { compact, indented } from '../layouts.js';
import type { SerialiserHabit } from '../SerialiserHabit.js';
import type { Escapes, WritingStyle } from '../WritingStyle.js';

const goHtml: Escapes = { pattern: /["\\<>&\u2028\u2029]|[^ -\uffff]/g, hex: 'lower' };
const goOld: Escapes = { ...goHtml, named: { '\b': '\\u0008', '\f': '\\u000c' } };

const GO = 'body, err := json.Marshal(message) // sign and send these bytes';
const RUST = 'let body = serde_json::to_vec(&message)?; // sign and send these bytes';

const indents = [
  ['2', 'two blanks', '  '],
  ['4', 'four blanks', '    '],
  ['tab', 'tabs', '\t'],
] as const;

function* goHabits(): Generator<SerialiserHabit> {
  for (const [of, order] of [
    ['a struct', 'kept'],
    ['a map', 'sorted'],
  ] as const) {
    const name = order === 'kept' ? 'go' : 'go-map';
    const base = { layout: compact, order, numbers: 'javascript' } as const;
    const forms: readonly (readonly [string, string, Partial<WritingStyle>])[] = [
      ['', 'with Marshal, HTML-safe', { escapes: goHtml }],
      ['-encoder', 'with an Encoder, HTML-safe, which ends the line', { escapes: goHtml, end: '\n' }],
      [
        '-encoder-plain',
        'with an Encoder and SetEscapeHTML(false), which ends the line',
        { escapes: lineSeparators, end: '\n' },
      ],
      ['-plain', 'with SetEscapeHTML(false)', { escapes: lineSeparators }],
      [
        '-indent-2',
        'with MarshalIndent and two blanks, HTML-safe',
        { escapes: goHtml, layout: indented('  ') },
      ],
      [
        '-indent-4',
        'with MarshalIndent and four blanks, HTML-safe',
        { escapes: goHtml, layout: indented('    ') },
      ],
      ['-indent-tab', 'with MarshalIndent and tabs, HTML-safe', { escapes: goHtml, layout: indented('\t') }],
      ...indents.flatMap(([suffix, words, indent]) => [
        [
          `-encoder-indent-${suffix}`,
          `with an Encoder and SetIndent of ${words}, HTML-safe, which ends the line`,
          { escapes: goHtml, layout: indented(indent), end: '\n' },
        ] as const,
        [
          `-encoder-plain-indent-${suffix}`,
          `with an Encoder, SetEscapeHTML(false) and SetIndent of ${words}, which ends the line`,
          { escapes: lineSeparators, layout: indented(indent), end: '\n' },
        ] as const,
      ]),
      ['-old', 'with Marshal, HTML-safe, before 1.22', { escapes: goOld }],
      ['-numbers', 'with Marshal, HTML-safe, and UseNumber', { escapes: goHtml, numbers: 'kept' }],
    ];
    for (const [end, setting, style] of forms) {
      yield {
        id: name + end,
        library: 'Go encoding/json',
        language: 'Go',
        setting: `of ${of}, ${setting}`,
        style: { ...base, ...style },
        code: GO,
      };
    }
  }
}

function serde(id: string, setting: string, style: Pick<WritingStyle, 'layout' | 'order'>): SerialiserHabit {
  return {
    id,
    library: 'serde_json',
    language: 'Rust',
    setting,
    style: { escapes: minimal, numbers: 'rust', ...style },
    code: RUST,
  };
}

const pretty = indented('  ');

/** Of Go and Rust, as recorded from them. */
export const compiledHabits: readonly SerialiserHabit[] = [
  ...[...goHabits()],
  serde('serde', 'of a struct', { layout: compact, order: 'kept' }),
  serde('serde-map', 'of a Value, which sorts', { layout: compact, order: 'sorted' }),
  serde('serde-pretty', 'of a struct, with to_string_pretty', { layout: pretty, order: 'kept' }),
  serde('serde-map-pretty', 'of a Value, which sorts, with to_string_pretty', {
    layout: pretty,
    order: 'sorted',
  }),
];
