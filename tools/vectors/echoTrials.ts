import type { JsonObject } from '../../conformance/Testee.js';
import { without, withValue } from '../../conformance/trials/members.js';
import { slugOf } from '../../conformance/trials/placedRows.js';
import type { Trial } from '../../conformance/trials/Trial.js';
import { open, valid } from '../../conformance/trials/verdicts.js';
import type { Dispute } from '../../conformance/Vector.js';
import type { Table } from '../tables/Table.js';
import { requests } from './bases.js';

/** No rule is named for an echo; value comes closest. */
const RULES = ['value', 'format'];

/** What a response repeats, where the testee is given the request that is answered. */
export function echoTrials(base: JsonObject, { name, network }: Table): Trial[] {
  const request = requests[name];
  if (request === undefined) return [];
  const common = { request, references: [name] };
  const differs = (member: string, value: string): Trial => ({
    ...common,
    slug: `request.other-${slugOf(member)}`,
    title: `${member} is not that of the request.`,
    references: [`${name}#${member}`],
    message: withValue(base, [member], value),
    result: 'invalid',
    flags: ['not-of-request'],
    expected: RULES.map((rule) => ({ rule, path: `/${member}` })),
  });
  // Only channelCode is printed as returned; that the others must be is our reading of the pages.
  const unlike = (
    member: string,
    value: string,
    erratum: string,
    invalidIn: Dispute['invalidIn'] = 'both',
  ): Trial => ({
    ...differs(member, value),
    references: [`${name}#${member}`, `errata#${erratum}`],
    ...open({ erratum, invalidIn }, `/${member}`, ...RULES),
  });
  const answers = {
    ...common,
    slug: 'request.answered',
    title: 'The response repeats what it must.',
    message: base,
    ...valid,
  };
  if (network === 'unionpay') {
    return [
      answers,
      differs('channelCode', 'UPAPP0000002'),
      unlike('msgID', 'A0020001720260301160001000001', 'response-message-id', 'strict'),
      {
        ...unlike('industryCode', '00100234', 'response-industry-code'),
        message: { ...base, industryCode: '00100234', msgID: 'A0010023420260301160000731904' },
      },
    ];
  }
  return [
    answers,
    unlike('oid_partner', '201304121000001005', 'order-match'),
    unlike('no_order', '20260301160000000000000000000018', 'order-match'),
    unlike('money_order', '10000000.00', 'order-match'),
    {
      ...common,
      request: { ...request, money_order: '100000000.0' },
      slug: 'request.same-money-order',
      title: 'money_order is that of the request, which wrote it with one decimal.',
      references: [`${name}#money_order`, 'errata#order-match'],
      message: base,
      ...open({ erratum: 'order-match', invalidIn: 'neither' }, '/money_order', ...RULES),
    },
    {
      ...common,
      slug: 'request.without-info-order',
      title: 'info_order was sent and is not returned.',
      references: [`${name}#info_order`, 'errata#info-order-echo'],
      message: without(base, ['info_order']),
      ...open({ erratum: 'info-order-echo', invalidIn: 'strict' }, '/info_order', 'required'),
    },
  ];
}
