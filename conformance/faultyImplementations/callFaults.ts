import type { CallOutcome } from '../http/AnswerTrial.js';
import { jsonObject } from '../http/NetworkSide.js';
import type { ServedAnswer } from '../http/SentRequest.js';
import type { Faulty } from './Faulty.js';
import { type ClientFault, isOfAnother, ownClient, withBody, withType } from './ownClient.js';

/** Clients that do one thing wrong. */
export const callFaults: readonly Faulty[] = [
  client(
    'call-signature-not-checked',
    'The signature of an answer is not verified.',
    ['tampered-value', 'foreign-key'],
    {
      believes: isSigned,
    },
  ),
  client('call-unsigned-believed', 'An answer without a signature is believed.', ['unsigned'], {
    believes: (answer) => !isSigned(answer),
  }),
  client(
    'call-empty-signature-believed',
    'An empty signature counts as one that is not there to be verified.',
    ['empty-signature'],
    {
      believes: ({ headers, body }) =>
        headers.some(([name, value]) => name === 'upi-jws' && value === '') ||
        /"sign":""/.test(body.toString()),
    },
  ),
  client('call-null-signature-believed', 'A sign of null is believed.', ['null-signature'], {
    believes: ({ body }) => /"sign":null/.test(body.toString()),
  }),
  client(
    'call-algorithm-of-answer',
    'An algorithm that the client does not know is believed.',
    ['other-algorithm'],
    {
      believes: ({ body }) => /"sign_type":"MD5"/.test(body.toString()),
    },
  ),
  client('call-alg-none-believed', 'An answer whose alg is none is believed.', ['alg-none'], {
    believes: (answer) => headerOf(answer).alg === 'none',
  }),
  client(
    'call-other-request-believed',
    'An authentic answer to another request is believed.',
    ['of-another-request'],
    {
      believes: ({ body }, situation) => {
        const message = jsonObject(body);
        return typeof message !== 'string' && isOfAnother(message, situation);
      },
    },
  ),
  client(
    'call-returned-not-compared',
    'What an answer returns of its request is not compared.',
    ['of-another-request'],
    {
      believes: ({ body }, { value }) => {
        const message = jsonObject(body);
        return typeof message !== 'string' && message.channelCode !== value.channelCode;
      },
    },
    'channel-login-info',
  ),
  client('call-waits-for-drips', 'An answer may take as long as it drips.', ['drip'], { timeout: 60_000 }),
  client('call-time-not-checked', 'An answer of another time is believed.', ['stale', 'early'], {
    believes: (answer, { now }) =>
      isSigned(answer) && Math.abs(Number(headerOf(answer)['UPI-TIMESTAMP']) - Date.parse(now) / 1000) > 300,
  }),
  client('call-timestamp-not-demanded', 'An answer without a time is believed.', ['without-timestamp'], {
    believes: (answer) =>
      isSigned(answer) && 'UPI-UUID' in headerOf(answer) && !('UPI-TIMESTAMP' in headerOf(answer)),
  }),
  client('call-path-not-checked', 'An answer of another service is believed.', ['other-path'], {
    believes: (answer, { called }) =>
      ![undefined, called.path].includes(headerOf(answer)['UPI-REQPATH'] as string),
  }),
  client('call-crit-not-looked-at', 'What crit names is not looked at.', ['crit-unknown'], {
    believes: (answer) => 'exp' in headerOf(answer),
  }),
  client('call-key-of-header', 'The key that verifies is taken from the header.', ['key-in-header'], {
    believes: (answer) => 'jwk' in headerOf(answer),
  }),
  client('call-last-of-two-signatures', 'Of two signatures the last is verified.', ['signature-twice'], {
    read: ({ headers, ...answer }) => ({
      ...answer,
      headers: headers.filter(
        ([name], index) =>
          name !== 'upi-jws' || index === headers.findLastIndex(([one]) => one === 'upi-jws'),
      ),
    }),
  }),
  client('call-status-not-looked-at', 'A page of a proxy counts as a refusal.', ['page-502'], {
    outcome: (outcome, answer) => ((answer?.status ?? 0) >= 500 ? 'refused' : outcome),
  }),
  client('call-error-is-failure', 'A page of a server counts as a failure.', ['page-500'], {
    outcome: (outcome, answer) => ((answer?.status ?? 0) >= 500 ? 'failed' : outcome),
  }),
  client('call-lost-is-failure', 'A lost connection counts as a failure.', ['reset', 'truncated'], {
    outcome: (outcome, answer) => (answer === undefined ? 'failed' : outcome),
  }),
  client('call-lost-is-refusal', 'A silent network counts as a refusal.', ['silence'], {
    outcome: (outcome, answer) => (answer === undefined ? 'refused' : outcome),
  }),
  client(
    'call-refusal-is-failure',
    'A refusal that nobody signed counts as an answer.',
    ['refusal'],
    taken('refused', 'failed'),
  ),
  client(
    'call-failure-is-answer',
    'An answer that says no counts as one that says yes.',
    ['failure'],
    taken('failed', 'answered'),
  ),
  client(
    'call-unknown-is-refusal',
    'An answer that is not authentic counts as a refusal.',
    ['tampered-value'],
    taken('unknown', 'refused'),
  ),
  client('call-sent-again', 'After a lost connection the request is sent again.', ['reset', 'silence'], {
    again: (answer) => answer === undefined,
  }),
  client('call-sent-again-after-page', 'After a page of a proxy the request is sent again.', ['page-503'], {
    again: (answer) => answer?.status === 503,
  }),
  client('call-follows-redirects', 'The request is sent to where an answer points.', ['redirect'], {
    again: (answer) => answer?.status === 307,
  }),
  client('call-value-left-out', 'An answer that says yes comes without its value.', ['success'], {
    isValueLost: true,
  }),
  client(
    'call-body-written-anew',
    'The body is written anew behind its signature.',
    ['success'],
    {
      sent: (sent) => withBody(sent, JSON.stringify(JSON.parse(sent.body.toString()), null, 1)),
    },
    'mobile-number-verification',
  ),
  client(
    'call-line-end',
    'A line end follows the body that was signed.',
    ['success'],
    {
      sent: (sent) => withBody(sent, `${sent.body}\n`),
    },
    'mobile-number-verification',
  ),
  client('call-other-type', 'The type of the request is text/plain.', ['success'], {
    sent: (sent) => withType(sent, 'text/plain'),
  }),
  client(
    'call-to-another-path',
    'The request goes to another path than the one that is signed.',
    ['success'],
    {
      sent: (sent) => ({ ...sent, target: `${sent.target}/` }),
    },
  ),
  client('call-with-get', 'The method is PUT.', ['success'], {
    sent: (sent) => ({ ...sent, method: 'PUT' }),
  }),
  client(
    'call-numbers',
    'A text of digits is sent as a number.',
    ['success'],
    {
      value: (value) =>
        Object.fromEntries(
          Object.entries(value).map(([name, member]) => [
            name,
            /^[0-9]+$/.test(String(member)) ? Number(member) : member,
          ]),
        ),
    },
    'mobile-number-verification',
  ),
  client(
    'call-path-not-signed',
    'The path is not signed.',
    ['success'],
    {
      sealing: () => ({ header: { 'UPI-REQPATH': undefined } }),
    },
    'mobile-number-verification',
  ),
  client(
    'call-time-in-milliseconds',
    'The time is signed in milliseconds.',
    ['success'],
    {
      sealing: ({ now }) => ({ header: { 'UPI-TIMESTAMP': String(Date.parse(now)) } }),
    },
    'mobile-number-verification',
  ),
  client(
    'call-algorithm-missing',
    'sign_type is left out.',
    ['success'],
    {
      sealing: () => ({ text: (json) => JSON.stringify({ ...JSON.parse(json), sign_type: undefined }) }),
    },
    'mpay-verify',
  ),
  client(
    'call-payload-plain',
    'What must be encrypted whole is sent as it is.',
    ['success'],
    {
      sent: (sent, { value }) => withBody(sent, JSON.stringify({ ...value, sign_type: 'RSA', sign: '' })),
    },
    'mpay-apply',
  ),
].map((faulty) => ({ ...faulty, ofCalls: true as const }));

function client(id: string, wrong: string, slugs: readonly string[], fault: ClientFault, name = '*'): Faulty {
  return {
    id,
    wrong,
    convictedBy: slugs.map((slug) => `call.${name}.${slug}`),
    operations: () => ({ call: ownClient(fault) }),
  };
}

function taken(given: CallOutcome, as: CallOutcome): ClientFault {
  return { outcome: (outcome) => (outcome === given ? as : outcome) };
}

function isSigned({ headers, body }: ServedAnswer): boolean {
  return (
    headers.some(([name, value]) => name === 'upi-jws' && value !== '') ||
    /"sign":"[^"]/.test(body.toString())
  );
}

/** The protected header of an answer, whether or not it is right. */
function headerOf({ headers }: ServedAnswer): Readonly<Record<string, unknown>> {
  const value = headers.find(([name]) => name === 'upi-jws')?.[1] ?? '';
  try {
    return JSON.parse(Buffer.from(value.split('.')[0] ?? '', 'base64url').toString()) as Record<
      string,
      unknown
    >;
  } catch {
    return {};
  }
}
