import { detachedJws } from '../../signing/sign.js';
import { type JwsTrial, wrongHeader } from './JwsTrial.js';
import { BODY, encoded, headerWith, payload, right, signature } from './jwsMessage.js';

/** What is not a detached JWS in compact form. */
export function jwsFormTrials(): readonly JwsTrial[] {
  const standard = (part: string) => part.replaceAll('-', '+').replaceAll('_', '/');
  const texts: Readonly<Record<string, readonly [title: string, text: string]>> = {
    empty: ['The header is empty.', ''],
    points: ['The header is two points.', '..'],
    'attached-payload': ['The payload stands between the points.', `${encoded}.${payload}.${signature}`],
    'one-point': ['One point stands between the parts.', `${encoded}.${signature}`],
    'three-points': ['Three points stand between the parts.', `${encoded}...${signature}`],
    'fourth-part': ['A part follows.', `${right}.e30`],
    'no-signature': ['The signature is empty.', `${encoded}..`],
    'no-header': ['The protected header is empty.', `..${signature}`],
    padding: ['The signature is padded with =.', `${right}==`],
    'standard-base64': ['The signature is plain Base64.', `${encoded}..${standard(signature)}==`],
    'standard-alphabet': [
      'The alphabet of the signature is that of plain Base64.',
      `${encoded}..${standard(signature)}`,
    ],
    'blank-first': ['A blank stands ahead.', ` ${right}`],
    'blank-inside': [
      'A blank stands in the signature.',
      `${encoded}..${signature.slice(0, 40)} ${signature.slice(40)}`,
    ],
    'line-feed': [
      'A line feed stands in the signature.',
      `${encoded}..${signature.slice(0, 40)}\n${signature.slice(40)}`,
    ],
    hex: [
      'The signature is in hex, with zz ahead of it and = behind.',
      `${encoded}..zz${Buffer.from(signature, 'base64url').toString('hex')}=`,
    ],
    json: ['The header is a JSON serialization.', JSON.stringify({ protected: encoded, signature })],
    bearer: ['A word stands ahead.', `Bearer ${right}`],
  };
  const notJson: Readonly<Record<string, string>> = {
    'header-no-json': 'alg=RS256',
    'header-array': '[]',
    'header-string': '"RS256"',
    'header-null': 'null',
    'header-comma-last': `${headerWith().slice(0, -1)},}`,
    'header-with-a-comment': `${headerWith()}// signed`,
    'header-in-single-quotes': headerWith().replaceAll('"', "'"),
  };
  const beginningWith = (members: string) => headerWith().replace('{', `{${members},`);
  return [
    ...Object.entries(texts).map(([slug, [title, text]]) => wrongHeader(`form-${slug}`, title, text)),
    ...Object.entries(notJson).map(([slug, text]) =>
      wrongHeader(slug, 'The protected header is no JSON object.', detachedJws(text, BODY)),
    ),
    // What libraries let pass: RFC 7515 section 4 leaves the first two open, and nothing that is signed changes.
    ...[
      wrongHeader(
        'header-member-twice',
        'The protected header names UPI-APPID twice, with two values.',
        detachedJws(beginningWith('"UPI-APPID":"00000000"'), BODY),
      ),
      wrongHeader(
        'header-member-twice-the-same',
        'The protected header names alg twice, with the same value.',
        detachedJws(beginningWith('"alg":"RS256"'), BODY),
      ),
      wrongHeader(
        'header-not-utf-8',
        'The protected header has a member that is not UTF-8.',
        detachedJws(Buffer.from(beginningWith('"memo":"\u00e9"'), 'latin1'), BODY),
      ),
    ].map((trial): JwsTrial => ({ ...trial, level: 'SHOULD' })),
  ];
}
