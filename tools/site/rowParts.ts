import type { Direction, Row } from 'tallystick';
import { errata } from 'tallystick/catalogue';
import { type Markup, markup } from '../../src/markup.js';
import { echoErratum, isEcho } from '../../src/table/echo.js';
import { outsideErratum } from '../../src/table/encryptedObject.js';
import {
  acceptedValues,
  formInWords,
  letterCaseErratum,
  listedValues,
} from '../../src/table/format/formatWords.js';
import { damagedErratum } from '../../src/table/kind/kindWords.js';
import { paddedBounds } from '../../src/table/length/lengthWords.js';
import { emptyErratum } from '../../src/table/presence/presenceWords.js';
import { readDifferently } from '../../src/table/readDifferently.js';
import { erratumLink } from './erratumLink.js';
import { joined } from './joined.js';

// What opens in a row of an interface page, one part a function; a row that lacks it gives none.

/** From an interface page to the root of the documents. */
const ROOT = '../';
const NOTATION = `${ROOT}notation.md`;

export function values(row: Row): readonly Markup[] {
  const items = listedValues(row).map(
    ([value, meaning]) => markup`<span class="value"><code>${value}</code> ${meaning}</span>`,
  );
  if (items.length === 0) return [];
  const erratum = letterCaseErratum(row);
  const letterCase =
    erratum === undefined
      ? markup`.`
      : markup`, in these letters; another letter case is accepted and reported (${erratumLink(erratum, ROOT)}).`;
  const accepted = acceptedValues(row).map(
    ([value, id]) =>
      markup` <code>${value}</code> is accepted and reported, and never sent (${erratumLink(id, ROOT)}).`,
  );
  return [markup`<strong>Allowed:</strong> ${joined(items, '; ')}${letterCase}${joined(accepted, '')}`];
}

export function form(row: Row): readonly Markup[] {
  const said = formInWords(row);
  if (said === undefined) return [];
  const { name, words, erratum } = said;
  const lax =
    erratum === undefined ? markup`` : markup` What is accepted beyond that: ${erratumLink(erratum, ROOT)}.`;
  return [markup`<strong>Form:</strong> ${words}. <a href="${NOTATION}#form.${name}">Exactly</a>.${lax}`];
}

export function padding(row: Row): readonly Markup[] {
  const bounds = paddedBounds(row);
  if (bounds === undefined) return [];
  const { min, max } = bounds;
  return [
    markup`<strong>Padding:</strong> a value shorter than ${min} characters gets zeros (<code>0</code>) ahead until it has ${min}; a longer one, to ${max}, stays as it is. <code>encode</code> does it. <code>815</code> becomes <code>${'815'.padStart(min, '0')}</code>.`,
  ];
}

export function echo(row: Row, kind: Direction): readonly Markup[] {
  if (kind !== 'response' || !isEcho(row)) return [];
  const { identifier } = row;
  const request = markup`the <a href="#request.${identifier}"><code>${identifier}</code> of the request</a>`;
  const erratum = echoErratum(row);
  const accepted =
    erratum === undefined
      ? ''
      : markup` A difference is accepted and reported (${erratumLink(erratum, ROOT)}).`;
  return [markup`<strong>Repeats</strong> ${request}; checked where the request is at hand.${accepted}`];
}

export function roles(row: Row): readonly Markup[] {
  const { signature, unsigned } = row;
  const [outside, empty, damaged] = [outsideErratum(row), emptyErratum(row), damagedErratum(row)];
  return [
    ...(signature ? [markup`<strong>Signature</strong> of the message; <code>seal</code> fills it in.`] : []),
    ...(unsigned ? [markup`Takes no part in the signature.`] : []),
    ...(outside === undefined
      ? []
      : [
          markup`Outside of the encrypted object, it is accepted and reported (${erratumLink(outside, ROOT)}).`,
        ]),
    ...(damaged === undefined
      ? []
      : [markup`A text that is not JSON is accepted and reported (${erratumLink(damaged, ROOT)}).`]),
    ...(empty === undefined
      ? []
      : [markup`An empty one is accepted and reported where none is due (${erratumLink(empty, ROOT)}).`]),
  ];
}

export function printedDifferently(row: Row): readonly Markup[] {
  const differences = readDifferently(row);
  if (differences.length === 0) return [];
  return [
    markup`<strong>Printed:</strong> ${differences.join('; ')} (${joined(
      explaining(row).map((id) => erratumLink(id, ROOT)),
      '; ',
    )}).`,
  ];
}

/** The errata whose text has what is printed as a separate word, or all of the row's where none has. */
function explaining({ errata: ids = [], published = {} }: Row): readonly string[] {
  const printed = Object.values(published);
  const naming = errata
    .filter(({ id }) => ids.includes(id))
    .filter((erratum) => printed.some((text) => erratum.printed.split(/[\s`();,]+/).includes(text)))
    .map(({ id }) => id);
  return naming.length > 0 ? naming : ids;
}

export function examples({ examples: listed = [], members, sensitive }: Row): readonly Markup[] {
  const short = listed.filter((example) => example.length <= 60);
  if (members !== undefined || short.length === 0) return [];
  const invented = sensitive ? ' (invented)' : '';
  return [
    markup`<strong>Such as</strong> ${joined(
      short.map((example) => markup`<code>${example}</code>`),
      ', ',
    )}${invented}`,
  ];
}
