import type { JsonObject } from '../../../conformance/Testee.js';
import { keyValueSignature } from '../../signing/sign.js';
import type { KeyValueTrial } from './KeyValueTrial.js';
import { LONG, longKey, response, rsa, SHORT, sha, signedBy } from './keyValueResponse.js';

/** What must be accepted, or may be. */
export function keyValueRightTrials(): readonly KeyValueTrial[] {
  const right = (
    slug: string,
    title: string,
    params: JsonObject,
    rest: Partial<KeyValueTrial> = {},
  ): KeyValueTrial => ({
    slug,
    title,
    params,
    ...rest,
  });
  const signed = signedBy(SHORT, 'sha256', sha);
  const { sign: _, ...unordered } = signed;
  return [
    right('rsa', 'A response with RSA, that is MD5.', signedBy(SHORT, 'md5', rsa)),
    right('sha256', 'A response with SHA256withRSA.', signedBy(SHORT, 'sha256', sha)),
    right('rsa-2048', 'A key of 2048 bits and RSA.', signedBy(LONG, 'md5', rsa), { key: longKey }),
    right('sha256-2048', 'A key of 2048 bits and SHA256withRSA.', signedBy(LONG, 'sha256', sha), {
      key: longKey,
    }),
    right(
      'unknown-member',
      'A signed member that no table lists.',
      signedBy(SHORT, 'sha256', response('SHA256withRSA', [['new_member', 'x']])),
    ),
    right('empty-member', 'An empty member takes no part.', {
      ...signed,
      info_order: '',
      no_agree: null,
    }),
    right(
      'zero-member',
      'A zero takes part.',
      signedBy(SHORT, 'sha256', response('SHA256withRSA', [['info_order', '0']])),
    ),
    right('capital-before-underscore', 'A capital sorts ahead of an underscore.', {
      correlation_x: '1',
      correlationID: '2',
      sign_type: 'SHA256withRSA',
      sign: keyValueSignature('correlationID=2&correlation_x=1&sign_type=SHA256withRSA', 'sha256', SHORT),
    }),
    right('sign-first', 'sign is the first member.', {
      sign: signed.sign,
      ...unordered,
    }),
    right(
      'reversed',
      'The members come in another order.',
      Object.fromEntries(Object.entries(signed).reverse()),
    ),
    right(
      'special-characters',
      'Values are not encoded.',
      signedBy(SHORT, 'sha256', response('SHA256withRSA', [['info_order', 'x+y z%<"\\>']])),
    ),
    right(
      'json-value',
      'JSON in a value is as it came.',
      signedBy(
        SHORT,
        'sha256',
        response('SHA256withRSA', [['info_order', '{"goods_name":"鞋", "url":"https://a.example"}']]),
      ),
    ),
    right('accept-both', 'The caller accepts both sign types.', signed, {
      accept: ['RSA', 'SHA256withRSA'],
    }),
    right(
      'accept-sha256',
      'The caller accepts the one sign type that came.',
      signedBy(SHORT, 'sha256', sha),
      { accept: ['SHA256withRSA'] },
    ),
    right('accept-rsa', 'The caller accepts RSA alone, which came.', signedBy(SHORT, 'md5', rsa), {
      accept: ['RSA'],
    }),
    {
      ...right(
        'sign-type-capitals',
        'sign_type is SHA256WITHRSA, as the table of the response prints it.',
        signedBy(SHORT, 'sha256', response('SHA256WITHRSA')),
      ),
      flag: 'unclear',
      rules: ['value', 'signature'],
      acceptable: { erratum: 'sign-type-letter-case', invalidIn: 'neither' },
    },
    {
      ...right(
        'sign-type-small',
        'sign_type is sha256withrsa.',
        signedBy(SHORT, 'sha256', response('sha256withrsa')),
      ),
      flag: 'unclear',
      rules: ['value', 'signature'],
      acceptable: { erratum: 'sign-type-letter-case', invalidIn: 'strict' },
    },
  ];
}
