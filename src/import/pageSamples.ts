import { Parser } from 'htmlparser2';
import { parseStrictJson } from '../codec/strictJson.js';
import { isObject, type JsonObject } from '../table/JsonObject.js';
import type { PageMessage } from './messagesOfPage.js';
import type { PageLine } from './PageLine.js';
import { headingOf } from './pageHeading.js';

/** A sample of a message that a page prints in a block of code. */
export interface PageSample {
  /** What the last heading over it names; missing where it names none. */
  readonly direction?: PageMessage['direction'];
  readonly line: number;
  /** The fields of a form, or JSON. */
  readonly isForm: boolean;
  /** The one field of the form, which has the JSON text. */
  readonly field?: string;
  readonly value: JsonObject;
}

const WORDS = [
  ['notification', /\bnotification/],
  ['response', /\bresponse/],
  ['request', /\brequest/],
] as const;
const FORM = /<form\b[^\n]{0,200}?\bmethod=["']?post/i;

/** The samples of a page that are whole; there is nothing to be said of a text that is not. */
export function pageSamples(lines: readonly PageLine[], isNotification: boolean): readonly PageSample[] {
  let direction: PageMessage['direction'] | undefined;
  return lines.flatMap((line): readonly PageSample[] => {
    if (line.isHeading || headingOf(line) !== undefined) direction = directionOf(line) ?? direction;
    if (line.code === undefined) return [];
    const isForm = FORM.test(line.code);
    const printed = isForm ? formFields(line.code) : jsonIn(line.code);
    if (printed === undefined) return [];
    const about = isNotification && direction === 'request' ? 'notification' : direction;
    const told = isForm ? fieldWithJson(printed) : undefined;
    return [{ ...(about && { direction: about }), line: line.line, isForm, value: printed, ...told }];
  });
}

function directionOf({ plain }: PageLine): PageMessage['direction'] | undefined {
  return WORDS.find(([, pattern]) => pattern.test(plain.toLowerCase()))?.[0];
}

/** How many braces are tried: a command may have some before its message, as `${notify_url}` has. */
const MOST_STARTS = 4;

/** The object of a text that may have a command around it. */
function jsonIn(code: string): JsonObject | undefined {
  const end = code.lastIndexOf('}');
  let start = -1;
  for (let tried = 0; tried < MOST_STARTS; tried++) {
    start = code.indexOf('{', start + 1);
    if (start < 0) return undefined;
    const parsed = parseStrictJson(code.slice(start, end + 1));
    if ('value' in parsed && isObject(parsed.value)) return parsed.value;
  }
  return undefined;
}

/** The one field of a form and the object whose JSON it has; undefined for a form of members. */
function fieldWithJson(fields: JsonObject): Pick<PageSample, 'field' | 'value'> | undefined {
  const [[field, text] = [], ...others] = Object.entries(fields);
  const value = field !== undefined && others.length === 0 ? jsonIn(String(text)) : undefined;
  return field === undefined || value === undefined ? undefined : { field, value };
}

function formFields(html: string): JsonObject | undefined {
  const fields: [string, string][] = [];
  const parser = new Parser({
    onopentag(name, { name: field, value }) {
      // A form sends every field that it has: one without a value counts as left out.
      if (name === 'input' && field && value) fields.push([field, value]);
    },
  });
  parser.end(html);
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}
