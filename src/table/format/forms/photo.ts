import type { Fault } from '../../Fault.js';
import type { Format } from '../format.js';
import { isBase64 } from './base64.js';

/** RFC 4648 section 4. */
const NOT_BASE64: Fault = {
  code: 'format-base64',
  rule: 'format',
  expected: 'padded Base64 without line breaks',
};

const NOT_AN_IMAGE: Fault = { code: 'format-photo', rule: 'format' };

const SPARE_BITS: Fault = {
  code: 'base64-spare-bits',
  rule: 'format',
  erratum: 'photo-base64',
  expected: 'canonical Base64, its unused bits zero',
};

/** FF D8 FF of JPEG fill four characters; the eight bytes of PNG and a zero bit fill eleven. */
const FIRST_BYTES = /^(?:\/9j\/|iVBORw0KGgo)/;

/** Before the padding, no bit is set that no byte uses. */
export const CANONICAL_END = /^[A-Za-z0-9+/]*(?:[AQgw]==|[AEIMQUYcgkosw048]=)?$/;

/** A JPG or PNG image in Base64 (row photo), recognised by its first bytes. */
export const photo: Format = {
  name: 'photo',
  expected: 'a JPG or PNG image in Base64',
  shape: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  range: FIRST_BYTES,
  strict: { pattern: CANONICAL_END, erratum: 'photo-base64' },
  complete: true,
  ascii: true,
  examine(value) {
    if (!isBase64(value)) return NOT_BASE64;
    if (!FIRST_BYTES.test(value)) return NOT_AN_IMAGE;
    // Of a long text the pattern would try every place.
    return CANONICAL_END.test(value.slice(-4)) ? undefined : SPARE_BITS;
  },
};
