import { memberAt } from '../properties/unambiguousMessage.js';
import type { JsonObject } from '../Testee.js';
import { giving as decoding } from './decodeFaults.js';
import { giving as encoding } from './encodeFaults.js';
import type { Faulty } from './Faulty.js';
import { type Found, overlooking } from './overlooking.js';
import { refusing } from './refusing.js';
import { telling } from './tellingFaults.js';

/** The messages that they are tried on: between them these have every kind of row, message and transport. */
export const messagesOfEveryKind: readonly string[] = [
  'lianlian/MPAY_APPLY/request',
  'lianlian/MPAY_RESULT_QUERY/response',
  'lianlian/MPAY_NOTIFICATION/notification',
  'lianlian/CARD_BIND_QUERY/response',
  'lianlian/ONLINE_BANKING_REDIRECT/request',
  'lianlian/EASYPAY_PREAUTH_COMPLETE/request',
  'lianlian/AGGREGATE_DIRECT/request',
];

const LIST = '*.agreement-list';
const TEXT = '*.mpay-apply.request.risk-item';
const WHOLE = '*.mpay-apply.request.valid-order';

/** Codecs that get wrong what the first eight messages do not have: lists, JSON in a text, whole numbers, forms. */
export const kindFaults: readonly Faulty[] = [
  ...listFaults(),
  ...jsonTextFaults(),
  ...wholeNumberFaults(),
  ...messageFaults(),
  ...conditionFaults(),
  ...formFaults(),
].map((faulty) => ({ ...faulty, ofLaterMessages: true as const }));

function listFaults(): readonly Faulty[] {
  return [
    {
      id: 'list-items-not-judged',
      wrong: 'What is inside the items of a list is not judged.',
      convictedBy: [`${LIST}.no-agree.missing`, `${LIST}.no-agree.type-number`],
      operations: overlooking(({ path }) => /\/\d+\//.test(path)),
    },
    {
      id: 'list-first-item-alone',
      wrong: 'Of a list the first item alone is judged.',
      convictedBy: [`${LIST}.item-number-behind`],
      operations: overlooking(({ path }) => /\/[1-9]\d*(?:\/|$)/.test(path)),
    },
    {
      id: 'list-of-anything',
      wrong: 'An item of a list may be of any type.',
      convictedBy: [`${LIST}.item-text`],
      operations: overlooking(({ rule, path }) => rule === 'type' && /\/\d+$/.test(path)),
    },
    {
      id: 'object-for-list',
      wrong: 'One object is taken for a list of one.',
      convictedBy: [`${LIST}.type-object`],
      operations: overlooking(({ rule, row, value }) => {
        return rule === 'type' && row?.type === 'List' && typeof value === 'object' && !Array.isArray(value);
      }),
    },
    {
      id: 'list-paths-without-index',
      wrong: 'A path leaves out which item of a list it is.',
      convictedBy: [`${LIST}.no-agree.missing`],
      operations: telling(({ rule, path = '' }) => ({ rule: rule ?? '', path: path.replace(/\/\d+/g, '') })),
    },
    {
      id: 'list-indices-from-one',
      wrong: 'The items of a list are counted from one.',
      convictedBy: [`${LIST}.no-agree.missing`],
      operations: telling(({ rule, path = '' }) => ({
        rule: rule ?? '',
        path: path.replace(/\/(\d+)/g, (_, index) => `/${Number(index) + 1}`),
      })),
    },
    {
      id: 'list-of-one-alone',
      wrong: 'A list of two items is refused.',
      convictedBy: [`${LIST}.two-items`],
      operations: refusing(({ value }) => {
        const list = value.agreement_list;
        return Array.isArray(list) && list.length > 1
          ? { rule: 'length', path: '/agreement_list' }
          : undefined;
      }),
    },
    {
      id: 'list-not-read',
      wrong: 'Lists are left out of what is read.',
      convictedBy: ['*.card-bind-query.response.decode.base'],
      operations: decoding((value) => withoutWhere(value, (member) => Array.isArray(member))),
    },
    {
      id: 'list-as-text',
      wrong: 'A list is written as the text of its JSON.',
      convictedBy: ['*.card-bind-query.response.encode.base'],
      operations: encoding((value) =>
        changedWhere(value, (member) => (Array.isArray(member) ? JSON.stringify(member) : member)),
      ),
    },
    {
      id: 'list-items-with-unknown-members',
      wrong: 'Unknown members of items are handed on.',
      convictedBy: ['*.card-bind-query.response.decode.agreement-list.unknown'],
      operations: decoding((value, received) =>
        changedAt(value, 'agreement_list', () => received.agreement_list),
      ),
    },
  ];
}

function jsonTextFaults(): readonly Faulty[] {
  const isText = ({ row }: Found) => row?.json === true;
  return [
    {
      id: 'json-text-not-read',
      wrong: 'The JSON inside of a text is not judged.',
      convictedBy: [`${TEXT}.user-info-dt-register.type-number`, `${TEXT}.user-info-dt-register.format-*`],
      operations: overlooking(({ path }) => path.startsWith('/risk_item/')),
    },
    {
      id: 'json-text-any-text',
      wrong: 'Any text is taken where the text of a JSON object belongs.',
      convictedBy: [`${TEXT}.json-word`, `${TEXT}.json-cut-off`],
      operations: overlooking((found) => isText(found) && found.rule === 'format'),
    },
    {
      id: 'json-text-of-a-list',
      wrong: 'The JSON of a list is taken where that of an object belongs.',
      convictedBy: [`${TEXT}.json-list`],
      operations: overlooking((found) => isText(found) && found.text.startsWith('[')),
    },
    {
      id: 'json-text-in-single-quotes',
      wrong: 'Single quotes are taken for JSON.',
      convictedBy: [`${TEXT}.json-quotes`],
      operations: overlooking((found) => isText(found) && found.text.includes("'")),
    },
    {
      id: 'json-text-as-object',
      wrong: 'An object is received where a text belongs.',
      convictedBy: [`${TEXT}.type-object`],
      operations: overlooking(
        ({ rule, row, value }) => rule === 'type' && row?.json === true && typeof value === 'object',
      ),
    },
    {
      id: 'json-text-written-as-object',
      wrong: 'The object of a JSON text is written and not its text.',
      convictedBy: ['*.mpay-apply.request.encode.base'],
      operations: encoding((value) => changedAt(value, 'risk_item', (text) => JSON.parse(String(text)))),
    },
    {
      id: 'json-text-written-anew',
      wrong: 'A JSON text is parsed and written again with blanks, under a signature over the first.',
      convictedBy: ['*.mpay-apply.request.encode.base'],
      operations: encoding((value) =>
        changedAt(value, 'risk_item', (text) => JSON.stringify(JSON.parse(String(text)), undefined, 1)),
      ),
    },
    {
      id: 'json-text-known-members-alone',
      wrong: 'A JSON text with a member that no row has is refused.',
      convictedBy: [`${TEXT}.unknown`],
      operations: refusing(({ value }) =>
        String(value.risk_item).includes('newOption')
          ? { rule: 'unknown', path: '/risk_item/newOption' }
          : undefined,
      ),
    },
    {
      id: 'json-text-paths-outside',
      wrong: 'The path of a fault inside a JSON text ends at the text.',
      convictedBy: [`${TEXT}.user-info-dt-register.type-number`],
      operations: telling(({ rule, path = '' }) => ({
        rule: rule ?? '',
        path: path.replace(/^\/risk_item\/.*$/, '/risk_item'),
      })),
    },
  ];
}

function wholeNumberFaults(): readonly Faulty[] {
  const isWhole = ({ row }: Found) => row?.type === 'Int';
  return [
    {
      id: 'int-with-letters',
      wrong: 'Letters are taken in a whole number.',
      convictedBy: [`${WHOLE}.charset-letter`],
      operations: overlooking((found) => isWhole(found) && /[A-Za-z]/.test(found.text)),
    },
    {
      id: 'int-with-sign',
      wrong: 'A whole number may have a sign.',
      convictedBy: [`${WHOLE}.charset-minus`],
      operations: overlooking((found) => isWhole(found) && found.text.includes('-')),
    },
    {
      id: 'int-with-fraction',
      wrong: 'A number with a fraction is taken for a whole one.',
      convictedBy: [`${WHOLE}.type-fraction`],
      operations: overlooking((found) => isWhole(found) && typeof found.value === 'number'),
    },
    {
      id: 'int-of-a-boolean',
      wrong: 'true is taken for a number.',
      convictedBy: [`${WHOLE}.type-boolean`],
      operations: overlooking((found) => isWhole(found) && typeof found.value === 'boolean'),
    },
    {
      id: 'int-written-as-number',
      wrong: 'A whole number is written without quotes.',
      convictedBy: ['*.mpay-apply.request.encode.base'],
      operations: encoding((value) => changedAt(value, 'valid_order', Number)),
    },
    {
      id: 'int-read-as-number',
      wrong: 'A whole number in quotes is given as a number.',
      convictedBy: ['*.mpay-apply.request.decode.base'],
      operations: decoding((value) => changedAt(value, 'valid_order', Number)),
    },
  ];
}

function messageFaults(): readonly Faulty[] {
  const of = (direction: string) => (found: Found) => found.message.endsWith(direction);
  return [
    {
      id: 'notification-believed',
      wrong: 'A notification is not judged: the network knows what it sends.',
      convictedBy: ['*.mpay-notification.notification.no-order.missing'],
      operations: overlooking(of('/notification')),
    },
    {
      id: 'form-not-judged',
      wrong: 'The fields of a form are not judged.',
      convictedBy: ['*.online-banking-redirect.request.no-order.missing'],
      operations: overlooking(of('ONLINE_BANKING_REDIRECT/request')),
    },
    {
      id: 'query-answer-believed',
      wrong: 'The answer to a query is not judged.',
      convictedBy: ['*.mpay-result-query.response.ret-code.type-null'],
      operations: overlooking(of('MPAY_RESULT_QUERY/response')),
    },
  ];
}

function conditionFaults(): readonly Faulty[] {
  const ofDirect = 'lianlian/AGGREGATE_DIRECT/request';
  return [
    {
      id: 'excluding-member-refused-alone',
      wrong: 'A member that must not stand beside another is refused on its own.',
      convictedBy: ['*.aggregate-direct.request.col-oidpartner.length-longest'],
      operations: refusing(({ message, value }) =>
        message === ofDirect && value.col_oidpartner !== undefined
          ? { rule: 'absent', path: '/col_oidpartner' }
          : undefined,
      ),
    },
    {
      id: 'due-member-refused-otherwise',
      wrong: 'A member that is due beside one value is refused beside every other.',
      convictedBy: ['*.aggregate-direct.request.appid.beside-another-value'],
      operations: refusing(({ message, value }) =>
        message === ofDirect && value.appid !== undefined && !['Y', 'W'].includes(String(value.pay_type))
          ? { rule: 'absent', path: '/appid' }
          : undefined,
      ),
    },
  ];
}

/** Of forms that only later messages have. */
function formFaults(): readonly Faulty[] {
  const isForm = (format: string, name: string) => (found: Found) =>
    found.rule === format && found.message.endsWith('PREAUTH_COMPLETE/request') && found.path === name;
  return [
    {
      id: 'order-time-of-any-digits',
      wrong: 'Any digits are taken for the date and time of a pre-authorization.',
      convictedBy: ['*.easypay-preauth-complete.request.dt-order.format-thirtieth-february'],
      operations: overlooking(isForm('format', '/dt_order')),
    },
    {
      id: 'order-amount-of-any-decimals',
      wrong: 'An amount of a pre-authorization may have three decimals.',
      convictedBy: ['*.easypay-preauth-complete.request.money-order.format-three-decimals'],
      operations: overlooking(isForm('format', '/money_order')),
    },
  ];
}

function changedAt(value: JsonObject, name: string, change: (member: unknown) => unknown): JsonObject {
  const member = memberAt(value, `/${name}`);
  return member === undefined ? value : { ...value, [name]: change(member) };
}

function changedWhere(value: JsonObject, change: (member: unknown) => unknown): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(member)]));
}

function withoutWhere(value: JsonObject, isOut: (member: unknown) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => !isOut(member)));
}
