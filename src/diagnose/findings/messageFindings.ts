import type { FindingEntry } from '../FindingEntry.js';
import { snippets } from './snippets/snippets.js';

/** Findings about the members of a message. */
export const messageFindings = {
  'message-invalid': {
    title: 'The message breaks its table',
    fix: 'Correct every member that is named; tallystick validate tells more about each.',
    reference: 'The table of the message',
    explains: 40,
  },
  'answer-other-interface': {
    title: 'The answer is one of another interface',
    fix: 'Open each answer on the connection on which its request was sent; nothing that is signed names the request. Where the other side sends UPI-REQPATH in answers, demand it: pathOptional: false.',
    reference: 'UnionPay International, general requirements',
    explains: 45,
    code: snippets.openAnswer,
  },
  'message-response-code': {
    title: 'responseCode is a word or an HTTP status instead of a published code',
    fix: 'Answer 00 for success. HTTP 200 says that the request was processed, responseCode how it ended.',
    reference: 'UnionPay International, general requirements: response codes',
    explains: 44,
  },
  'message-id-constant': {
    title: 'msgID has no serial digits that count: they are constant',
    fix: 'Draw or count the last six digits for each message, so that no two within a second are alike.',
    reference: 'unionpay/CHANNEL_LOGIN_INFO/request#msgID',
    explains: 43,
    code: snippets.messageId,
  },
  'message-id-repeated': {
    title: 'msgID occurs in several requests',
    fix: 'Make a new msgID for each request; only a response repeats that of its request.',
    reference: 'unionpay/CHANNEL_LOGIN_INFO/request#msgID',
    explains: 43,
    code: snippets.messageId,
  },
  'message-id-time-zone': {
    title: 'The time in msgID is off by whole hours: it is not the time in Beijing',
    fix: 'Write the time in Beijing (UTC+8), whatever the time zone of the server.',
    reference: 'unionpay/CHANNEL_LOGIN_INFO/request#msgID',
    explains: 42,
    code: snippets.messageId,
  },
} as const satisfies Readonly<Record<string, FindingEntry>>;
