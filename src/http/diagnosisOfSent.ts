import type { Message } from '../codec/createMessage.js';
import { diagnose } from '../diagnose/diagnose.js';
import type { Diagnosis } from '../diagnose/Finding.js';
import { CHANGED, PAYLOAD_KEY, TIME, withDate } from '../diagnose/notChecked.js';
import { readClock } from '../identifiers/sources.js';
import type { ClientOptions } from './ClientOptions.js';
import type { SentRequest } from './networkEnvelope.js';

/**
 * What can be proven of a request of our own. What is in `pay_load` is judged as it was before it was encrypted: nobody
 * here has the key for it.
 *
 * @param answered the headers of the answer, which says no more than that it declines, and when
 */
export function diagnosisOfSent(
  { payLoad }: Message<unknown>,
  { path, headers, body, members }: SentRequest,
  answered: Headers,
  { network, keys, clock = Date.now }: ClientOptions,
): Diagnosis {
  const isEncrypted = payLoad !== undefined && members !== undefined;
  const sent = {
    kind: 'request',
    method: 'POST',
    target: path,
    headers: Object.entries(headers),
    body: isEncrypted ? Buffer.from(JSON.stringify(members)) : body,
  } as const;
  // The client's own appId and path prove nothing: it signed them.
  const {
    notChecked = [],
    checked,
    ...diagnosis
  } = diagnose(sent, keys, { network, clock, direction: 'sent' });
  const dated = withDate(notChecked, answered.get('Date'), readClock(clock));
  return {
    ...diagnosis,
    // The clock that signed the time says nothing about it.
    checked: checked.filter((item) => item !== TIME),
    notChecked: [...dated, ...(isEncrypted ? [PAYLOAD_KEY] : []), CHANGED],
  };
}
