import { countInWords } from '../../../conformance/reports/countInWords.js';
import { type JwsTrial, wrong } from './JwsTrial.js';
import { PATH, right, SECONDS, signed, UUID, WITHOUT_PATH } from './jwsMessage.js';

/** What was signed at another time, was received before, or is for another path or application. */
export function jwsContextTrials(): readonly JwsTrial[] {
  return [
    ...[-301, 301, -3600, 3600].map((offset) =>
      wrong(
        'timestamp',
        `timestamp-${offset < 0 ? 'minus' : 'plus'}-${Math.abs(offset)}`,
        `UPI-TIMESTAMP is ${countInWords(Math.abs(offset), 'second')} ${offset < 0 ? 'old' : 'ahead'}.`,
        signed({ 'UPI-TIMESTAMP': String(SECONDS + offset) }),
      ),
    ),
    // Not of ten digits, so that a testee may take it for malformed.
    wrong(
      'timestamp',
      `timestamp-minus-${SECONDS}`,
      'UPI-TIMESTAMP is 0.',
      signed({ 'UPI-TIMESTAMP': '0' }),
      undefined,
      ['timestamp', 'header'],
    ),
    wrong(
      'timestamp',
      'timestamp-milliseconds',
      'UPI-TIMESTAMP is in milliseconds.',
      signed({ 'UPI-TIMESTAMP': `${SECONDS}000` }),
      undefined,
      ['timestamp', 'header'],
    ),
    wrong(
      'timestamp',
      'timestamp-negative',
      'UPI-TIMESTAMP is negative.',
      signed({ 'UPI-TIMESTAMP': '-5' }),
      undefined,
      ['timestamp', 'header'],
    ),
    wrong('replay', 'replay', 'UPI-UUID was received before.', right, { seen: [UUID] }),
    wrong('replay', 'replay-among-others', 'UPI-UUID was received before, among others.', right, {
      seen: ['1'.repeat(32), UUID, '2'.repeat(32)],
    }),
    wrong(
      'path',
      'path-other',
      'UPI-REQPATH is that of another service.',
      signed({ 'UPI-REQPATH': '/scis/switch/exchangerateinquiry' }),
    ),
    wrong('path', 'path-longer', 'UPI-REQPATH goes on.', signed({ 'UPI-REQPATH': `${PATH}/2` })),
    wrong('path', 'path-shorter', 'UPI-REQPATH stops early.', signed({ 'UPI-REQPATH': '/scis/switch' })),
    wrong('path', 'path-slash-last', 'UPI-REQPATH ends in a slash.', signed({ 'UPI-REQPATH': `${PATH}/` })),
    wrong(
      'path',
      'path-other-case',
      'UPI-REQPATH is in capitals.',
      signed({ 'UPI-REQPATH': PATH.toUpperCase() }),
    ),
    wrong(
      'path',
      'path-missing',
      'UPI-REQPATH is missing, and a path is expected.',
      signed(WITHOUT_PATH),
      undefined,
      ['path', 'header'],
    ),
    {
      ...wrong('app-id', 'app-id-other', 'UPI-APPID is another than expected.', right, { appId: '39990029' }),
      feature: 'app-id',
    },
    {
      ...wrong(
        'app-id',
        'app-id-other-case',
        'UPI-APPID differs in letter case.',
        signed({ 'UPI-APPID': 'abcd0019' }),
        { appId: 'ABCD0019' },
      ),
      feature: 'app-id',
    },
  ];
}
