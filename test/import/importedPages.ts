import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { type ImportedTable, importTable } from '../../src/import/importTable.js';
import type { TableFileMessage, TableFileRow } from '../../src/table/TableFile.js';

const isTableFile = new Ajv2020({ allErrors: true }).compile(
  JSON.parse(readFileSync(new URL('../../spec/table.schema.json', import.meta.url), 'utf8')),
);

/** A page with a field on a line; the request begins in line 4. */
export const page = (request: string, response = 'Outcome outcome AN 2 M:Mandatory'): string =>
  `Parcel Locker\nLOCKER_DOOR API is used to open a door.\nRequest Parameter\n${request}\nSynchronous Response parameters\n${response}\n`;

/** A page with a cell on a line; the request begins in line 4. */
export const cells = (request: string, response = 'ret_code\nRequired\nString(4)'): string =>
  `Locker Door API\nLOCKER_DOOR\nRequest Parameters\n${request}\nResponse\n${response}\n`;

/** The table of the request, which is valid. */
export const request = (text: string): TableFileMessage => messageOf(importTable(text), 'request');
/** The table of the response, which is valid. */
export const response = (text: string): TableFileMessage => messageOf(importTable(text), 'response');

/** One table of an imported one, which is valid. */
export function messageOf({ table }: ImportedTable, kind: 'request' | 'response'): TableFileMessage {
  expect(isTableFile(table), JSON.stringify(isTableFile.errors)).toBe(true);
  const message = table.messages?.[kind];
  if (message === undefined) throw new Error(`no ${kind}`);
  return message;
}

/** `line message code identifier` of each warning, `-` for what is missing. */
export const warned = (text: string): readonly string[] =>
  importTable(text).warnings.map(
    ({ line, message = '-', code, identifier = '-' }) => `${line} ${message} ${code} ${identifier}`,
  );

/** Rows and their members, groups dissolved. */
export function allRows(message: TableFileMessage): readonly TableFileRow[] {
  const withMembers = (each: TableFileRow): readonly TableFileRow[] => [each, ...(each.members ?? [])];
  return message.rows.flatMap((item) =>
    'rows' in item ? item.rows.flatMap(withMembers) : withMembers(item),
  );
}

/** A page with a field on a line. */
export const RENTAL = `Open API >Mobility >Bicycle Rental
Bicycle Rental
Mobility Acquirer
Lends a bicycle to a cardholder.
API Reference
API Reference
  • RENTAL_START
Interface description
RENTAL_START API is used to unlock a bicycle for a rider.
Request Method
HTTP POST
Request Parameter
Field name Identifier Type Length Request Default value Note
Message Number msgNo AN 12 M:Mandatory Letter B and eleven digits
Shop Number shopNo ANS 1-15 C:Conditional A number of the acquirer.If you are already a member, this field shall not be presented.If you are a merchant, give the number of your shop.
Kind of Use useType N 6 M:Mandatory The value of use type is as follows:BK0001
Lock Kind lockKind N 1 O:Optional Valid values:“0”: cable;“1”: frame:“2”: none
Distance distance NS 9 O:Optional
Sealed Part encData  Object M:Mandatory JWE
Rider Name riderName S 1-60 M:Mandatory Encrypted with the key of the operator. As on the card
Rider Phone riderPhone ANS 5-20 M:Mandatory Encrypted with the key of the operator.
Portrait portrait S 1-90000 M:Mandatory A picture in Base64.
Station Number stationNo AN 8 M:Mandatory Where the bicycle stands.
Synchronous Response parameters
Filed name Identifier Type Length Request Default value Note
Message Number msgNo AN 12 R:Returned
Bicycle Number bikeNo AN 7 C:Conditional Presented when the "responseCode" is 00.Printed on the frame.
Unlock Address unlockUrl ANS 1-200 C:Conditional Address of the lock. Returned if successful
Message Response msgResponse Object M:Mandatory
Response Code responseCode AN 2 M:Mandatory Tells how it went.
Response Message responseMsg S 1-100 M:Mandatory
Error Details errorDetail S 1-255 C:Conditional More about the fault.
Security Requirement
Security Requirement

Read the general requirements.
`;

/** A page with a cell on a line. */
export const WALLET = `Wallet Pass API
Asks for the pass of a rider.
Request
Endpoint
Ask your account manager.
Request Parameters
Name
Required
Type
Description
partner_id
Required
String(18)
The number of the partner. E.g. 2027
pass_kind
Optional
String
day, week or month
pin
Required
String(6)
holder_name
,phone_no,
,mail_no
are required ifpass_no
is NOT present.
Sample Request
{ "partner_id": "2027" }
Response
The response may be late.
Parameters
Name
Required
Type
Description
ret_code
Required
String(4)
ret_text
Required
String(1-100)
What ret_code
, means
The following parameters are returned only when ret_code=0000
:
Name
Required
Type
Description
pass_no
Required
String(16)
memo
Optional
String(255)
Returns when memo_in is sent in API requests
The following parameters are returned only when pass_state=ACTIVE
:
Name
Required
Type
Description
ends_on
Optional
String(8)
Form YYYYMMdd.
Sample Response
Last updated 3 days ago
`;

/** The one row of a request, and the codes of the warnings about it. */
export function row(text: string): { readonly row: TableFileRow; readonly codes: readonly string[] } {
  const { warnings } = importTable(page(text));
  const [first] = request(page(text)).rows;
  if (first === undefined || 'rows' in first) throw new Error('no row');
  return { row: first, codes: warnings.map(({ code }) => code) };
}
