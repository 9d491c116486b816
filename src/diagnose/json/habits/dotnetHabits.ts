import { asciiOnly } from '../escapeRules.js';
import { compact, indented } from '../layouts.js';
import type { SerialiserHabit } from '../SerialiserHabit.js';
import type { Escapes, WritingStyle } from '../WritingStyle.js';

/** Everything but letters, digits and harmless marks of ASCII. */
const guarded: Escapes = {
  pattern: /["\\<>&'+`]|[^ -~]/g,
  hex: 'upper',
  named: { '"': '\\u0022' },
};
/** Controls, what is not assigned or for private use, blanks that are not ASCII, and what takes two units. */
const relaxed: Escapes = {
  pattern: /["\\\p{Cc}\p{Cn}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u{10000}-\u{10FFFF}]|(?! )\p{Zs}/gu,
  hex: 'upper',
};
const newtonsoft: Escapes = { pattern: /["\\\u0085\u2028\u2029]|[^ -\uffff]/g, hex: 'lower' };
const newtonsoftHtml: Escapes = {
  pattern: /["\\<>&'\u0085\u2028\u2029]|[^ -\uffff]/g,
  hex: 'lower',
  named: { '"': '\\u0022' },
};

const SYSTEM =
  'byte[] body = JsonSerializer.SerializeToUtf8Bytes(message, options); // sign and send these bytes';
const NEWTONSOFT =
  'byte[] body = new UTF8Encoding(false).GetBytes(JsonConvert.SerializeObject(message)); // sign and send these bytes';

function habit(
  id: string,
  library: string,
  setting: string,
  style: Partial<WritingStyle> & Pick<WritingStyle, 'escapes'>,
): SerialiserHabit {
  return {
    id,
    library,
    language: 'C#',
    setting,
    style: { layout: compact, order: 'kept', numbers: 'kept', ...style },
    code: library === 'Newtonsoft.Json' ? NEWTONSOFT : SYSTEM,
  };
}

const TEXT_JSON = 'System.Text.Json';
const JSON_NET = 'Newtonsoft.Json';
const pretty = indented('  ');

/** Libraries of .NET, by their documentation and published sources: they do not run here. */
export const dotnetHabits: readonly SerialiserHabit[] = [
  habit('system-text-json', TEXT_JSON, 'with its default encoder', { escapes: guarded }),
  habit('system-text-json-indented', TEXT_JSON, 'with its default encoder and WriteIndented', {
    escapes: guarded,
    layout: pretty,
  }),
  habit('system-text-json-relaxed', TEXT_JSON, 'with UnsafeRelaxedJsonEscaping', { escapes: relaxed }),
  habit('system-text-json-relaxed-indented', TEXT_JSON, 'with UnsafeRelaxedJsonEscaping and WriteIndented', {
    escapes: relaxed,
    layout: pretty,
  }),
  habit('system-text-json-non-null', TEXT_JSON, 'with its default encoder and WhenWritingNull', {
    escapes: guarded,
    without: 'null',
  }),
  habit('newtonsoft', JSON_NET, 'as it does by itself', { escapes: newtonsoft }),
  habit('newtonsoft-indented', JSON_NET, 'with Formatting.Indented', { escapes: newtonsoft, layout: pretty }),
  habit('newtonsoft-ascii', JSON_NET, 'with EscapeNonAscii', { escapes: asciiOnly }),
  habit('newtonsoft-html', JSON_NET, 'with EscapeHtml', { escapes: newtonsoftHtml }),
  habit('newtonsoft-non-null', JSON_NET, 'with NullValueHandling.Ignore', {
    escapes: newtonsoft,
    without: 'null',
  }),
];
