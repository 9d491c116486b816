import { SOURCE_RULES } from '../../../conformance/referenceTarget.js';
import type { JsonObject } from '../../../conformance/Testee.js';
import type { Vector } from '../../../conformance/Vector.js';
import { type Kid, keyValueSignature } from '../../signing/sign.js';

const HASHES: Readonly<Record<string, string>> = { RSA: 'md5', SHA256withRSA: 'sha256' };

/** Messages that are signed by every key and sign type. */
export function keyValueSignVectors(): readonly Vector[] {
  const tried: readonly (readonly [slug: string, title: string, params: JsonObject, source: string])[] = [
    [
      'request',
      'A request without sign_type, which joins before signing.',
      { no_order: 'ORDER-77120', money_order: '88.00', oid_partner: '201304121000001004' },
      'money_order=88.00&no_order=ORDER-77120&oid_partner=201304121000001004&sign_type=TYPE',
    ],
    [
      'sign-type-joins',
      'sign_type stands already.',
      { no_order: '7', sign_type: 'TYPE' },
      'no_order=7&sign_type=TYPE',
    ],
    [
      'old-sign',
      'An old sign stands and takes no part.',
      { no_order: '7', sign: 'b2xk' },
      'no_order=7&sign_type=TYPE',
    ],
    [
      'chinese',
      'Chinese text is signed as UTF-8.',
      { ret_msg: '交易成功', info_order: '一双鞋' },
      'info_order=一双鞋&ret_msg=交易成功&sign_type=TYPE',
    ],
    [
      'empty-and-null',
      'A parameter that is empty or null is not signed; one that is 0 is.',
      { a: '', b: null, c: '0' },
      'c=0&sign_type=TYPE',
    ],
    [
      'names-sorted',
      'Names are sorted in ASCII order.',
      { correlation_x: '1', correlationID: '2', z: '3' },
      'correlationID=2&correlation_x=1&sign_type=TYPE&z=3',
    ],
    ['sign-type-alone', 'There is no parameter but sign_type.', {}, 'sign_type=TYPE'],
    [
      'json-value',
      'JSON in a value is signed as it is.',
      { risk_item: '{"goods_name":"鞋", "url":"https://a.example"}' },
      'risk_item={"goods_name":"鞋", "url":"https://a.example"}&sign_type=TYPE',
    ],
    ['unencoded', 'Nothing is encoded.', { a: 'x+y z%', b: '<"\\>' }, 'a=x+y z%&b=<"\\>&sign_type=TYPE'],
  ];
  const keys: readonly Kid[] = ['lianlian-1024', 'lianlian-2048'];
  return keys.flatMap((kid) =>
    Object.entries(HASHES).flatMap(([signType, hash]) =>
      tried.map(([slug, title, params, source]): Vector => {
        const typed = Object.fromEntries(
          Object.entries(params).map(([name, value]) => [name, value === 'TYPE' ? signType : value]),
        );
        return {
          id: `kv-sign.${signType === 'RSA' ? 'rsa' : 'sha256'}-${kid.slice(-4)}.${slug}`,
          level: 'MUST',
          title,
          references: [SOURCE_RULES, 'LianLian signature rules', 'errata#sign-type-length'],
          input: { params: typed, key: { $key: kid }, signType },
          result: 'valid',
          output: { sign: keyValueSignature(source.replace('TYPE', signType), hash, kid) },
        };
      }),
    ),
  );
}
