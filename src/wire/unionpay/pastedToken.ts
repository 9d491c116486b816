import { withoutEnd } from '../../codec/withoutEnd.js';

/** What may be around or inside a value that was copied from a log, a mail, a shell or a document. */
export type Wrapping =
  | 'blanks or line breaks'
  | 'quotes'
  | 'a name in front'
  | 'percent-encoding'
  | 'backslashes'
  | 'characters that do not show';

/** A UPI-JWS or a JWE without what stood around it. */
export interface PastedToken {
  readonly form: 'jws' | 'jwe';
  readonly value: string;
  /** Empty where the value stood alone. */
  readonly wrapping: readonly Wrapping[];
}

/** A real UPI-JWS has about 1,000 characters, a JWE of a photo some ten thousands. */
const MOST_LETTERS = 0x400000;

const PART = '[\\w+/=-]*';
const JWS = new RegExp(`^${PART}\\.${PART}\\.${PART}$`);
const JWE = new RegExp(`^${PART}(?:\\.${PART}){4}$`);
/** Base64 of an object begins so, behind a character that is not one of its letters. */
const BEGIN = /(?<![\w+/.-])e[yw][\w+/=-]/;
const LETTERS = /[\w+/=.-]+/y;
const LETTERS_AND_BLANKS = /[\w+/=.\s-]+/y;

/** What is undone in the whole text before the value is looked for. */
const LAYERS: readonly { readonly name: Wrapping; readonly undo: (text: string) => string }[] = [
  {
    name: 'characters that do not show',
    undo: (text) => text.replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g, ''),
  },
  { name: 'percent-encoding', undo: percentDecoded },
  // Line ends that are written out, a line that goes on, and what a string in a string has before its quotes.
  { name: 'backslashes', undo: (text) => text.replace(/\\\r?\n|(?:\\r)?\\n|\\(?=["'/\\])/g, '') },
  // A mail repeats its mark on each line.
  { name: 'blanks or line breaks', undo: (text) => text.replace(/(^|\n)(?:> ?)+/g, '$1') },
];

/**
 * Finds a UPI-JWS or a JWE in a text as people paste it: quoted, folded, percent-encoded, behind its name.
 *
 * @returns undefined where the text is neither
 */
export function pastedToken(text: string): PastedToken | undefined {
  if (text.length > MOST_LETTERS) return undefined;
  const wrapping = new Set<Wrapping>();
  let bare = text.trim();
  for (const { name, undo } of LAYERS) {
    const undone = undo(bare);
    if (undone !== bare) wrapping.add(name);
    bare = undone.trim();
  }
  const at = BEGIN.exec(bare)?.index;
  const value =
    at === undefined ? undefined : (valueAt(bare, at, LETTERS_AND_BLANKS) ?? valueAt(bare, at, LETTERS));
  if (at === undefined || value === undefined) {
    const form = formOf(bare);
    return form && { form, value: bare, wrapping: [...wrapping] };
  }
  const around = bare.slice(0, at) + bare.slice(at + value.raw.length);
  if (/["'`“”‘’«»「」<>[\](){}]/.test(around)) wrapping.add('quotes');
  if (/\w/.test(bare.slice(0, at))) wrapping.add('a name in front');
  if (value.joined !== value.raw.trim()) wrapping.add('blanks or line breaks');
  return { form: value.form, value: value.joined, wrapping: [...wrapping] };
}

/** Whether a text that is not a token looks like one whose end was left out, as logs do. */
export function isCutToken(text: string): boolean {
  const end = withoutEnd(text.slice(-64), '"\' \t\r\n');
  return BEGIN.test(text.slice(0, 4096)) && /(?:…|\.\.\.|[[<]truncated[\]>])$/i.test(end);
}

function valueAt(
  text: string,
  at: number,
  letters: RegExp,
): { readonly raw: string; readonly joined: string; readonly form: PastedToken['form'] } | undefined {
  letters.lastIndex = at;
  const [found = ''] = letters.exec(text) ?? [];
  // Another header may follow, whose name has the same letters.
  const raw = text[at + found.length] === ':' ? found.replace(/\s[\w-]+$/, '') : found;
  const joined = raw.replace(/\s+/g, '');
  const form = formOf(joined);
  return form && { raw, joined, form };
}

function formOf(text: string): PastedToken['form'] | undefined {
  if (JWS.test(text)) return 'jws';
  return JWE.test(text) ? 'jwe' : undefined;
}

function percentDecoded(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
