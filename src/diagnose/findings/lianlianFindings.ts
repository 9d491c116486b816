import type { FindingEntry } from '../FindingEntry.js';
import { snippets } from './snippets/snippets.js';

const SOURCE = 'LianLian: signature source';
const CODES = 'LianLian: return codes';

/** A refusal has a cause: whatever is proven of the request comes first. */
const AFTER_CAUSES = 1;

function otherSource(
  title: string,
  fix: string,
  explains = 72,
  code = snippets.sourceLianLian,
): FindingEntry {
  return { title, fix, reference: SOURCE, explains, code };
}

/** Findings about messages of LianLian. */
export const lianlianFindings = {
  'sign-missing': {
    title: 'sign is missing',
    fix: 'Sign the members and send the result as sign. A receiver must refuse a message without it.',
    reference: SOURCE,
    explains: 95,
    code: snippets.sealLianLian,
  },
  'sign-md5': {
    title: 'The signature is an MD5 with a shared key, which is no longer accepted',
    fix: 'Sign with RSA: sign_type SHA256withRSA, and your private key. A receiver must refuse MD5 with a shared key: anyone who knows the key can sign for the other side.',
    reference: SOURCE,
    explains: 91,
    code: snippets.sealLianLian,
  },
  'lianlian-accp': {
    title: "The message is of LianLian's account platform (ACCP), which signs in a header",
    fix: 'Verify it by the documents of that platform: Signature-Data is MD5withRSA over the MD5 of the body, in hex. Its interfaces are not among those of this package.',
    reference: 'LianLian: account platform',
    explains: 96,
  },
  'sign-type-camel-case': {
    title: 'signType is written in camel case among members that are not',
    fix: 'Write sign_type. Only an older family of interfaces has signType, and there every name is in camel case.',
    reference: SOURCE,
    explains: 86,
    code: snippets.sealLianLian,
  },
  'sign-hex': {
    title: 'The signature is written in hex',
    fix: 'Write the signature in Base64, with padding.',
    reference: SOURCE,
    explains: 90,
    code: snippets.sealLianLian,
  },
  'sign-url-encoded': {
    title: 'The signature is URL-encoded',
    fix: 'Put the Base64 into the JSON as it is; + / and = stay.',
    reference: SOURCE,
    explains: 90,
    code: snippets.sealLianLian,
  },
  'sign-blanks': {
    title: 'The signature has blanks or line breaks, or blanks in place of +',
    fix: 'Encode without line breaks, and do not decode the JSON as a form.',
    reference: SOURCE,
    explains: 90,
    code: snippets.sealLianLian,
  },
  'sign-base64url': {
    title: 'The signature is written in base64url, or without padding',
    fix: 'Write the signature in standard Base64, with padding.',
    reference: SOURCE,
    explains: 90,
    code: snippets.sealLianLian,
  },
  'sign-not-base64': {
    title: 'The signature is not Base64',
    fix: 'Write the signature in Base64, with padding.',
    reference: SOURCE,
    explains: 90,
    code: snippets.sealLianLian,
  },
  'sign-type-missing': {
    title: 'sign_type is missing',
    fix: 'Send sign_type, and let it take part in the signature.',
    reference: SOURCE,
    explains: 87,
  },
  'sign-type-unknown': {
    title: 'sign_type is not one of the published values',
    fix: 'Send RSA (MD5withRSA) or SHA256withRSA.',
    reference: SOURCE,
    explains: 87,
  },
  'sign-type-letter-case': {
    title: 'sign_type is written in other letters',
    fix: 'Write it as it is published: RSA or SHA256withRSA in a request.',
    reference: SOURCE,
    explains: 45,
  },
  'sign-type-not-accepted': {
    title: 'sign_type is not one that the receiver accepts',
    fix: 'Agree on SHA256withRSA; where RSA (MD5) must be taken, say so in accept. Never let the message choose.',
    reference: 'RFC 8725 section 3.1',
    explains: 87,
  },
  'value-not-string': {
    title: 'A member is a number, a boolean, an object or null instead of a string',
    fix: 'Send every value as a string, amounts too: "88.00". Of an object such as risk_item, write the JSON text first, then sign and send that text. A list stays a list, and takes no part in the signature.',
    reference: 'LianLian: data types',
    explains: 68,
    code: snippets.objectAsText,
  },
  'value-ambiguous': {
    title: 'The signature would hold for another message too',
    fix: 'Leave &name= out of the value; the source has no escapes. Where it must be there, as in an address with a query, both sides allow it for that member by name: allowAmbiguous.',
    reference: SOURCE,
    explains: 67,
    code: snippets.allowAmbiguous,
  },
  'amount-form': {
    title: 'money_order has not two decimals',
    fix: "Write the amount with two decimals, such as 88.00, from a decimal type or a number of fen, never from a float: in Java BigDecimal.setScale(2), in PHP sprintf('%d.%02d', intdiv($fen, 100), $fen % 100), in Python f'{Decimal(yuan):.2f}'.",
    reference: 'lianlian/MPAY_VERIFY/request#money_order',
    explains: 50,
  },
  'order-time-zone': {
    title: 'A time is off by whole hours: it is not the time in Beijing',
    fix: 'Write dt_order, dt_refund and timestamp as the time in Beijing (UTC+8), whatever the time zone of the server, by the zone Asia/Shanghai: ZoneId in Java, DateTimeZone in PHP, ZoneInfo in Python.',
    reference: 'LianLian: dt_order, timestamp',
    explains: 52,
  },
  'request-time-far': {
    title: "timestamp is more than 30 minutes from LianLian's clock",
    fix: 'Write timestamp when you send the request, as the time in Beijing (UTC+8), and again for each new attempt. Have the clock of the server set by NTP.',
    reference: 'LianLian: timestamp',
    explains: 51,
  },
  'member-name-blank': {
    title: 'A member name has a blank at its end',
    fix: 'Type the name; copied from the documentation, it brings a blank along.',
    reference: 'LianLian: field tables',
    explains: 69,
  },
  'notification-reply': {
    title: 'The answer to a notification is not the JSON that is asked for',
    fix: 'Answer {"ret_code":"0000","ret_msg":"..."} within 5 seconds, as JSON; anything else is sent again every 2 minutes, 30 times at most.',
    reference: 'LianLian: asynchronous notification',
    explains: 89,
  },
  'refused-1000': {
    title: 'LianLian declined with 1000: the token is invalid or expired',
    fix: 'Use a token within 30 minutes of getting it, once; ask for a new one.',
    reference: CODES,
    explains: AFTER_CAUSES,
  },
  'refused-1001': {
    title: 'LianLian declined with 1001: the signature of the request is wrong',
    fix: 'Correct what is found in the request. Where only the answer was given, capture the request that was sent, and diagnose that one.',
    reference: CODES,
    explains: AFTER_CAUSES,
  },
  'refused-1004': {
    title: 'LianLian declined with 1004: a parameter of the request is wrong',
    fix: 'Validate the request against its table: tallystick validate MPAY_VERIFY request.json.',
    reference: CODES,
    explains: AFTER_CAUSES,
  },
  'refused-1900': {
    title: 'LianLian declined with 1900: the code of the text message is wrong',
    fix: 'Let the payer enter the code again; signature and parameters were accepted.',
    reference: CODES,
    explains: AFTER_CAUSES,
  },
  'refused-1901': {
    title: 'LianLian declined with 1901: the code of the text message is expired',
    fix: 'Have a new code sent; signature and parameters were accepted.',
    reference: CODES,
    explains: AFTER_CAUSES,
  },
  'refused-9999': {
    title: 'LianLian declined with 9999: a fault of its system',
    fix: 'Query the result before trying again: the payment may have been made.',
    reference: CODES,
    explains: AFTER_CAUSES,
  },
  'refused-other': {
    title: 'LianLian declined the call',
    fix: 'Run `tallystick codes CODE` for what it means; correct what is found in the request, or capture the request that was sent, and diagnose that one.',
    reference: CODES,
    explains: AFTER_CAUSES,
  },
  'source-case-insensitive': otherSource(
    'The members were sorted without regard to letter case',
    'Sort by the codes of the characters: capitals come before small letters.',
  ),
  'source-locale-sort': otherSource(
    'The members were sorted by the rules of a language',
    'Sort by the codes of the characters, without locale.',
  ),
  'source-unsorted': otherSource('The members were not sorted', 'Sort by name in ASCII order.'),
  'source-empty-members': otherSource(
    'Empty members took part in the signature',
    'Leave out what is null or empty, before joining.',
  ),
  'source-zeros-dropped': otherSource(
    'Members with the value 0 were left out of the signature',
    'Leave out what is null or empty, not what is falsy: "0" stays.',
    73,
  ),
  'source-without-sign-type': otherSource(
    'sign_type was left out of the signature',
    'Let sign_type take part: sign alone is left out.',
    73,
  ),
  'source-other-sign-type': otherSource(
    'sign_type was changed after signing',
    'Set sign_type before signing, and do not touch it afterwards.',
    73,
  ),
  'source-known-members': otherSource(
    'Only the members of the table took part in the signature',
    'Sign and verify every member of the message, including those that no table lists.',
    73,
  ),
  'source-with-sign': otherSource(
    'sign itself took part in the signature, as an empty member',
    'Take sign out before joining.',
  ),
  'source-url-encoded': otherSource(
    'URL-encoded values were signed',
    'Join the values as they are, without any encoding.',
  ),
  'source-amount-form': otherSource(
    'The amount was signed in another form than it is sent',
    'Format the amount once, and sign and send that text; no float in between.',
    73,
  ),
  'source-trailing-ampersand': otherSource(
    'The signed text ends with an ampersand',
    'Join with &, do not append it.',
  ),
  'source-leading-ampersand': otherSource(
    'The signed text begins with an ampersand',
    'Join with &, do not put one in front of each member.',
  ),
  'source-newline': otherSource(
    'The signed text ends with a line end',
    'Sign the text without a line end: in a shell printf, not echo; in Java append, not println; in PHP rtrim, no PHP_EOL; in Python rstrip, no print.',
  ),
  'source-html-escaped': otherSource(
    'What was signed is escaped for HTML, and what is sent is not, or the reverse',
    'Sign and send the same values, without htmlspecialchars in between, and do not copy the text out of a page.',
  ),
  'source-separator': otherSource(
    'The signed text has another mark between the members, or none',
    'Join name=value with &.',
  ),
  'source-digest': otherSource(
    'A hash of the signed text was signed instead of the text',
    'Hand the text to the signing function unhashed: it hashes by itself. Only the account platform (ACCP) signs an MD5 in hex.',
    73,
  ),
  'source-trimmed': otherSource(
    'A value was signed with other blanks around it than it is sent with',
    'Trim the values once, before you sign, and send what you signed.',
  ),
  'source-other-names': otherSource(
    'The members were signed under names written in another way',
    'Sign the names as they are sent: oid_partner and oidPartner are two names.',
    73,
  ),
  'source-with-lists': otherSource(
    'A list took part in the signature',
    'Leave lists out before joining: a genuine answer with a list holds only without it.',
    73,
  ),
  'source-key-suffix': otherSource(
    'The signed text ends with &key=, as the MD5 scheme with a shared key has it',
    'Append nothing: RSA needs no shared key.',
  ),
  'source-quoted': otherSource(
    'The values were signed in quotes',
    'Join the values as they are, without quotes.',
  ),
  'source-json-value': otherSource(
    'The JSON text of a value was signed in another form than it is sent',
    'Write the JSON text of the value once, such as risk_item, and sign and send that very text.',
    73,
    snippets.objectAsText,
  ),
  'source-escaped': otherSource(
    'Values were signed with other escapes than they are sent with',
    'Sign the values themselves, not what json_encode or addslashes makes of them, and serialise the message once, after signing.',
    73,
    snippets.objectAsText,
  ),
  'source-json': otherSource(
    'The JSON text was signed instead of name=value pairs',
    'Sign the members joined as name=value&name=value.',
    74,
  ),
} as const satisfies Readonly<Record<string, FindingEntry>>;
