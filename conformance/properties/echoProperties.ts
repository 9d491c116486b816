import fc from 'fast-check';
import type { Case } from '../Case.js';
import { acceptanceFault, refusalFault } from './answerFaults.js';
import { createProperty, type Exploration } from './createProperty.js';
import { jsonBytes, layouts } from './jsonText.js';
import { messageTables } from './messageTables.js';
import { NOW } from './NOW.js';
import { unambiguousMessage } from './unambiguousMessage.js';

const RESPONSE = 'unionpay/CHANNEL_LOGIN_INFO/response';
const REQUEST = 'unionpay/CHANNEL_LOGIN_INFO/request';

/** Properties of a response that is judged together with its request: rows of presence R repeat it. */
export function echoProperties(exploration: Exploration): readonly Case[] {
  const [request, response] = [REQUEST, RESPONSE].map((name) => {
    const table = messageTables.find((candidate) => candidate.name === name);
    if (table === undefined) throw new Error('unreachable: the message has a table');
    return unambiguousMessage(table).map(({ value }) => value);
  }) as [fc.Arbitrary<Readonly<Record<string, unknown>>>, fc.Arbitrary<Readonly<Record<string, unknown>>>];
  return [
    createProperty(
      {
        id: 'validate.unionpay.channel-login-info.response.repeats-request',
        title: 'A response returns the channelCode of its request',
        operation: 'validate',
        message: RESPONSE,
        feature: 'request',
        references: [`${RESPONSE}#channelCode`],
        expected: 'ok where it does, else reject with value at /channelCode',
        values: fc.record({ request, response, layout: layouts, isOther: fc.boolean() }),
        questions: ({ request: asked, response: answered, layout, isOther }) => {
          const { msgID, industryCode, channelCode } = asked;
          const echoed = {
            ...answered,
            msgID,
            industryCode,
            channelCode: isOther ? other(channelCode) : channelCode,
          };
          const json = jsonBytes(echoed, layout);
          return [{ now: NOW, input: { message: RESPONSE, form: 'plain', json, request: asked } }];
        },
        judge:
          () =>
          (answer, { isOther }) =>
            isOther
              ? refusalFault(answer, { rules: ['value'], path: '/channelCode' })
              : acceptanceFault(answer),
      },
      exploration,
    ),
  ];
}

/** Another code of the same form. */
function other(code: unknown): string {
  const text = String(code);
  return `${text.slice(0, -1)}${text.endsWith('7') ? '8' : '7'}`;
}
