import type { DiagnosedCapture } from './DiagnosedCapture.js';
import { type Clue, type FindingId, proven } from './findings.js';

/** Tells what only several captures show. */
export function acrossCaptures(captures: readonly DiagnosedCapture[]): readonly Clue[] {
  const requests = captures.filter(({ capture }) => capture.kind === 'request');
  return [
    ...repeated('uuid-repeated', captures, ({ uuid }) => uuid),
    ...repeated('message-id-repeated', requests, ({ messageId }) => messageId),
    ...repeated('jwe-vector-repeated', captures, ({ iv }) => iv),
    ...repeated('jwe-content-key-repeated', captures, ({ contentKey }) => contentKey),
    ...repeated('payload-keystream-repeated', captures, ({ keystream }) => keystream),
    ...constantSerials(requests),
    ...constantPaths(requests),
  ];
}

function repeated(
  id: FindingId,
  captures: readonly DiagnosedCapture[],
  read: (capture: DiagnosedCapture) => string | undefined,
): readonly Clue[] {
  const values = captures.map(read).filter((value) => value !== undefined);
  const different = new Set(values).size;
  if (different === values.length) return [];
  return [proven(id, `${values.length} captures have ${different} different ones.`)];
}

function constantSerials(requests: readonly DiagnosedCapture[]): readonly Clue[] {
  const ids = new Set(requests.map(({ messageId }) => messageId).filter((id) => id?.length === 29));
  const serials = new Set([...ids].map((id) => id?.slice(-6)));
  return ids.size > 1 && serials.size === 1
    ? [proven('message-id-constant', `${ids.size} different IDs end with the same six digits.`)]
    : [];
}

function constantPaths(requests: readonly DiagnosedCapture[]): readonly Clue[] {
  const signed = requests.filter(({ reqPath }) => reqPath !== undefined);
  const called = new Set(signed.map(({ capture }) => capture.target?.split('?', 1)[0]));
  const named = new Set(signed.map(({ reqPath }) => reqPath));
  return called.size > 1 && named.size === 1
    ? [proven('path-constant', `${called.size} services were called with one and the same UPI-REQPATH.`)]
    : [];
}
