import type { Note } from '../../conformance/Vector.js';

/** What each flag means; a group carries those that it uses. */
export const notes: Readonly<Record<string, Note>> = {
  'wrong-type': {
    kind: 'A member of another JSON type: digits without quotes, null, an object for text.',
    effect:
      'Leading zeros and trailing decimals are lost, and the receiver may take another value than was sent.',
  },
  'too-short': {
    kind: 'A text below the printed length; an empty text is present, and too short.',
    effect: 'The network refuses the message, or takes an empty value for one that was given.',
  },
  'too-long': {
    kind: 'A text above the printed length.',
    effect: 'The network refuses the message or cuts the value off.',
  },
  'outside-class': {
    kind: 'A character that the type of the row does not hold.',
    effect:
      'Lookalike digits, control characters and letters get past a check that tests something near the class.',
  },
  'not-listed': {
    kind: 'A value other than those that the page lists, or one in other letters.',
    effect: 'The message asks for something that the interface does not have.',
  },
  'wrong-form': {
    kind: 'Class and length are right, the form that the note demands is not.',
    effect:
      'A date that does not exist or a name in another script is passed on to somebody who must refuse it later.',
  },
  'out-of-range': {
    kind: 'A number outside its range.',
    effect: 'An amount or a likelihood that cannot be is acted upon.',
  },
  missing: {
    kind: 'A member that must stand does not.',
    effect: 'The network refuses the message, or a failure is taken for a success.',
  },
  'must-be-absent': {
    kind: 'A member that must not stand does.',
    effect: 'A member would pass for a merchant.',
  },
  'unknown-member': {
    kind: 'A sender writes a member that no table has; most often a slip in its name.',
    effect: 'The value never arrives, because every receiver ignores what it does not know.',
  },
  'not-of-request': {
    kind: 'A response repeats something else than was asked.',
    effect: 'An answer about another order or another amount is taken for this one.',
  },
  unclear: {
    kind: 'The publication leaves it open.',
    effect: 'Two careful readers refuse and accept the same message; the profile of a run may pin a reading.',
  },
  'not-json': {
    kind: 'A text that is no JSON, no UTF-8, begins with a byte-order mark, or names a member twice.',
    effect: 'Two parsers on the way see two different messages under one signature.',
    links: ['RFC 8259 section 4', 'RFC 8259 section 8.1'],
  },
  header: {
    kind: 'A protected header that is missing something, or asks for something else.',
    effect: 'Whoever believes it verifies by rules that the sender of the message chose.',
    links: ['RFC 7515 section 4', 'RFC 8725'],
  },
  key: { kind: 'A key that nobody knows.', effect: 'Anybody could sign.' },
  signature: {
    kind: 'A signature over other bytes, by another key, or none.',
    effect: 'A changed or invented message is acted upon.',
  },
  'other-bytes': {
    kind: 'Signed is something other than the bytes that are sent: the text without its blanks, in a JWT, in quotes, by RFC 7797.',
    effect: 'Everything the sender sends is refused with 401, or everything it receives is.',
    links: ['RFC 7515 appendix F', 'RFC 7797'],
  },
  timestamp: {
    kind: 'UPI-TIMESTAMP is more than 300 seconds away, or in milliseconds.',
    effect: 'A recorded message can be sent again for ever.',
  },
  replay: {
    kind: 'UPI-UUID was received before.',
    effect: 'A message that is recorded and sent again counts twice.',
  },
  path: {
    kind: 'UPI-REQPATH is that of another service, or of none.',
    effect: 'A message to one service is replayed at another.',
  },
  'app-id': { kind: 'UPI-APPID is another than expected.', effect: 'One participant speaks for another.' },
  decryption: {
    kind: 'What stands behind the header of the JWE is damaged or made otherwise.',
    effect: 'Who tells the faults apart lets a stranger decrypt messages by asking (RFC 7516 section 11.5).',
    links: ['RFC 7516 section 11.5'],
  },
  'sign-type': {
    kind: 'The sign_type of the message is not one that the caller accepts.',
    effect: 'The message chooses its own algorithm, MD5 among them.',
  },
};
