/** How it is done right, with this package: each is a separate program. */
export const typescriptSnippets = {
  sealUnionPay: `import { createTestKeys, unionpay } from 'tallystick/envelope';
import { samples } from 'tallystick/samples';
import { mobileNumberVerification } from 'tallystick/unionpay';

const keys = (await createTestKeys()).member.ring;
const { request } = mobileNumberVerification;
const { value } = samples(request, { seed: 1 }).next();
const sealed = await unionpay.seal(request, value, { keys, appId: '39990029', requestPath: '/v1/verify' });
// Send sealed.body as it is: these bytes are signed.
console.log(Object.keys(sealed.headers));
`,
  signUnionPay: `import { createTestKeys, currentKey, unionpay } from 'tallystick/envelope';

const { ring } = (await createTestKeys()).member;
const key = currentKey(ring.signing, 'signing', Date.now());
const body = Buffer.from('{"memberIIN":"39990029"}');
const header = await unionpay.sign(body, { key, appId: '39990029', requestPath: '/v1/verify' });
const request = { method: 'POST', headers: { 'Content-Type': 'application/json', 'UPI-JWS': header }, body };
console.log(request.body.length);
`,
  unixTime: `// UPI-TIMESTAMP: the Unix time of the system, which has no time zone
const timestamp = String(Math.floor(Date.now() / 1000));
console.log(timestamp.length); // 10
`,
  openAnswer: `import { createTestKeys, unionpay } from 'tallystick/envelope';
import { mobileNumberVerification } from 'tallystick/unionpay';

const { member, network } = await createTestKeys();
const { response } = mobileNumberVerification;
const requestPath = '/v1/verify';
const answer = { msgResponse: { responseCode: '00', responseMsg: 'Success' } };
const sent = await unionpay.seal(response, answer, { keys: network.ring, appId: '00010344', requestPath });
const expected = { keys: member.ring, requestPath, pathOptional: false };
console.log((await unionpay.open(response, sent, expected)).value.msgResponse.responseCode); // 00
`,
  encryptUnionPay: `import { createTestKeys, currentKey, unionpay } from 'tallystick/envelope';

const { ring } = (await createTestKeys()).member;
const key = currentKey(ring.encryption, 'encryption', Date.now());
const encData = unionpay.encrypt(JSON.stringify({ phoneNo: '13800138000' }), key);
console.log(encData.split('.').length); // 5
`,
  messageId: `import { createMessageIdSource } from 'tallystick';

const nextMessageId = createMessageIdSource();
console.log(nextMessageId('00100234').length); // 29
`,
  sealLianLian: `import { createTestKeys, lianlian } from 'tallystick/envelope';
import { mpayVerify } from 'tallystick/lianlian';
import { samples } from 'tallystick/samples';

const keys = (await createTestKeys()).member.ring;
const { value } = samples(mpayVerify.request, { seed: 1 }).next();
const requestPath = '/v1/bankcardprepay';
const sealed = lianlian.seal(mpayVerify.request, value, { keys, requestPath });
console.log(sealed.body.length > 0); // true
`,
  payloadLianLian: `import { createTestKeys, lianlian } from 'tallystick/envelope';

const { member } = await createTestKeys();
const [key] = member.ring.encryption; // LianLian's public key
if (key === undefined) throw new Error('no key');
const signed = JSON.stringify({ oid_partner: '201304121000001004', no_order: '7', sign: 'x' });
const pay_load = lianlian.encryptPayload(signed, key);
const body = JSON.stringify({ oid_partner: '201304121000001004', pay_load });
console.log(body.split('$').length); // 6
`,
  sourceLianLian: `import { lianlian } from 'tallystick/envelope';

const members = { sign_type: 'SHA256withRSA', no_order: '7', memo: '', flag: '0', sign: 'x' };
console.log(lianlian.stringToSign(members)); // flag=0&no_order=7&sign_type=SHA256withRSA
`,
  objectAsText: `import { lianlian } from 'tallystick/envelope';

// Once: this text is signed and sent.
const risk_item = JSON.stringify({ goods_name: 'Shoes' });
const agreement_list = [{ no_agree: '1' }]; // stays a list, which takes no part
const members = { no_order: '7', risk_item, agreement_list, sign_type: 'SHA256withRSA' };
console.log(lianlian.stringToSign(members)); // no_order=7&risk_item={"goods_name":"Shoes"}&sign_type=SHA256withRSA
`,
  textAsUtf8: `// A byte-order mark, and a name in GBK.
const received = Buffer.from('efbbbfd0ac', 'hex');
const bytes = received.subarray(received.indexOf('efbbbf', 'hex') === 0 ? 3 : 0);
const text = new TextDecoder('gbk').decode(bytes);
console.log(Buffer.from(text).toString('hex')); // e99e8b
`,
  allowAmbiguous: `import { createTestKeys, currentKey, lianlian } from 'tallystick/envelope';

const { member, network } = await createTestKeys();
const key = currentKey(member.ring.signing, 'signing', Date.now());
const members = { notify_url: 'https://shop.example/notice?a=1&z=2', sign_type: 'SHA256withRSA' };
const allowAmbiguous = ['notify_url'];
const sign = lianlian.sign(members, { key, allowAmbiguous });
lianlian.verify({ ...members, sign }, { keys: network.ring.verification, allowAmbiguous });
console.log(sign.length); // 344
`,
} as const;
