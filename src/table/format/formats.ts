/** Every form that a table can name: the one place where a format is registered for the codec. */
export { amount, wholeAmount } from './forms/amount.js';
export { chineseName } from './forms/chineseName.js';
export { confidence } from './forms/confidence.js';
export { latitude, longitude } from './forms/coordinates.js';
export { date, dateTime, dateTimeOrNumber } from './forms/dates.js';
export { idNumber, typedIdNumber } from './forms/idNumber.js';
export { language } from './forms/language.js';
export { messageId } from './forms/messageId.js';
export { phoneNumber } from './forms/phoneNumber.js';
export { photo } from './forms/photo.js';
export { url } from './forms/url.js';
