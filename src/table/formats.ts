/** Every form that a table can name: the one place where a format is registered for the codec. */
export { amount } from './formats/amount.js';
export { chineseName } from './formats/chineseName.js';
export { confidence } from './formats/confidence.js';
export { latitude, longitude } from './formats/coordinates.js';
export { date, dateTime } from './formats/dates.js';
export { idNumber, typedIdNumber } from './formats/idNumber.js';
export { language } from './formats/language.js';
export { messageId } from './formats/messageId.js';
export { phoneNumber } from './formats/phoneNumber.js';
export { photo } from './formats/photo.js';
export { url } from './formats/url.js';
