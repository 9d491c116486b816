import { asciiOnly, lineSeparators, minimal } from '../escapeRules.js';
import { compact, indented, spaced } from '../layouts.js';
import type { SerialiserHabit } from '../SerialiserHabit.js';
import type { Escapes, WritingStyle } from '../WritingStyle.js';

/** Everything but what ASCII prints: DEL too. */
const printableAscii: Escapes = { pattern: /["\\]|[^ -~]/g, hex: 'lower' };
const scriptSafe: Escapes = {
  pattern: /["\\\u2028\u2029/]|[^ -\uffff]/g,
  hex: 'lower',
  named: { '/': '\\/' },
};
const railsEscapes: Escapes = { pattern: /["\\\u2028\u2029<>&]|[^ -\uffff]/g, hex: 'lower' };

const PYTHON =
  "body = json.dumps(message, ensure_ascii=False, separators=(',', ':')).encode('utf-8')  # sign and send";
const RUBY = 'body = JSON.generate(message) # sign and send this string';
const NODE = "const body = Buffer.from(JSON.stringify(message), 'utf8'); // sign and send these bytes";

function habit(
  language: 'Python' | 'Ruby' | 'JavaScript',
  id: string,
  setting: string,
  style: Pick<WritingStyle, 'layout' | 'escapes'> & Partial<WritingStyle>,
): SerialiserHabit {
  const known = {
    Python: { library: 'Python json', numbers: 'python', code: PYTHON, order: 'kept' },
    Ruby: { library: 'Ruby JSON', numbers: 'ruby', code: RUBY, order: 'kept' },
    JavaScript: { library: 'JSON.stringify', numbers: 'javascript', code: NODE, order: 'javascript' },
  } as const;
  const { library, numbers, code, order } = known[language];
  return { id, library, language, setting, style: { order, numbers, ...style }, code };
}

function* pythonHabits(): Generator<SerialiserHabit> {
  const forms = [
    ['', 'with its blanks', spaced],
    ['-compact', "with separators=(',', ':')", compact],
    ['-indent-2', 'with indent=2', indented('  ')],
    ['-indent-4', 'with indent=4', indented('    ')],
    ['-indent-tab', "with indent='\\t'", indented('\t')],
  ] as const;
  for (const [end, sorting, order] of [
    ['', '', 'kept'],
    ['-sorted', ' and sort_keys', 'sorted'],
  ] as const) {
    for (const [name, setting, layout] of forms) {
      yield habit('Python', `python${name}${end}`, setting + sorting, {
        escapes: printableAscii,
        layout,
        order,
      });
      yield habit('Python', `python${name}-unicode${end}`, `${setting}${sorting} and ensure_ascii=False`, {
        escapes: minimal,
        layout,
        order,
      });
    }
  }
}

/** Of scripting languages, as recorded from them; of Ruby's script_safe and Rails by their documentation. */
export const scriptHabits: readonly SerialiserHabit[] = [
  ...[...pythonHabits()],
  habit('JavaScript', 'stringify', 'as it does by itself', { escapes: minimal, layout: compact }),
  ...[
    ['2', '  '],
    ['4', '    '],
    ["'\\t'", '\t'],
    ['1', ' '],
    ['3', '   '],
  ].map(([setting = '', indent = '']) =>
    habit('JavaScript', `stringify-${setting}`, `with the indentation ${setting}`, {
      escapes: minimal,
      layout: indented(indent),
    }),
  ),
  habit('Ruby', 'ruby', 'with generate', { escapes: minimal, layout: compact }),
  habit('Ruby', 'ruby-pretty', 'with pretty_generate', { escapes: minimal, layout: indented('  ') }),
  habit('Ruby', 'ruby-pretty-old', 'with pretty_generate, before 2.10', {
    escapes: minimal,
    layout: indented('  ', { emptyObject: '{\nOUTER}', emptyArray: '[\n\nOUTER]' }),
  }),
  habit('Ruby', 'ruby-ascii', 'with ascii_only', { escapes: asciiOnly, layout: compact }),
  habit('Ruby', 'ruby-script-safe', 'with script_safe', { escapes: scriptSafe, layout: compact }),
  habit('Ruby', 'ruby-rails', 'with to_json of Rails', { escapes: railsEscapes, layout: compact }),
  habit('JavaScript', 'stringify-well-formed', 'with line separators escaped for scripts', {
    escapes: lineSeparators,
    layout: compact,
  }),
];
