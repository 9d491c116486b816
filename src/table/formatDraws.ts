import type { Dice, SampleStyle } from './Dice.js';
import type { Format } from './format.js';
import { amountDraws } from './formats/amount.js';
import { chineseNameDraws } from './formats/chineseName.js';
import { confidenceDraws } from './formats/confidence.js';
import { latitudeDraws, longitudeDraws } from './formats/coordinates.js';
import { dateDraws, dateTimeDraws } from './formats/dates.js';
import { idNumberDraws, typedIdNumberDraws } from './formats/idNumber.js';
import { languageDraws } from './formats/language.js';
import { messageIdDraws } from './formats/messageId.js';
import { phoneNumberDraws } from './formats/phoneNumber.js';
import { photoDraws } from './formats/photo.js';
import { urlDraws } from './formats/url.js';
import type { JsonObject } from './JsonObject.js';
import type { Reading } from './Row.js';

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
  'id-number': idNumberDraws,
  language: languageDraws,
  latitude: latitudeDraws,
  longitude: longitudeDraws,
  'message-id': messageIdDraws,
  'phone-number': phoneNumberDraws,
  photo: photoDraws,
  'typed-id-number': typedIdNumberDraws,
  url: urlDraws,
};

/** The draws of a form; undefined where there is none. */
export function drawsOf(format: Format | undefined): FormatDraws | undefined {
  return format && draws[format.name];
}
