/** Every condition that only some tables have: the one place where it is registered for the codec. */
export { always } from './conditions/always.js';
export { anyMember } from './conditions/anyMember.js';
export { anyValue } from './conditions/anyValue.js';
export { excludes } from './conditions/excludes.js';
export { missing } from './conditions/missing.js';
export { ofRequest } from './conditions/ofRequest.js';
