import { errata } from 'tallystick/catalogue';
import { type Markup, markup } from '#markup';
import type { Cause } from '../causesOf.js';
import { countInWords } from '../countInWords.js';
import { more } from './more.js';
import { shortened } from './shortened.js';

/** Characters that the search is given. */
const MOST_WORDS = 300;

/** What several cases have in common, each with its number and a button that shows them. */
export function causesPart(title: string, all: readonly Cause[], most: number): Markup {
  return markup`<h2>${title}</h2>
<ol class="causes">${all.slice(0, most).map(causeItem)}</ol>${more(all.length, 'cause', most)}`;
}

function causeItem({ reason, search, count, expected, operations, messages, hasExchange }: Cause): Markup {
  const named = messages.length > 2 ? '' : `: ${shortened(messages.join(', '))}`;
  return markup`<li><strong>${countInWords(count, 'case')}:</strong> ${shortened(reason)} <button type="button" class="show" data-words="${search.slice(0, MOST_WORDS)}">Show</button><br><span class="faint">${erratumIn(reason)}Expected: ${shortened(listed(expected.map(([text, times]) => `${text} (${times})`)))}. Operations: ${shortened(listed(operations))}.${messages.length === 0 ? '' : ` ${countInWords(messages.length, 'message')}${named}.`}${hasExchange ? [markup` Each case has its own exchange below, and a command that asks it again.`] : []}</span></li>`;
}

/** Of a reason that names an erratum, such as `(length-unit)`, what that erratum is about. */
function erratumIn(reason: string): string {
  const erratum = errata.find(({ id }) => reason.includes(`(${id})`));
  return erratum === undefined ? '' : `${erratum.id}: ${erratum.title}. `;
}

/** The first few of a list, and how many there are more. */
function listed(texts: readonly string[]): string {
  const few = 5;
  return `${texts.slice(0, few).join(', ')}${texts.length > few ? ` and ${texts.length - few} more` : ''}`;
}
