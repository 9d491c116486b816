import type { MessageTable } from 'tallystick';
import type { JsonObject } from '../../Testee.js';
import { requests } from './bases.js';
import { without, withValue } from './members.js';
import type { Trial } from './Trial.js';
import { open, valid } from './verdicts.js';

/** What a response repeats, where the testee is given the request that is answered. */
export function echoTrials(base: JsonObject, { name }: MessageTable): Trial[] {
  const request = requests[name];
  if (request === undefined) return [];
  const common = { request, references: [name] };
  const differs = (member: string, value: string): Trial => ({
    ...common,
    slug: `request.other-${member.replaceAll('_', '-').toLowerCase()}`,
    title: `${member} is not that of the request.`,
    references: [`${name}#${member}`],
    message: withValue(base, [member], value),
    result: 'invalid',
    flags: ['not-of-request'],
    expected: ['value', 'format'].map((rule) => ({ rule, path: `/${member}` })),
  });
  const answers = {
    ...common,
    slug: 'request.answered',
    title: 'The response repeats what it must.',
    message: base,
    ...valid,
  };
  if (name.startsWith('unionpay/')) {
    return [
      answers,
      differs('channelCode', 'UPAPP0000002'),
      {
        ...common,
        slug: 'request.other-msgid',
        title: 'msgID is not that of the request.',
        references: [`${name}#msgID`, 'errata#response-message-id'],
        message: withValue(base, ['msgID'], 'A0020001720260301160001000001'),
        ...open({ erratum: 'response-message-id', invalidIn: 'strict' }, '/msgID', 'value', 'format'),
      },
      {
        ...differs('industryCode', '00100234'),
        message: { ...base, industryCode: '00100234', msgID: 'A0010023420260301160000731904' },
      },
    ];
  }
  return [
    answers,
    differs('oid_partner', '201304121000001005'),
    differs('no_order', '20260301160000000000000000000018'),
    {
      ...differs('money_order', '88.00'),
      message: withValue(base, ['money_order'], '10000000.00'),
      expected: ['value', 'format', 'length'].map((rule) => ({ rule, path: '/money_order' })),
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
