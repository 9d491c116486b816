import { createHash, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { masked } from '../../conformance/runner/masked.js';

/** Base64 or base64url as random as can be, and the same in every run. */
function random(seed: string, encoding: 'base64' | 'base64url', length: number): string {
  return createHash('sha512').update(seed).digest(encoding).slice(0, length);
}

const pem = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({
  type: 'pkcs8',
  format: 'pem',
}) as string;
const lines = pem.trim().split('\n');

describe('a mask', () => {
  it.each([
    ['card 6212345678901234.', 'card ….'],
    ['card 6212 3456 7890 1234.', 'card ….'],
    ['card 6212-3456-7890-1234.', 'card ….'],
    ['card 6212 - 3456 – 7890_1234.', 'card ….'],
    ['phone +86 138 0013 8000', 'phone +…'],
    ['phone 13800138000', 'phone …'],
    ['phone １３８００１３８０００', 'phone …'],
    ['seven 1234567, six 123456', 'seven …, six 123456'],
    ['1\n2\n3\n4\n5\n6\n7', '1\n2\n3\n4\n5\n6\n7'],
    ['no bearer\nline 2', 'no bearer\nline 2'],
    ['key aB3dE6g/H9jK2mN/5pQ8sT1 c', 'key … c'],
    ['ID 11010519491231002X', 'ID …'],
    ['eyJhbGciOiJSUzI1NiJ9..c2lnbmF0dXJl failed', '… failed'],
    ["jwt_eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.c2ln'", "jwt_…'"],
    ['key MIICdgIBADANBgkqhkiG9w0BAQEFAASCAmAwggJcAgEAAoGBA c', 'key … c'],
    ['keyJson is missing', 'keyJson is missing'],
    ['Authorization: Bearer abc.def', 'Authorization: Bearer …'],
    ['password=hunter2 c', 'password=… c'],
    ['DB_PASSWORD: hunter2, c', 'DB_PASSWORD: …, c'],
    ['token: abc.def c', 'token: … c'],
    ['{"apiKey": "a b", "x": 1}', '{"apiKey": …, "x": 1}'],
    ['{\\"secret\\":\\"a b\\"}', '{\\"secret\\":…}'],
    ["passphrase='a b' c", 'passphrase=… c'],
    ['?access_token=abc&x=1', '?access_token=…&x=1'],
    ['run --password hunter2 --x', 'run --password … --x'],
    ['run --db-api-key hunter2', 'run --db-api-key …'],
    ['run --password --x', 'run --password --x'],
    ['Authorization: Basic dTpw', 'Authorization: Basic …'],
    ['Unexpected token } in JSON', 'Unexpected token } in JSON'],
    ['from zhang.san+1@mail.example.cn:', 'from …:'],
    ['fastify@5.1.0/lib/reply.js', 'fastify@5.1.0/lib/reply.js'],
    ['姓名 张三 is wrong', '… … is wrong'],
    ['digest 9f86d081884c7d65 or 9f86d081884c7d6', 'digest … or 9f86d081884c7d6'],
    ['UUID 9f86d081-884c-7d65-9a2f-eaa0c55ad015', 'UUID …'],
    ['print AB:CD:EF:AB:CD:EF:AB:CD', 'print …'],
    ['main.f({0xc0000142a0, 0x5})', 'main.f({0xc…a0, 0x5})'],
    ['at 127.0.0.1:8080, line 1207:15', 'at 127.0.0.1:8080, line 1207:15'],
  ])('makes of %j %j', (given, left) => {
    expect(masked(given)).toBe(left);
  });

  it.each(['', 'x.', '/', 'key=', '"', '/home/user/', 'https://a.example/b?c='])(
    'hides a random token of 16 characters or more after %j',
    (before) => {
      for (const length of [16, 24, 39, 43, 64, 86]) {
        for (const encoding of ['base64', 'base64url'] as const) {
          const token = random('tallystick', encoding, length);
          expect(masked(`is ${before}${token}" wrong`)).toMatch(/^is .*…" wrong$/);
          expect(masked(`is ${before}${token}"`)).not.toContain(token.slice(0, 12));
        }
      }
    },
  );

  it('hides a key, whole or what is left of it', () => {
    expect(masked(`a\n${pem}b`)).toBe('a\n…\nb');
    expect(masked(`a ${JSON.stringify(pem)} b`)).toBe('a "…\\n" b');
    expect(masked(`a\n${lines.slice(0, 3).join('\n')}`)).toBe('a\n…');
    expect(masked(`${lines.slice(3).join('\n')}\nb`)).toBe('…\nb');
    expect(masked(`a\n${lines.slice(1, -1).join('\r\n')}\nb c`)).toBe('a\n…\nb c');
  });

  it('hides base64 in lines of its own, however regular, but not one long name', () => {
    const regular = 'wxyz'.repeat(10);
    expect(masked(`a b\n  ${regular}\n  AAA=\nc d`)).toBe('a b\n…\nc d');
    const name = `a b\n${regular.slice(1)}\nKeyboardInterrupt`;
    expect(masked(name)).toBe(name);
  });

  it('leaves the lines between two keys', () => {
    expect(masked(`${pem}b\n${pem}`)).toBe('…\nb\n…\n');
  });

  it.each([
    `Traceback (most recent call last):
  File "/home/user/projects/conformance/implementation/testee.py", line 4, in <module>
    f("not json")
  File "/home/user/.pyenv/versions/3.11.7/lib/python3.11/json/decoder.py", line 337, in decode
    obj, end = self.raw_decode(s, idx=_w(s, 0).end())
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)
============================================
KeyboardInterrupt
ModuleNotFoundError: No module named 'cryptography.hazmat.primitives.asymmetric'
`,
    `node:internal/modules/cjs/loader:1210
  throw err;
  ^

Error: Cannot find module './no'
Require stack:
- /home/user/testee.cjs
    at Module._resolveFilename (node:internal/modules/cjs/loader:1207:15)
    at Function.executeUserEntryPoint [as runMain] (node:internal/modules/run_main:164:12) {
    at ModuleJob._link (node:internal/modules/esm/module_job:168:49) {
    at file:///home/user/node_modules/@nestjs/platform-express/adapters/express-adapter.js:31:7
  code: 'ERR_MODULE_NOT_FOUND',
  requireStack: [ '/home/user/testee.cjs' ]
}

Node.js v20.20.2
`,
    `panic: assignment to entry in nil map

goroutine 1 [running]:
main.mobileNumberVerification({0xc0001a20a0, 0x5})
	/home/user/go/src/testee/main.go:2 +0x28
net/http.HandlerFunc.ServeHTTP(0xc0000b6000?, {0x6d2f58?, 0xc0000de0e0?}, 0x10?)
	/usr/local/go/src/net/http/server.go:2136 +0x29
exit status 2
./bad.go:2:15: declared and not used: x
`,
    `Exception in thread "main" java.lang.IllegalStateException: no key
	at com.acme.upi.conformance.Utf8ToBase64UrlDecoder.decode(Utf8ToBase64UrlDecoder.java:33)
	at java.base/java.security.KeyFactory.generatePrivate(KeyFactory.java:390)
Caused by: java.security.spec.InvalidKeySpecException
`,
  ])('leaves a traceback as it is', (traceback) => {
    expect(masked(traceback)).toBe(traceback);
  });

  it.each([
    'a',
    '1',
    'A1',
    '1 ',
    'a@',
    'a.',
    '=',
    '/',
    'eyJ',
    '-token',
    'token=',
    'token ',
    '-a',
    'password:"',
    '-----BEGIN',
    '-----END',
    'MII',
    'a\n',
    '中',
    '\t',
  ])('takes no time for %j again and again', (unit) => {
    const text = `${unit.repeat(0x10000 / unit.length)}!`;
    const started = performance.now();
    masked(text);
    // What were quadratic would take many seconds.
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
