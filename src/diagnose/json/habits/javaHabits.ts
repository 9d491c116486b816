import { asciiOnlyUpper, LOWER_CONTROLS, lineSeparators, minimal, minimalUpper } from '../escapeRules.js';
import { compact, indented } from '../layouts.js';
import type { SerialiserHabit } from '../SerialiserHabit.js';
import type { Escapes, Layout, WritingStyle } from '../WritingStyle.js';

const BYTES = 'getBytes(StandardCharsets.UTF_8); // sign and send these bytes';

const gsonSafe: Escapes = { pattern: /["\\<>&='\u2028\u2029]|[^ -\uffff]/g, hex: 'lower' };
const fastjson: Escapes = { pattern: /["\\\x7f-\x9f\u2028\u2029]|[^ -\uffff]/g, hex: 'upper' };
const fastjsonBrowser: Escapes = {
  pattern: /["\\/]|[^ -~]/g,
  hex: 'upper',
  named: { '/': '\\/' },
};
const fastjsonSecure: Escapes = { pattern: /["\\\x7f-\x9f\u2028\u2029<>()]|[^ -\uffff]/g, hex: 'upper' };
const fastjsonSlash: Escapes = {
  pattern: /["\\\x7f-\x9f\u2028\u2029/]|[^ -\uffff]/g,
  hex: 'upper',
  named: { '/': '\\/' },
};
const orgJson: Escapes = {
  pattern: /["\\\x80-\x9f\u2000-\u20ff]|[^ -\uffff]|(?<=<)\//g,
  hex: 'lower',
  named: { '/': '\\/' },
};
const jsonLib: Escapes = { pattern: /["\\]|[^ -\uffff]|(?<=<)\//g, hex: 'lower', named: { '/': '\\/' } };
const hutool: Escapes = {
  pattern: /["\\\x80-\xa0\u2000-\u2010\u2028-\u202f\u2066-\u206f]|[^ -\uffff]/g,
  hex: 'lower',
};

const jacksonPretty: Layout = {
  comma: ',',
  colon: ' : ',
  indent: '  ',
  arraysInline: true,
  emptyObject: '{ }',
  emptyArray: '[ ]',
};
const fastjsonPretty: Layout = { comma: ',', colon: ':', indent: '\t' };
const fastjson2Pretty: Layout = {
  ...fastjsonPretty,
  emptyObject: '{\nINNER\nOUTER}',
  emptyArray: '[\nINNER\nOUTER]',
};
const hutoolPretty = indented('    ', { emptyObject: '{\nOUTER}', emptyArray: '[\nOUTER]' });
const orgJsonPretty = (indent: string) => indented(indent, { singlesInline: true });

type Setting = readonly [id: string, setting: string, style: Partial<WritingStyle>, code?: string];

function habits(
  library: string,
  base: Pick<WritingStyle, 'escapes' | 'order' | 'numbers'>,
  code: string,
  settings: readonly Setting[],
): readonly SerialiserHabit[] {
  return settings.map(([id, setting, style, own = code]) => ({
    id,
    library,
    language: 'Java',
    setting,
    style: { layout: compact, ...base, ...style },
    code: own,
  }));
}

const JACKSON = 'byte[] body = mapper.writeValueAsBytes(message); // sign and send these bytes';
const GSON = `byte[] body = new GsonBuilder().disableHtmlEscaping().create().toJson(message).${BYTES}`;
const FASTJSON = `byte[] body = JSON.toJSONString(message).${BYTES}`;
const FASTJSON2 = 'byte[] body = JSON.toJSONBytes(message); // sign and send these bytes';
const ORG_JSON = `byte[] body = message.toString().${BYTES}`;

/** Libraries of Java, as recorded from them. */
export const javaHabits: readonly SerialiserHabit[] = [
  ...habits('Jackson', { escapes: minimalUpper, order: 'kept', numbers: 'java' }, JACKSON, [
    ['jackson', 'as it does by itself', {}],
    ['jackson-pretty', 'with its pretty printer (INDENT_OUTPUT)', { layout: jacksonPretty }],
    ['jackson-ascii', 'with ESCAPE_NON_ASCII', { escapes: asciiOnlyUpper }],
    [
      'jackson-slashes',
      'with ESCAPE_FORWARD_SLASHES',
      { escapes: { pattern: /["\\/]|[^ -\uffff]/g, hex: 'upper', named: { '/': '\\/' } } },
    ],
    ['jackson-sorted', 'with ORDER_MAP_ENTRIES_BY_KEYS', { order: 'sorted' }],
    ['jackson-sorted-pretty', 'sorted, with its pretty printer', { order: 'sorted', layout: jacksonPretty }],
    ['jackson-hash-map', 'of a HashMap', { order: 'java-hash' }],
    [
      'jackson-hash-map-pretty',
      'of a HashMap, with its pretty printer',
      { order: 'java-hash', layout: jacksonPretty },
    ],
    ['jackson-non-null', 'with NON_NULL', { without: 'null' }],
    ['jackson-non-empty', 'with NON_EMPTY', { without: 'null-and-empty' }],
  ]),
  ...habits('Gson', { escapes: gsonSafe, order: 'kept', numbers: 'kept' }, GSON, [
    ['gson', 'HTML-safe, as it does by itself', { without: 'null' }],
    ['gson-plain', 'with disableHtmlEscaping', { escapes: lineSeparators, without: 'null' }],
    ['gson-pretty', 'HTML-safe, with setPrettyPrinting', { layout: indented('  '), without: 'null' }],
    [
      'gson-pretty-plain',
      'with disableHtmlEscaping and setPrettyPrinting',
      { escapes: lineSeparators, layout: indented('  '), without: 'null' },
    ],
    ['gson-nulls', 'HTML-safe, with serializeNulls', {}],
    ['gson-plain-nulls', 'with disableHtmlEscaping and serializeNulls', { escapes: lineSeparators }],
    [
      'gson-map',
      'HTML-safe, of a Map that it read: numbers become doubles',
      { numbers: 'java-doubles', without: 'null' },
    ],
    ['gson-hash-map', 'HTML-safe, of a HashMap', { order: 'java-hash', without: 'null' }],
    ['gson-tree-map', 'HTML-safe, of a TreeMap', { order: 'sorted', without: 'null' }],
    [
      'gson-tree-map-plain',
      'of a TreeMap, with disableHtmlEscaping',
      { order: 'sorted', escapes: lineSeparators, without: 'null' },
    ],
  ]),
  ...habits('fastjson', { escapes: fastjson, order: 'kept', numbers: 'big-decimal' }, FASTJSON, [
    ['fastjson', 'of a bean or an ordered JSONObject', { without: 'null' }],
    ['fastjson-hash-map', 'of a JSONObject, which is a HashMap', { order: 'java-hash', without: 'null' }],
    ['fastjson-sorted', 'with MapSortField', { order: 'sorted', without: 'null' }],
    ['fastjson-pretty', 'with PrettyFormat', { layout: fastjsonPretty, without: 'null' }],
    [
      'fastjson-pretty-hash-map',
      'of a JSONObject, with PrettyFormat',
      { layout: fastjsonPretty, order: 'java-hash', without: 'null' },
    ],
    ['fastjson-browser', 'with BrowserCompatible', { escapes: fastjsonBrowser, without: 'null' }],
    ['fastjson-secure', 'with BrowserSecure', { escapes: fastjsonSecure, without: 'null' }],
    ['fastjson-slash', 'with WriteSlashAsSpecial', { escapes: fastjsonSlash, without: 'null' }],
    ['fastjson-nulls', 'with WriteMapNullValue', {}],
  ]),
  ...habits('fastjson2', { escapes: minimal, order: 'kept', numbers: 'java-exponents' }, FASTJSON2, [
    ['fastjson2', 'as it does by itself', { without: 'null' }],
    ['fastjson2-pretty', 'with PrettyFormat', { layout: fastjson2Pretty, without: 'null' }],
    [
      'fastjson2-secure',
      'with BrowserSecure',
      {
        escapes: { pattern: /["\\<>()]|[^ -\uffff]/g, hex: 'upper', named: LOWER_CONTROLS },
        without: 'null',
      },
    ],
    [
      'fastjson2-ascii',
      'with EscapeNoneAscii',
      { escapes: { ...asciiOnlyUpper, named: LOWER_CONTROLS }, without: 'null' },
    ],
    ['fastjson2-nulls', 'with WriteMapNullValue', {}],
  ]),
  ...habits('org.json', { escapes: orgJson, order: 'java-hash', numbers: 'stripped' }, ORG_JSON, [
    ['org-json', 'with toString()', {}],
    ['org-json-indent', 'with toString(2)', { layout: orgJsonPretty('  ') }],
    ['org-json-indent-4', 'with toString(4)', { layout: orgJsonPretty('    ') }],
    ['org-json-ordered', 'of an ordered map', { order: 'kept' }],
  ]),
  ...habits('json-lib', { escapes: jsonLib, order: 'kept', numbers: 'kept' }, ORG_JSON, [
    ['json-lib', 'with toString()', {}],
  ]),
  ...habits('Hutool', { escapes: hutool, order: 'kept', numbers: 'stripped' }, ORG_JSON, [
    ['hutool', 'with toString()', {}],
    ['hutool-pretty', 'with toStringPretty()', { layout: hutoolPretty }],
  ]),
];
