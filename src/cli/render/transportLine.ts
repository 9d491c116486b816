import type { MessageTable } from '../../table/Row.js';

/**
 * How a message is sent, such as `POST /v1/bankcardprepay, JSON, whole message in pay_load`.
 *
 * @param endpoint the published URL of its interface
 */
export function transportLine(
  { direction, transport, field, payLoad }: MessageTable,
  endpoint: string,
): string {
  const { pathname, host } = new URL(endpoint);
  const call = `POST ${pathname}`;
  const form = field === undefined ? 'the fields of a form' : `the JSON in the field ${field} of a form`;
  const body = transport === 'form' ? form : 'JSON';
  const whole = payLoad ? ', whole message in pay_load' : '';
  if (direction === 'request') return `${call}, ${body}${whole}; published at ${host}`;
  if (direction === 'response') return `The answer to ${call}, ${body}${whole}`;
  const sender = direction === 'notification' ? 'Sent by the network to your address' : 'Your answer to it';
  return `${sender}, ${body}${whole}`;
}
