import type { FindingEntry } from '../FindingEntry.js';
import { snippets } from './snippets/snippets.js';

const REQUIREMENTS = 'UnionPay International, general requirements: signature';

/** Findings about the members of the protected header in UPI-JWS. */
export const headerMemberFindings = {
  'jws-blanks': {
    title: 'Member names or values of the protected header have blanks',
    fix: 'Take the blanks out. Those in the published example come from its typesetting.',
    reference: REQUIREMENTS,
    explains: 88,
  },
  'jws-member-missing': {
    title: 'The protected header lacks a member',
    fix: 'Send alg, kid, crit, UPI-UUID, UPI-TIMESTAMP, UPI-APPID and UPI-REQPATH.',
    reference: REQUIREMENTS,
    explains: 66,
    code: snippets.signUnionPay,
  },
  'header-names-as-values': {
    title: 'A member of the protected header holds a name where its value is due',
    fix: 'Put the values in: the constant of the name was used instead of the variable.',
    reference: REQUIREMENTS,
    explains: 88,
  },
  'kid-missing': {
    title: 'The protected header has no kid',
    fix: 'Send the ID that UnionPay assigned to your signing certificate as kid.',
    reference: REQUIREMENTS,
    explains: 81,
  },
  'kid-unknown': {
    title: 'kid names no key of the ring',
    fix: 'Send the certificate ID that UnionPay assigned, character by character; or add the new certificate to the ring.',
    reference: REQUIREMENTS,
    explains: 81,
  },
  'kid-serial': {
    title: 'kid is the serial number of the certificate',
    fix: 'Send the certificate ID that UnionPay assigned: the serial number, which the authority gave, is another. Put it into key-ring.json as kid.',
    reference: REQUIREMENTS,
    explains: 82,
  },
  'kid-encryption': {
    title: 'kid names an encryption certificate',
    fix: 'Send the ID of the signing certificate: signing and encryption have one certificate each.',
    reference: REQUIREMENTS,
    explains: 83,
  },
  'crit-missing': {
    title: 'crit is missing',
    fix: 'Send crit with the names of the UPI members of the header.',
    reference: 'RFC 7515 section 4.1.11',
    explains: 65,
    code: snippets.signUnionPay,
  },
  'crit-not-array': {
    title: 'crit is not an array of names',
    fix: 'Send a JSON array of strings, not a string that looks like one.',
    reference: 'RFC 7515 section 4.1.11',
    explains: 65,
  },
  'crit-incomplete': {
    title: 'crit does not name every UPI member of the header',
    fix: 'Name UPI-UUID, UPI-TIMESTAMP, UPI-APPID, and UPI-REQPATH if the header has it.',
    reference: REQUIREMENTS,
    explains: 64,
  },
  'crit-absent-member': {
    title: 'crit names a member that the header lacks',
    fix: 'Name only members of the header: a response without UPI-REQPATH leaves it out of crit too.',
    reference: 'RFC 7515 section 4.1.11',
    explains: 65,
  },
  'crit-extra': {
    title: 'crit has other names, or one twice',
    fix: 'Name the UPI members alone, each once; never alg or kid.',
    reference: 'RFC 7515 section 4.1.11',
    explains: 64,
  },
  'timestamp-milliseconds': {
    title: 'UPI-TIMESTAMP is in milliseconds',
    fix: 'Divide by 1000 and drop the fraction: the unit is seconds.',
    reference: REQUIREMENTS,
    explains: 63,
    code: snippets.signUnionPay,
  },
  'timestamp-number': {
    title: 'UPI-TIMESTAMP is a JSON number',
    fix: 'Send it as a string.',
    reference: REQUIREMENTS,
    explains: 62,
  },
  'timestamp-form': {
    title: 'UPI-TIMESTAMP is not a Unix time',
    fix: 'Send the seconds since 1970-01-01T00:00:00Z as a string of digits.',
    reference: REQUIREMENTS,
    explains: 62,
  },
  'timestamp-time-zone': {
    title: 'UPI-TIMESTAMP is off by whole hours: a time zone was mixed in',
    fix: 'Take the Unix time of the system; it has no time zone. Do not convert a local date.',
    reference: REQUIREMENTS,
    explains: 63,
  },
  'timestamp-old': {
    title: 'UPI-TIMESTAMP is more than 300 seconds old',
    fix: 'Sign right before sending, again for each retry, and keep the clock with NTP.',
    reference: REQUIREMENTS,
    explains: 62,
  },
  'timestamp-ahead': {
    title: 'UPI-TIMESTAMP is more than 300 seconds ahead',
    fix: 'Keep the clock with NTP.',
    reference: REQUIREMENTS,
    explains: 62,
  },
  'uuid-form': {
    title: 'UPI-UUID is not 32 hex digits',
    fix: 'Send a random UUID (RFC 9562) without hyphens, in lower case.',
    reference: REQUIREMENTS,
    explains: 61,
  },
  'uuid-hyphens': {
    title: 'UPI-UUID has hyphens',
    fix: 'Take the hyphens out: 32 hex digits.',
    reference: REQUIREMENTS,
    explains: 61,
  },
  'uuid-upper-case': {
    title: 'UPI-UUID is in upper case',
    fix: 'Write the hex digits in lower case.',
    reference: REQUIREMENTS,
    explains: 61,
  },
  'uuid-repeated': {
    title: 'UPI-UUID occurs in several messages',
    fix: 'Make a new UUID for every message, retries too, and sign again.',
    reference: REQUIREMENTS,
    explains: 60,
  },
  'app-id-form': {
    title: 'UPI-APPID has not 8 characters',
    fix: 'Send the institution or wallet ID that UnionPay assigned, 8 characters.',
    reference: REQUIREMENTS,
    explains: 61,
  },
  'app-id-blank': {
    title: 'UPI-APPID is empty or has blanks',
    fix: 'Send the 8 characters of the ID without blanks; see that the configuration is loaded.',
    reference: REQUIREMENTS,
    explains: 61,
  },
  'app-id-differs': {
    title: 'UPI-APPID is not the application that is expected',
    fix: 'Send the ID of the environment that is called; tests and production have their own.',
    reference: REQUIREMENTS,
    explains: 60,
  },
  'path-missing': {
    title: 'A request has no UPI-REQPATH',
    fix: "Send the service's path; only a response may leave it out.",
    reference: REQUIREMENTS,
    explains: 63,
  },
  'path-full-url': {
    title: 'UPI-REQPATH is a whole URL',
    fix: 'Send the path alone, from its slash on.',
    reference: REQUIREMENTS,
    explains: 63,
  },
  'path-query': {
    title: 'UPI-REQPATH has a query',
    fix: 'Leave out the question mark and what follows.',
    reference: REQUIREMENTS,
    explains: 62,
  },
  'path-no-slash': {
    title: 'UPI-REQPATH begins without slash',
    fix: 'Begin with a slash.',
    reference: REQUIREMENTS,
    explains: 62,
  },
  'path-trailing-slash': {
    title: 'UPI-REQPATH ends with a slash too many',
    fix: 'Send the path as it is called.',
    reference: REQUIREMENTS,
    explains: 62,
  },
  'path-differs': {
    title: 'UPI-REQPATH is not the path that was called',
    fix: 'Send the suffix of the URL of the service that is called.',
    reference: REQUIREMENTS,
    explains: 61,
  },
  'path-constant': {
    title: 'UPI-REQPATH is the same for calls of different services',
    fix: 'Make it of the URL that is called, for each call.',
    reference: REQUIREMENTS,
    explains: 63,
  },
} as const satisfies Readonly<Record<string, FindingEntry>>;
