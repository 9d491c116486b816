const stringToSign = `def string_to_sign(members):
    taking = {
        name: value
        for name, value in members.items()
        if name != 'sign' and value not in (None, '') and not isinstance(value, list)  # lists take no part
    }
    for name, value in taking.items():
        if not isinstance(value, (str, int)):
            raise TypeError(f'{name} must be a string; an object is sent as its JSON, by json.dumps')
    return '&'.join(f'{name}={taking[name]}' for name in sorted(taking))`;

const signUnionPay = `import json, time, uuid
from base64 import urlsafe_b64encode
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

key = rsa.generate_private_key(65537, 2048)  # yours, by load_pem_private_key
kid, app_id, path = '4000000001', '39990029', '/v1/verify'


def base64url(data):
    return urlsafe_b64encode(data).rstrip(b'=')


message = {'memberIIN': '39990029'}
body = json.dumps(message, ensure_ascii=False, separators=(',', ':')).encode('utf-8')
header = base64url(json.dumps({
    'alg': 'RS256',
    'kid': kid,
    'crit': ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'],
    'UPI-UUID': uuid.uuid4().hex,
    'UPI-TIMESTAMP': str(int(time.time())),
    'UPI-APPID': app_id,
    'UPI-REQPATH': path,
}, separators=(',', ':')).encode())
signature = key.sign(header + b'.' + base64url(body), padding.PKCS1v15(), hashes.SHA256())
jws = (header + b'..' + base64url(signature)).decode()
# Send UPI-JWS: jws, and these bytes of body: requests.post(url, data=body, ...), never json=message.
print(jws.count('.'))  # 2
`;

/** How it is done right in Python, with the package cryptography: each is a separate program. */
export const pythonSnippets = {
  sealUnionPay: signUnionPay,
  signUnionPay,
  unixTime: `import time

# UPI-TIMESTAMP: the Unix time of the system, which has no time zone
timestamp = str(int(time.time()))
print(len(timestamp))  # 10
`,
  openAnswer: `import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

network = rsa.generate_private_key(65537, 2048)  # of the network; you have its certificate
path = '/v1/verify'


def base64url(data):
    return urlsafe_b64encode(data).rstrip(b'=')


def read_answer(jws, body, public_key, request_path):
    header, _, signature = jws.split('.')
    signed = header.encode() + b'.' + base64url(body)
    public_key.verify(urlsafe_b64decode(signature + '=='), signed, padding.PKCS1v15(), hashes.SHA256())
    claims = json.loads(urlsafe_b64decode(header + '=='))
    if claims.get('UPI-REQPATH') != request_path:
        raise ValueError('the answer is not for this service')
    return json.loads(body)


body = b'{"msgResponse":{"responseCode":"00","responseMsg":"Success"}}'
header = base64url(json.dumps({'alg': 'RS256', 'UPI-REQPATH': path}).encode())
signature = network.sign(header + b'.' + base64url(body), padding.PKCS1v15(), hashes.SHA256())
answer = read_answer((header + b'..' + base64url(signature)).decode(), body, network.public_key(), path)
print(answer['msgResponse']['responseCode'])  # 00
`,
  encryptUnionPay: `import hashlib, hmac, json, os
from base64 import urlsafe_b64encode
from cryptography.hazmat.primitives import padding as block
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

key = rsa.generate_private_key(65537, 2048).public_key()  # that of the receiver's encryption certificate
kid = '4000000003'


def base64url(data):
    return urlsafe_b64encode(data).rstrip(b'=').decode()


plaintext = json.dumps({'phoneNo': '13800138000'}, ensure_ascii=False).encode('utf-8')
header = base64url(json.dumps({'alg': 'RSA1_5', 'enc': 'A128CBC-HS256', 'kid': kid}).encode())
content_key, iv = os.urandom(32), os.urandom(16)  # new ones for each message
padder = block.PKCS7(128).padder()
padded = padder.update(plaintext) + padder.finalize()
encryptor = Cipher(algorithms.AES(content_key[16:]), modes.CBC(iv)).encryptor()
ciphertext = encryptor.update(padded) + encryptor.finalize()
signed = header.encode() + iv + ciphertext + (8 * len(header)).to_bytes(8, 'big')
tag = hmac.new(content_key[:16], signed, hashlib.sha256).digest()[:16]
wrapped = key.encrypt(content_key, padding.PKCS1v15())
enc_data = '.'.join([header, *map(base64url, (wrapped, iv, ciphertext, tag))])
print(len(enc_data.split('.')))  # 5
`,
  messageId: `import secrets
from datetime import datetime, timedelta, timezone

beijing = datetime.now(timezone(timedelta(hours=8)))
msg_id = 'A' + '00100234' + beijing.strftime('%Y%m%d%H%M%S') + f'{secrets.randbelow(10**6):06d}'
print(len(msg_id))  # 29
`,
  sealLianLian: `import json
from base64 import b64encode
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

key = rsa.generate_private_key(65537, 2048)  # yours, by load_pem_private_key
message = {'oid_partner': '201304121000001004', 'sign_type': 'SHA256withRSA', 'money_order': '88.00', 'memo': ''}


${stringToSign}


source = string_to_sign(message).encode('utf-8')
message['sign'] = b64encode(key.sign(source, padding.PKCS1v15(), hashes.SHA256())).decode()
body = json.dumps(message, ensure_ascii=False).encode('utf-8')
print(len(message['sign']))  # 344
`,
  payloadLianLian: `import json
from base64 import b64encode
from secrets import choice
from string import ascii_letters, digits
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

key = rsa.generate_private_key(65537, 2048).public_key()  # LianLian's, by load_pem_public_key
oaep = padding.OAEP(padding.MGF1(hashes.SHA1()), hashes.SHA1(), None)


def random_text(length):
    return ''.join(choice(ascii_letters + digits) for _ in range(length)).encode()


def encrypt_payload(signed):
    mac_key, content_key, nonce = random_text(32), random_text(32), random_text(8)  # new ones for each message
    cipher = Cipher(algorithms.AES(content_key), modes.CTR(nonce + (1).to_bytes(8, 'big'))).encryptor()
    authenticated = b64encode(nonce) + b'$' + b64encode(cipher.update(signed) + cipher.finalize())
    mac = hmac.HMAC(mac_key, hashes.SHA256())
    mac.update(authenticated)
    keys = [b64encode(key.encrypt(secret, oaep)) for secret in (mac_key, content_key)]
    return b'$'.join([b'lianpay1_0_1', *keys, authenticated, b64encode(mac.finalize())]).decode()


message = {'oid_partner': '201304121000001004', 'no_order': '7', 'sign': 'x'}
pay_load = encrypt_payload(json.dumps(message, ensure_ascii=False).encode('utf-8'))
body = json.dumps({'oid_partner': message['oid_partner'], 'pay_load': pay_load}).encode('utf-8')
print(len(pay_load.split('$')))  # 6
`,
  sourceLianLian: `${stringToSign}


members = {'sign_type': 'SHA256withRSA', 'no_order': '7', 'memo': '', 'flag': '0', 'sign': 'x'}
members['agreement_list'] = [{'no_agree': '1'}]
print(string_to_sign(members))  # flag=0&no_order=7&sign_type=SHA256withRSA
`,
  objectAsText: `import json


${stringToSign}


risk_item = json.dumps({'goods_name': 'Shoes'}, ensure_ascii=False, separators=(',', ':'))  # once, before you sign
members = {'no_order': '7', 'risk_item': risk_item, 'sign_type': 'SHA256withRSA'}
members['agreement_list'] = [{'no_agree': '1'}]  # stays a list
print(string_to_sign(members))  # no_order=7&risk_item={"goods_name":"Shoes"}&sign_type=SHA256withRSA
`,
  textAsUtf8: `received = bytes.fromhex('efbbbfd0ac')  # a byte-order mark, and a name in GBK
text = received.removeprefix(b'\\xef\\xbb\\xbf').decode('gb18030')
print(text.encode('utf-8').hex())  # e99e8b
`,
  allowAmbiguous: `import re

ALLOWED = {'notify_url'}  # agreed with the other side


def is_ambiguous(members):
    return any(
        inner > name and inner != 'sign'
        for name, value in members.items()
        if name not in ALLOWED and name != 'sign' and not isinstance(value, list)
        for inner in re.findall(r'&([^&=]*)=', str(value))
    )


members = {'notify_url': 'https://shop.example/notice?a=1&z=2', 'sign_type': 'SHA256withRSA'}
print(is_ambiguous(members), is_ambiguous({**members, 'info_order': 'shoes&k=1'}))  # False True
`,
} as const;
