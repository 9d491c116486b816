import type { Format } from '../format.js';

/** Degrees east of Greenwich (row longitude). */
export const longitude: Format = {
  name: 'longitude',
  expected: 'decimal degrees from -180 to 180',
  beyond: /^[+-]?0*(?:180\.0*[1-9][0-9]*|(?:18[1-9]|19[0-9]|[2-9][0-9]{2}|[1-9][0-9]{3,})(?:\.[0-9]*)?)$/,
  strict: { pattern: /^-?(?:0|[1-9][0-9]{0,2})(?:\.[0-9]+)?$/, erratum: 'coordinate-form' },
};

/** Degrees north of the equator (row latitude). */
export const latitude: Format = {
  name: 'latitude',
  expected: 'decimal degrees from -90 to 90',
  beyond: /^[+-]?0*(?:90\.0*[1-9][0-9]*|(?:9[1-9]|[1-9][0-9]{2,})(?:\.[0-9]*)?)$/,
  strict: { pattern: /^-?(?:0|[1-9][0-9]?)(?:\.[0-9]+)?$/, erratum: 'coordinate-form' },
};
