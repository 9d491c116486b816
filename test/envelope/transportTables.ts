import { createMessage } from '../../src/codec/createMessage.js';
import type { Direction, Row, Transport } from '../../src/table/Row.js';

const text = (identifier: string, presence: Row['presence'] = 'O'): Row => ({
  identifier,
  type: 'String',
  max: 4000,
  presence,
});

/** A made-up message of LianLian that is sent in another way than as signed JSON. */
function messageOf(direction: Direction, transport: Transport, ...rows: readonly Row[]) {
  const name = `lianlian/TRANSPORT/${direction}`;
  return createMessage({ network: 'lianlian', interface: 'TRANSPORT', direction, name, rows, ...transport });
}

const signature: readonly Row[] = [text('sign_type', 'M'), { ...text('sign', 'M'), signature: true }];
const order: readonly Row[] = [
  text('oid_partner', 'M'),
  text('no_order', 'M'),
  text('acct_name'),
  text('memo'),
];

/** Encrypted as a whole. */
export const secret = messageOf('request', { payLoad: true }, ...order, ...signature);
/** The fields of a form. */
export const posted = messageOf('request', { transport: 'form' }, ...order, text('risk_item'), ...signature);
/** The one field of a form, which has the JSON text. */
export const wrapped = messageOf(
  'request',
  { transport: 'form', field: 'req_data' },
  ...order,
  text('risk_item'),
  ...signature,
);
/** What the network tells, with a member that takes no part in the signature. */
export const told = messageOf(
  'notification',
  {},
  ...order,
  text('oid_paybill', 'M'),
  { ...text('bank_name'), unsigned: true },
  ...signature,
);
/** How that is confirmed. */
export const confirmed = messageOf('acknowledgement', {}, text('ret_code', 'M'), text('ret_msg', 'M'));
