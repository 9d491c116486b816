import { decodeXML } from 'entities';
import type { JudgeOptions, Message } from 'tallystick';
import { errata, interfaces } from 'tallystick/catalogue';
import { describe, expect, it } from 'vitest';
import { stringToSign } from '../../src/wire/lianlian/stringToSign.js';
import { changed } from '../../tools/site/codes/changed.js';
import { loadCodes } from '../../tools/site/codes/loadCodes.js';
import { interfacePages } from '../../tools/site/interfacePages.js';
import { rowTable } from '../../tools/site/rowTable.js';

// What the pages say of messages, held against what the codec does with such a message.

const { valid } = loadCodes();
const files = new Map(interfacePages().map(({ file, text }) => [file, text]));

const plain = (html: string) =>
  decodeXML(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();

function cellsOf(name: string, anchor: string): readonly string[] {
  const [, row = ''] = files.get(`interfaces/${name}.md`)?.split(`<tr id="${anchor}"`) ?? [];
  return (row.split('</tr>')[0] ?? '').split('<td role="cell">').slice(1);
}

const rowText = (name: string, anchor: string) => plain(cellsOf(name, anchor).join(' '));

/** When the member stands: the first paragraph on what it means. */
const presenceText = (name: string, anchor: string) =>
  plain(cellsOf(name, anchor)[1]?.split('</p>')[0] ?? '');

function messageNamed(name: string): Message {
  const found = interfaces.flatMap(({ messages }) => messages).find((message) => message.name === name);
  if (found === undefined) throw new Error(`no message ${name}`);
  return found;
}

/** `accepted and reported (Title)` or another verdict, as the codec has it. */
function judged(name: string, value: unknown, options: JudgeOptions = {}): string {
  const message = messageNamed(name);
  const strict = message.validate(value, { ...options, reading: 'strict' });
  const { valid: passes, violations, notes } = message.validate(value, { ...options, reading: 'tolerant' });
  const id = [...violations, ...notes].find(({ erratum }) => erratum !== undefined)?.erratum;
  const title = errata.find((erratum) => erratum.id === id)?.title;
  if (strict.valid) return 'right';
  return passes && notes.length > 0 ? `accepted and reported ( ${title} )` : 'refused';
}

/** What a payer without stored payment is named by. */
const WITHOUT_PAYMENT = {
  '/id_no': '11010519491231002X',
  '/bind_mob': '13800138000',
  '/id_type': '0',
  '/card_no': '6200000000000005',
};

/** A right message in which no condition hangs on a member without one. */
function baseOf(message: string): Readonly<Record<string, unknown>> {
  const base = valid[message] ?? { msgResponse: { responseCode: '00', responseMsg: 'Success' } };
  if (message === 'lianlian/MPAY_VERIFY/request') return changed(base, WITHOUT_PAYMENT);
  return message === 'lianlian/MPAY_VERIFY/response'
    ? changed(base, {}, ['/settle_date', '/no_agree'])
    : base;
}

type Claim = readonly [
  message: string,
  path: string,
  before: string,
  set: Readonly<Record<string, unknown>>,
  unset?: readonly string[],
  options?: JudgeOptions,
];

const CLAIMS: readonly Claim[] = [
  ['unionpay/CHANNEL_LOGIN_INFO/request', 'encData', 'An empty one is ', { '/encData': {} }],
  [
    'unionpay/CHANNEL_LOGIN_INFO/response',
    'industryUrl',
    'One that is there otherwise is ',
    { '/msgResponse/responseCode': 'E0' },
  ],
  [
    'unionpay/CHANNEL_LOGIN_INFO/response',
    'msgID',
    'A difference is ',
    {},
    [],
    { request: { ...valid['unionpay/CHANNEL_LOGIN_INFO/request'], msgID: 'A0010023420260301160000482914' } },
  ],
  [
    'unionpay/ID_CARD_PHOTO_VERIFICATION/request',
    'encData.photo',
    'Outside of the encrypted object, it is ',
    { '/photo': '/9j/4AAQ' },
    ['/encData/photo'],
  ],
  [
    'unionpay/ID_CARD_PHOTO_VERIFICATION/response',
    'confidence',
    'One that is there otherwise is ',
    { '/msgResponse/responseCode': 'E0' },
  ],
  ['lianlian/MPAY_VERIFY/request', 'sign_type', 'another letter case is ', { '/sign_type': 'SHA256WITHRSA' }],
  ['lianlian/MPAY_VERIFY/response', 'dt_order', 'One that is there otherwise is ', { '/ret_code': '1000' }],
];

describe('what a page says is accepted', () => {
  it.each(CLAIMS.map((claim) => ({ claim })))('$claim.0: $claim.1. $claim.2…', ({ claim }) => {
    const [message, path, before, set, unset, options] = claim;
    const [, name = '', kind = ''] = message.split('/');
    const verdict = judged(message, changed(valid[message] ?? {}, set, unset), options);
    expect(verdict).toMatch(/^accepted and reported/);
    expect(rowText(name, `${kind}.${path}`)).toContain(`${before}${verdict}.`);
  });

  it('an empty confidence where none is due', () => {
    const message = 'unionpay/ID_CARD_PHOTO_VERIFICATION/response';
    const failure = { '/msgResponse/responseCode': 'E0', '/confidence': '' };
    expect(judged(message, changed(valid[message] ?? {}, failure))).toMatch(/^accepted and reported/);
    expect(judged(message, changed(valid[message] ?? {}, { '/confidence': '' }))).toBe('refused');
    expect(rowText('ID_CARD_PHOTO_VERIFICATION', 'response.confidence')).toContain(
      'An empty one is accepted and reported where none is due (',
    );
  });
});

describe('what a page says of presence', () => {
  const unconditional = interfaces.flatMap(({ name, tables }) =>
    // Those of which there is a right message.
    tables
      .filter((table) => table.network === 'unionpay' || table.name in valid)
      .flatMap((table) =>
        table.rows
          .filter(({ condition }) => condition === undefined)
          .map(({ identifier }) => [table.name, identifier, name] as const),
      ),
  );

  it.each(unconditional)('%s: is so of %s', (message, identifier, name) => {
    const value = changed(baseOf(message), {}, [`/${identifier}`]);
    const verdict = judged(message, value);
    const kind = message.slice(message.lastIndexOf('/') + 1);
    expect(['right', 'refused']).toContain(verdict);
    expect(presenceText(name, `${kind}.${identifier}`)).toMatch(
      verdict === 'right' ? /(^|[A-Z] )Optional\.$/ : /^[MR] Mandatory(\.|; it repeats the request\.)$/,
    );
  });

  it('is so of an object whose members decide', () => {
    const message = 'unionpay/CHANNEL_LOGIN_INFO/request';
    const plainly = valid[message] ?? {};
    expect(judged(message, plainly)).toBe('right');
    expect(judged(message, { ...plainly, encData: { mobile: '13800138000' } })).toBe('right');
    expect(presenceText('CHANNEL_LOGIN_INFO', 'request.encData')).toBe(
      'C Present when one of its members is sent, and only then.',
    );
  });
});

describe('what a page says of lengths', () => {
  it.each([
    ['MPAY_VERIFY', 'request.sign_type', 'String , 3 to 13 characters'],
    ['MPAY_VERIFY', 'response.result_pay', 'Any string; no type and no length are printed.'],
    ['ID_CARD_PHOTO_VERIFICATION', 'request.encData.photo', 'S , 1 to 204800 characters'],
    ['MPAY_VERIFY', 'request.no_order', 'String , 1 to 32 bytes in UTF-8'],
  ])('%s %s counts characters where each is one byte', (name, anchor, words) => {
    expect(plain(cellsOf(name, anchor)[0] ?? '')).toBe(words);
    const isInBytes = words.includes('bytes');
    expect(/Characters: [^.]*\. Accepted:/.test(rowText(name, anchor))).toBe(isInBytes);
  });
});

it('what is not signed takes no part in the signature', () => {
  const row = { identifier: 'memo', type: 'String', presence: 'O', unsigned: true } as const;
  const page = plain(
    rowTable(
      {
        network: 'lianlian',
        interface: 'NOTE',
        direction: 'request',
        name: 'lianlian/NOTE/request',
        rows: [row],
      },
      new Map(),
    ).text,
  );
  expect(page).toContain('Takes no part in the signature.');
  expect(stringToSign({ a: '1', memo: '2' }, ['memo'])).toBe('a=1');
});
