import type { Format } from '../format.js';

/** The address of a page (row industryUrl). */
export const url: Format = {
  name: 'url',
  expected: 'an absolute http or https URL',
  shape:
    /^[Hh][Tt][Tt][Pp][Ss]?:\/\/(?:[A-Za-z0-9_][A-Za-z0-9_.-]*|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?(?:[/?#][!-~]*)?$/,
};
