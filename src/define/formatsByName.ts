import type { Format } from '../codec/Format.js';
import { amount } from '../codec/formats/amount.js';
import { chineseName } from '../codec/formats/chineseName.js';
import { confidence } from '../codec/formats/confidence.js';
import { latitude, longitude } from '../codec/formats/coordinates.js';
import { date, dateTime } from '../codec/formats/dates.js';
import { idNumber, typedIdNumber } from '../codec/formats/idNumber.js';
import { language } from '../codec/formats/language.js';
import { messageId } from '../codec/formats/messageId.js';
import { phoneNumber } from '../codec/formats/phoneNumber.js';
import { photo } from '../codec/formats/photo.js';
import { url } from '../codec/formats/url.js';

/** Every format that a table can name. */
export const formatsByName: ReadonlyMap<string, Format> = new Map(
  [
    amount,
    chineseName,
    confidence,
    date,
    dateTime,
    idNumber,
    language,
    latitude,
    longitude,
    messageId,
    phoneNumber,
    photo,
    typedIdNumber,
    url,
  ].map((format) => [format.name, format]),
);
