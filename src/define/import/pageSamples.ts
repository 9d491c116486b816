import { Parser } from 'htmlparser2';
import { parseStrictJson } from '../../codec/strictJson.js';
import { isObject, type JsonObject } from '../../table/JsonObject.js';
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
  readonly value: JsonObject;
}

const WORDS = [
  ['notification', /\bnotification/],
  ['response', /\bresponse/],
  ['request', /\brequest/],
] as const;
const FORM = /<form\b[^>]{0,200}\bmethod=["']?post/i;

/** The samples of a page that are whole; there is nothing to be said of a text that is not. */
export function pageSamples(lines: readonly PageLine[], isNotification: boolean): readonly PageSample[] {
  let direction: PageMessage['direction'] | undefined;
  return lines.flatMap((line): readonly PageSample[] => {
    if (line.isHeading || headingOf(line) !== undefined) direction = directionOf(line) ?? direction;
    if (line.code === undefined) return [];
    const isForm = FORM.test(line.code);
    const value = isForm ? formFields(line.code) : jsonIn(line.code);
    if (value === undefined) return [];
    const about = isNotification && direction === 'request' ? 'notification' : direction;
    return [{ ...(about && { direction: about }), line: line.line, isForm, value }];
  });
}

function directionOf({ plain }: PageLine): PageMessage['direction'] | undefined {
  return WORDS.find(([, pattern]) => pattern.test(plain.toLowerCase()))?.[0];
}

/** The object of a text that may have a command around it. */
function jsonIn(code: string): JsonObject | undefined {
  const [start, end] = [code.indexOf('{'), code.lastIndexOf('}')];
  const parsed = start < 0 ? undefined : parseStrictJson(code.slice(start, end + 1));
  return parsed !== undefined && 'value' in parsed && isObject(parsed.value) ? parsed.value : undefined;
}

function formFields(html: string): JsonObject | undefined {
  const fields: [string, string][] = [];
  const parser = new Parser({
    onopentag(name, { name: field, value }) {
      if (name === 'input' && field && value !== undefined) fields.push([field, value]);
    },
  });
  parser.end(html);
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}
