import type { Dice, SampleStyle } from '../Dice.js';
import type { JsonObject } from '../JsonObject.js';
import type { Reading } from '../Row.js';
import { amountDraws, wholeAmountDraws } from './draws/amountDraws.js';
import { chineseNameDraws } from './draws/chineseNameDraws.js';
import { confidenceDraws } from './draws/confidenceDraws.js';
import { latitudeDraws, longitudeDraws } from './draws/coordinatesDraws.js';
import { dateDraws, dateTimeDraws, dateTimeOrNumberDraws } from './draws/datesDraws.js';
import { idNumberDraws, typedIdNumberDraws } from './draws/idNumberDraws.js';
import { languageDraws } from './draws/languageDraws.js';
import { messageIdDraws } from './draws/messageIdDraws.js';
import { phoneNumberDraws } from './draws/phoneNumberDraws.js';
import { photoDraws } from './draws/photoDraws.js';
import { urlDraws } from './draws/urlDraws.js';
import type { Format } from './format.js';

/** What to draw inside and just outside of a form, and what its patterns do not say. */
export interface FormatDraws {
  /** Draws a valid value. */
  readonly draw: (dice: Dice, style: SampleStyle, siblings: JsonObject) => string;
  /** Values of the right characters that are not of the form. */
  readonly misshapen?: readonly string[];
  /** Values of the form that are out of its range. */
  readonly outOfRange?: readonly string[];
  /** The characters of a text of the form, one unit each, where those of the type are too many. */
  readonly alphabet?: string;
  /** What is examined beyond the patterns, by reading, after "that". */
  readonly unsaid?: Readonly<Partial<Record<Reading, string>>>;
}

const draws: Readonly<Record<string, FormatDraws>> = {
  amount: amountDraws,
  'chinese-name': chineseNameDraws,
  confidence: confidenceDraws,
  date: dateDraws,
  'date-time': dateTimeDraws,
  'date-time-or-number': dateTimeOrNumberDraws,
  'id-number': idNumberDraws,
  language: languageDraws,
  latitude: latitudeDraws,
  longitude: longitudeDraws,
  'message-id': messageIdDraws,
  'phone-number': phoneNumberDraws,
  photo: photoDraws,
  'typed-id-number': typedIdNumberDraws,
  url: urlDraws,
  'whole-amount': wholeAmountDraws,
};

/** The draws of a form; undefined where there is none. */
export function drawsOf(format: Format | undefined): FormatDraws | undefined {
  return format && draws[format.name];
}
