import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTestKeys } from '../../src/envelope/keys/createTestKeys.js';
import { importPrivateKey, importPublicKey } from '../../src/envelope/keys/importKey.js';
import { materialsOf } from '../../src/envelope/keys/KeyMaterial.js';
import { derInteger, derSequence } from './derOf.js';
import { faultOf } from './keysFault.js';

const { member, authority, network } = await createTestKeys();
const { privateKey: pkcs8, certificate } = member.signing;
const privateKey = createPrivateKey(pkcs8);
const publicKey = createPublicKey(certificate);
const pem = (key: KeyObject, type: 'spki' | 'pkcs8' | 'pkcs1') =>
  key.export({ type: type as 'pkcs1', format: 'pem' }) as string;
const spki = pem(publicKey, 'spki');
const pkcs1 = pem(privateKey, 'pkcs1');
const bodyOf = (text: string) => text.split('\n').slice(1, -2).join('\n');
const bare = (text: string) => bodyOf(text).replaceAll('\n', '');
const derOf = (text: string) => Buffer.from(bare(text), 'base64');
const identity = (key: KeyObject) =>
  (key.type === 'private' ? createPublicKey(key) : key)
    .export({ type: 'spki', format: 'der' })
    .toString('hex');

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const lines = (text: string) => text.trimEnd().split('\n');
/** RFC 2045 section 6.7: signs of equality escaped, lines of 76 characters. */
const quotedPrintable = (text: string) =>
  lines(text)
    .map((line) => line.replaceAll('=', '=3D'))
    .map((line) => (line.length > 60 ? `${line.slice(0, 60)}=\r\n${line.slice(60)}` : line))
    .join('\r\n');
const hex = (text: string) => derOf(text).toString('hex');

/** What happens to a key on its way, by what does it. */
const WRAPPINGS: Readonly<Record<string, (text: string) => string | Uint8Array>> = {
  'PEM as it was written': (text) => text,
  'PEM as bytes': (text) => Buffer.from(text),
  'Base64 of DER, without header (manual of LianLian)': bare,
  'Base64 of DER in lines': bodyOf,
  'Base64 of DER with a line end': (text) => `${bare(text)}\r\n`,
  'Base64 of DER without padding': (text) => bare(text).replace(/=+$/, ''),
  'Base64 of DER, base64url': (text) => derOf(text).toString('base64url'),
  'Base64 of DER in quotes': (text) => `"${bare(text)}"`,
  'Base64 of DER behind a name': (text) => `ll.key=${bare(text)}`,
  'Base64 of DER behind words': (text) => `The key of the network is:\n\n${bodyOf(text)}\n\nRegards`,
  'Base64 of DER in XML': (text) => `<key><value>${bare(text)}</value></key>`,
  DER: derOf,
  'DER with a line end behind it': (text) => Buffer.concat([derOf(text), Buffer.from('\n')]),
  'PEM on one line': (text) => lines(text).join(''),
  'PEM with blanks for line ends': (text) => lines(text).join(' '),
  'PEM with escaped line ends': (text) => lines(text).join('\\n'),
  'PEM with line ends that are escaped twice': (text) => lines(text).join('\\\\n'),
  'PEM with escaped line ends of Windows': (text) => lines(text).join('\\r\\n'),
  'PEM in a string of JSON': (text) => JSON.stringify(text),
  'PEM in a member of JSON': (text) => JSON.stringify({ type: 'account', nested: [{ private_key: text }] }),
  'PEM in JSON with escaped slashes': (text) => JSON.stringify({ key: text }).replaceAll('/', '\\/'),
  'PEM with escapes of signs': (text) => text.replaceAll('=', '\\u003d').replaceAll('+', '\\u002b'),
  'PEM in single quotes of a shell': (text) => `KEY='${lines(text).join('\\n')}'`,
  'PEM in a properties file': (text) => `key=${lines(text).join('\\n\\\n    ')}`,
  'PEM in YAML': (text) =>
    `key: |\n${lines(text)
      .map((line) => `  ${line}`)
      .join('\n')}\n`,
  'PEM as strings of Java': (text) =>
    `String KEY =\n${lines(text)
      .map((line) => `    "${line}\\n"`)
      .join(' +\n')};`,
  'PEM as strings of C': (text) =>
    lines(text)
      .map((line) => `"${line}\\n"`)
      .join('\n'),
  'Base64 as strings of Java': (text) =>
    lines(bodyOf(text))
      .map((line) => `"${line}"`)
      .join(' + '),
  'PEM indented': (text) =>
    lines(text)
      .map((line) => `    ${line}`)
      .join('\n'),
  'PEM indented by tabs': (text) =>
    lines(text)
      .map((line) => `\t${line}`)
      .join('\n'),
  'PEM with blanks at the ends of lines': (text) =>
    lines(text)
      .map((line) => `${line}  `)
      .join('\n'),
  'PEM with empty lines between': (text) => lines(text).join('\n\n'),
  'PEM with line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'PEM with line ends of old Macs': (text) => text.replaceAll('\n', '\r'),
  'PEM with no-break spaces': (text) => lines(text).join('\u00a0\n\u00a0').replace('BEGIN ', 'BEGIN\u00a0'),
  'PEM with wide blanks of Chinese': (text) =>
    lines(text)
      .map((line) => `\u3000${line}`)
      .join('\n'),
  'PEM with zero-width spaces': (text) => `\u200b${lines(text).join('\u200b\n')}`,
  'PEM with dashes of a word processor': (text) => text.replaceAll('-----', '\u2014\u2014-'),
  'PEM with blanks within the dashes': (text) =>
    text.replace('-----BEGIN', '----- BEGIN').replace(/-----$/m, ' -----'),
  'PEM with fewer dashes': (text) => text.replaceAll('-----', '----'),
  'PEM in small letters of its label': (text) =>
    text.replace(/-----[^-]+-----/g, (line) => line.toLowerCase()),
  'PEM without its last line': (text) => lines(text).slice(0, -1).join('\n'),
  'PEM without padding': (text) => text.replace(/=+(?=\n-)/, ''),
  'PEM in lines of 76': (text) =>
    `${lines(text)[0]}\n${bare(text).replace(/.{76}/g, '$&\n')}\n${lines(text).at(-1)}`,
  'PEM with a byte-order mark': (text) => Buffer.from(`\ufeff${text}`),
  'PEM in UTF-16 of PowerShell': utf16,
  'PEM in UTF-16 with the high byte first': (text) => utf16(text).swap16(),
  'PEM in UTF-16 without byte-order mark': (text) => Buffer.from(text, 'utf16le'),
  'PEM in UTF-32': (text) =>
    Buffer.concat([...`\ufeff${text}`].map((sign) => Buffer.from(`${sign}\0`, 'utf16le'))),
  'Base64 of DER with a byte-order mark': (text) => Buffer.from(`\ufeff${bare(text)}`),
  'Base64 of DER in UTF-16': (text) => utf16(bare(text)),
  'Base64 of PEM (a secret of Kubernetes)': (text) => Buffer.from(text).toString('base64'),
  'Base64 of PEM in lines': (text) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n'),
  'Base64 of Base64 of DER': (text) => Buffer.from(bare(text)).toString('base64'),
  'a data URI': (text) => `data:application/x-pem-file;base64,${Buffer.from(text).toString('base64')}`,
  'hexadecimal digits': hex,
  'hexadecimal digits in capitals with colons': (text) =>
    (hex(text).toUpperCase().match(/../g) ?? []).join(':'),
  'hexadecimal digits of source code': (text) =>
    `{ ${(hex(text).match(/../g) ?? []).map((byte) => `0x${byte}`).join(', ')} }`,
  'PEM in a quoted mail': (text) =>
    lines(text)
      .map((line) => `> ${line}`)
      .join('\r\n'),
  'PEM in a mail that was quoted twice': (text) =>
    lines(text)
      .map((line) => `>> ${line}`)
      .join('\n'),
  'PEM in quoted-printable': quotedPrintable,
  'PEM in HTML': (text) => `<pre>${lines(text).join('<br>\n')}</pre>`,
  'PEM in XML': (text) => `<key>${lines(text).join('&#10;')}</key>`,
  'PEM in XML with escaped signs': (text) =>
    lines(text).join('&#xA;').replaceAll('+', '&#43;').replaceAll('=', '&#x3D;'),
  'PEM in a URL': (text) => `key=${encodeURIComponent(text)}`,
  'PEM in a form': (text) => `key=${encodeURIComponent(text).replaceAll('%20', '+')}`,
  'PEM commented out': (text) =>
    lines(text)
      .map((line) => `# ${line}`)
      .join('\n'),
  'PEM with a comment in GBK before it': (text) =>
    Buffer.concat([Buffer.from('b9abd4bf0d0a', 'hex'), Buffer.from(text)]),
  'PEM with attributes of openssl before it': (text) =>
    `Bag Attributes\n    localKeyID: 01 02 \nKey Attributes: <No Attributes>\n${text}`,
  'PEM with a header of RFC 4716': (text) => text.replace('\n', '\nComment: "2048-bit RSA, by me"\n\n'),
};

describe.each(Object.entries(WRAPPINGS))('%s', (_, wrapped) => {
  it.each([
    ['SPKI', spki],
    ['PKCS#1', pem(publicKey, 'pkcs1')],
    ['certificate', certificate],
  ])('of a public key: %s', (_name, text) => {
    expect(identity(importPublicKey(wrapped(text)).key)).toBe(identity(publicKey));
  });

  it.each([
    ['PKCS#8', pkcs8],
    ['PKCS#1', pkcs1],
  ])('of a private key: %s', (_name, text) => {
    expect(identity(importPrivateKey(wrapped(text)).key)).toBe(identity(publicKey));
  });
});

describe('a label', () => {
  const labelled = (text: string, label: string) => text.replace(/(BEGIN|END) [^-]+/g, `$1 ${label}`);

  it.each([
    'PUBLIC KEY',
    'RSA PUBLIC KEY',
    'CERTIFICATE',
    'X509 CERTIFICATE',
    'TRUSTED CERTIFICATE',
    'PRIVATE KEY',
    'PKCS7',
    'KEY',
    'OPENSSH PRIVATE KEY',
  ])('%s does not decide what a public key is', (label) => {
    for (const text of [spki, pem(publicKey, 'pkcs1'), certificate]) {
      expect(identity(importPublicKey(labelled(text, label)).key)).toBe(identity(publicKey));
    }
  });

  it.each([
    'PRIVATE KEY',
    'RSA PRIVATE KEY',
    'EC PRIVATE KEY',
    'ENCRYPTED PRIVATE KEY',
    'PUBLIC KEY',
    'CERTIFICATE',
  ])('%s does not decide what a private key is', (label) => {
    for (const text of [pkcs8, pkcs1]) {
      expect(identity(importPrivateKey(labelled(text, label)).key)).toBe(identity(publicKey));
    }
  });

  it('what follows a certificate in its block, as of a trusted one of openssl, is none of it', () => {
    const trusted = Buffer.concat([derOf(certificate), Buffer.from('300c300a06082b06010505070301', 'hex')]);
    const text = `-----BEGIN TRUSTED CERTIFICATE-----\n${trusted.toString('base64')}\n-----END TRUSTED CERTIFICATE-----`;
    expect(importPublicKey(text).certificate).toEqual(importPublicKey(certificate).certificate);
  });
});

describe('JWK and XML', () => {
  const jwk = privateKey.export({ format: 'jwk' });
  const { n, e } = jwk;
  const base64 = (member: unknown) => Buffer.from(String(member), 'base64url').toString('base64');

  it('a JWK as text, with its kid', () => {
    const key = importPublicKey(JSON.stringify({ kty: 'RSA', n, e, kid: '4000000001' }, null, 2));
    expect([key.kid, identity(key.key)]).toEqual(['4000000001', identity(publicKey)]);
    expect(identity(importPrivateKey(Buffer.from(JSON.stringify(jwk))).key)).toBe(identity(publicKey));
  });

  it('a set of one JWK; of several the file is at fault', () => {
    const one = { kty: 'RSA', n, e };
    expect(identity(importPublicKey(JSON.stringify({ keys: [one] })).key)).toBe(identity(publicKey));
    const other = { kty: 'RSA', ...createPublicKey(network.signing.certificate).export({ format: 'jwk' }) };
    expect(faultOf(() => importPublicKey(JSON.stringify({ keys: [one, other] })))).toMatch(
      /several public keys/,
    );
  });

  it('RSAKeyValue of .NET, with line breaks and without', () => {
    const halves = `<Modulus>${base64(n)}</Modulus><Exponent>${base64(e)}</Exponent>`;
    const rest = Object.entries({ P: jwk.p, Q: jwk.q, DP: jwk.dp, DQ: jwk.dq, InverseQ: jwk.qi, D: jwk.d })
      .map(([name, member]) => `<${name}>${base64(member)}</${name}>`)
      .join('\r\n  ');
    expect(identity(importPublicKey(`<RSAKeyValue>${halves}</RSAKeyValue>`).key)).toBe(identity(publicKey));
    const whole = `<?xml version="1.0"?>\r\n<RSAKeyValue>\r\n  ${halves}\r\n  ${rest}\r\n</RSAKeyValue>`;
    expect(identity(importPrivateKey(utf16(whole)).key)).toBe(identity(publicKey));
  });
});

describe('several in one file', () => {
  const text = 'subject=CN = member signing\n';

  it.each([
    ['key before certificate', `${pkcs8}${certificate}`],
    ['certificate before key', `${text}${certificate}${text}${pkcs8}`],
    ['a chain', `${certificate}${pkcs8}${authority}`],
    ['a chain from its root', `${authority}${certificate}${pkcs1}`],
    ['on one line', `${certificate}${pkcs8}`.replaceAll('\n', '')],
    ['Base64 of both without headers', `${bare(certificate)}\n${bare(pkcs8)}`],
  ])('%s', (_, both) => {
    const facts = importPublicKey(certificate).certificate;
    const own = importPrivateKey(both);
    expect([identity(own.key), own.certificate]).toEqual([identity(publicKey), facts]);
    const theirs = importPublicKey(both);
    expect([identity(theirs.key), theirs.certificate]).toEqual([identity(publicKey), facts]);
  });

  it('a chain is about its last certificate, wherever that stands', () => {
    for (const chain of [`${certificate}${authority}`, `${authority}${certificate}`]) {
      expect(importPublicKey(chain).certificate?.subject).toBe('CN=member signing');
    }
  });

  it('the certificate of another key is none of a private one', () => {
    const key = importPrivateKey(`${pkcs8}${network.signing.certificate}`);
    expect([identity(key.key), key.certificate]).toEqual([identity(publicKey), undefined]);
  });

  it('certificates or keys of several are refused', () => {
    const certificates = `${certificate}${network.signing.certificate}${authority}`;
    expect(faultOf(() => importPublicKey(certificates))).toMatch(/2 certificates of different keys/);
    expect(faultOf(() => importPrivateKey(`${pkcs8}${network.signing.privateKey}`))).toMatch(
      /several private keys; put each into a separate file/,
    );
  });
});

describe('what is damaged', () => {
  it.each([
    ['cut off', spki.slice(0, 200)],
    ['cut off, without header', bare(spki).slice(0, 200)],
    ['cut off, as DER', derOf(spki).subarray(0, 100)],
    ['with a line that is missing', spki.replace(/\n[^\n]+\n/, '\n')],
    ['with a sign that is none of Base64', spki.replace('\nMII', '\nMI*')],
  ])('%s', (_, source) => {
    expect(faultOf(() => importPublicKey(source))).toMatch(/cut off or damaged/);
  });
});

it('Base64 of any bytes, in lines of any length, is read as it is', () => {
  for (let round = 0; round < 500; round++) {
    const modulus = Buffer.concat([Buffer.of(0xc3), randomBytes(126), Buffer.of(0x81)]);
    const der = derSequence(derInteger(modulus), derInteger(65537));
    const width = 20 + (round % 60);
    const body = der.toString('base64').replace(new RegExp(`.{${width}}`, 'g'), '$&\n');
    for (const text of [body, `-----BEGIN RSA PUBLIC KEY-----\n${body}\n-----END RSA PUBLIC KEY-----`]) {
      const { found } = materialsOf(text);
      expect(found.map(({ bytes }) => bytes.toString('base64'))).toEqual([der.toString('base64')]);
    }
  }
});

it('keys that are no RSA keys are named', () => {
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 });
  const ed = generateKeyPairSync('ed25519');
  expect(faultOf(() => importPublicKey(pem(ec.publicKey, 'spki')))).toMatch(
    /must be an RSA key, not ec \(prime256v1\)/,
  );
  expect(faultOf(() => importPrivateKey(pem(pss.privateKey, 'pkcs8')))).toMatch(
    /must be an RSA key, not rsa-pss/,
  );
  expect(faultOf(() => importPrivateKey(pem(ed.privateKey, 'pkcs8')))).toMatch(
    /must be an RSA key, not ed25519/,
  );
});

describe('a file of nothing', () => {
  it.each(['', ' \n\n', '\ufeff'])('is named as that: %j', (source) => {
    for (const read of [importPublicKey, importPrivateKey]) {
      expect(faultOf(() => read(source))).toMatch(/nothing is in it/);
      expect(faultOf(() => read(Buffer.from(source)))).toMatch(/nothing is in it/);
    }
  });
});
