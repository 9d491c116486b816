import { spawnSync } from 'node:child_process';
import { verify } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPrivateKey, lianlian, unionpay } from 'tallystick/envelope';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { javaSnippets } from '../../src/diagnose/findings/snippets/javaSnippets.js';
import { phpSnippets } from '../../src/diagnose/findings/snippets/phpSnippets.js';
import { pythonSnippets } from '../../src/diagnose/findings/snippets/pythonSnippets.js';
import { typescriptSnippets } from '../../src/diagnose/findings/snippets/typescriptSnippets.js';

const directory = mkdtempSync(join(tmpdir(), 'tallystick-snippets-'));

afterAll(() => rmSync(directory, { recursive: true, force: true }));

function run(program: string, ...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(program, argv, { cwd: directory, encoding: 'utf8' });
  return { status, printed: stdout ?? '', failure: stderr ?? '' };
}

const has = (program: string, ...argv: readonly string[]) => run(program, ...argv).status === 0;
const hasPython = has('python3', '--version');
const hasCryptography = hasPython && has('python3', '-c', 'import cryptography');
const hasJava = has('javac', '-version') && has('java', '-version');
const hasPhp = has('php', '-r', 'exit(extension_loaded("openssl") ? 0 : 1);');

/** What the comment behind the last output says. */
function printedBy(text: string): string {
  return (
    text
      .match(/(?:\);|"\\n";|\))\s+(?:\/\/|#) (.+)$/gm)
      ?.at(-1)
      ?.replace(/^.*?(?:\/\/|#) /, '') ?? 'nothing is said'
  );
}

describe('the code of findings in other languages', () => {
  it('is there for each that is there in TypeScript', () => {
    const names = Object.keys(typescriptSnippets);
    for (const snippets of [javaSnippets, phpSnippets, pythonSnippets])
      expect(Object.keys(snippets)).toEqual(names);
  });

  it.skipIf(!hasPython).each(Object.entries(pythonSnippets))('%s is Python', (name, text) => {
    writeFileSync(join(directory, `${name}.py`), text);
    const { status, failure } = run('python3', '-m', 'py_compile', `${name}.py`);
    expect({ status, failure }).toEqual({ status: 0, failure: '' });
  });

  it.skipIf(!hasCryptography).each(Object.entries(pythonSnippets))(
    '%s runs in Python and prints what it says',
    (name, text) => {
      writeFileSync(join(directory, `${name}.py`), text);
      const { printed, failure } = run('python3', `${name}.py`);
      expect({ printed: printed.trim(), failure }).toEqual({ printed: printedBy(text), failure: '' });
    },
  );

  it.skipIf(!hasPhp).each(Object.entries(phpSnippets))(
    '%s runs in PHP and prints what it says',
    (name, text) => {
      writeFileSync(join(directory, `${name}.php`), text);
      const { printed } = run('php', `${name}.php`);
      expect(printed.trim().replaceAll('\n', ' ')).toBe(printedBy(text));
    },
  );

  /** What is put behind a program, so that it tells its key and what it made, in JSON. */
  const TELLING = {
    php: {
      signUnionPay:
        "echo json_encode(['public' => openssl_pkey_get_details($key)['key'], 'jws' => $jws, 'body' => $body]);",
      encryptUnionPay:
        "openssl_pkey_export($receiver, $pem); echo json_encode(['private' => $pem, 'encData' => $encData]);",
      sealLianLian:
        "echo json_encode(['public' => openssl_pkey_get_details($key)['key'], 'message' => $message]);",
      payloadLianLian:
        "openssl_pkey_export($receiver, $pem); echo json_encode(['private' => $pem, 'pay_load' => $payLoad]);",
    },
    python: {
      signUnionPay: `from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
print(json.dumps({'public': public, 'jws': jws, 'body': body.decode()}))`,
      encryptUnionPay: `from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
pem = whole.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
print(json.dumps({'private': pem, 'encData': enc_data}))`,
      sealLianLian: `from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
public = key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()
print(json.dumps({'public': public, 'message': message}))`,
      payloadLianLian: `from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
pem = whole.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
print(json.dumps({'private': pem, 'pay_load': pay_load}))`,
    },
  } as const;

  describe.each([
    ['php', 'php', phpSnippets, hasPhp],
    ['python', 'py', pythonSnippets, hasCryptography],
  ] as const)('in %s', (language, extension, texts, hasLanguage) => {
    function told(name: keyof (typeof TELLING)['php']): Readonly<Record<string, string>> {
      const file = `telling-${name}.${extension}`;
      // The program keeps the public half alone.
      const text = texts[name].replace(
        /^key = (rsa.*)\.public_key\(\)/m,
        'whole = $1\nkey = whole.public_key()',
      );
      writeFileSync(join(directory, file), `${text}\n${TELLING[language][name]}\n`);
      const { printed } = run(language === 'php' ? 'php' : 'python3', file);
      return JSON.parse(printed.trim().split('\n').at(-1) as string);
    }

    it.skipIf(!hasLanguage)('the signature of UnionPay holds', () => {
      const { public: key = '', jws = '', body = '' } = told('signUnionPay');
      const [header = '', payload, signature = ''] = jws.split('.');
      const input = `${header}.${Buffer.from(body).toString('base64url')}`;
      expect(payload).toBe('');
      expect(verify('sha256', Buffer.from(input), key, Buffer.from(signature, 'base64url'))).toBe(true);
      expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({
        alg: 'RS256',
        kid: '4000000001',
        crit: ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'],
        'UPI-UUID': expect.stringMatching(/^[0-9a-f]{32}$/),
        'UPI-TIMESTAMP': expect.stringMatching(/^\d{10}$/),
        'UPI-APPID': '39990029',
        'UPI-REQPATH': '/v1/verify',
      });
    });

    it.skipIf(!hasLanguage)('the signature of LianLian holds', () => {
      const { public: key = '', message } = told('sealLianLian') as unknown as {
        readonly public: string;
        readonly message: Readonly<Record<string, string>>;
      };
      const source = 'money_order=88.00&oid_partner=201304121000001004&sign_type=SHA256withRSA';
      const signature = Buffer.from(message.sign ?? '', 'base64');
      expect(verify('sha256', Buffer.from(source), key, signature)).toBe(true);
    });

    it.skipIf(!hasLanguage)('an object is no text to sign', () => {
      const object = language === 'php' ? "['risk_item' => ['a' => 'b']]" : "{'risk_item': {'a': 'b'}}";
      const calling = language === 'php' ? `stringToSign(${object});` : `string_to_sign(${object})`;
      const file = `object.${extension}`;
      writeFileSync(join(directory, file), `${texts.sourceLianLian}\n${calling}\n`);
      const { status, printed, failure } = run(language === 'php' ? 'php' : 'python3', file);
      expect(status).not.toBe(0);
      expect(printed + failure).toContain('risk_item must be a string');
    });

    it.skipIf(!hasLanguage)('the encryption of UnionPay opens', () => {
      const { private: pem = '', encData = '' } = told('encryptUnionPay');
      const key = importPrivateKey(pem, { kid: '4000000003' });
      expect(JSON.parse(unionpay.decrypt(encData, [key]).toString())).toEqual({ phoneNo: '13800138000' });
    });

    it.skipIf(!hasLanguage)('the encryption of LianLian opens', () => {
      const { private: pem = '', pay_load = '' } = told('payloadLianLian');
      const opened = lianlian.decryptPayload(pay_load, [importPrivateKey(pem)]);
      expect(JSON.parse(opened.toString())).toMatchObject({
        oid_partner: '201304121000001004',
        no_order: '7',
      });
    });
  });

  describe.skipIf(!hasJava)('in Java', () => {
    const classes = Object.entries(javaSnippets).map(
      ([name, text]) => [name, /public class (\w+)/.exec(text)?.[1] ?? '', text] as const,
    );

    beforeAll(() => {
      const files = [...new Map(classes.map(([, className, text]) => [`${className}.java`, text]))];
      mkdirSync(join(directory, 'java'));
      for (const [file, text] of files) writeFileSync(join(directory, 'java', file), text);
      const compiled = run('javac', '-Xlint:all', '-Werror', ...files.map(([file]) => join('java', file)));
      expect(compiled.failure).toBe('');
    });

    it.each(classes)('%s runs and prints what it says', (_, className, text) => {
      const { printed, failure } = run('java', '-cp', 'java', className);
      expect({ printed: printed.trim(), failure }).toEqual({ printed: printedBy(text), failure: '' });
    });
  });
});
