import { describe, expect, it } from 'vitest';
import { readCapture } from '../../src/envelope.js';

const read = (command: string | Buffer, entry?: number) => {
  const { body, method, target, headers } = readCapture(command, { entry });
  return { method, target, headers, body: Buffer.from(body).toString('latin1') };
};
const headersOf = (command: string) => Object.fromEntries(read(command).headers);
const refusal = (command: string) => {
  try {
    readCapture(command);
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing is refused';
};

/** Chrome 126, "Copy as cURL (bash)"; the values are made up. */
const CHROME = String.raw`curl 'https://gw.example.com/v1/verify?a=1&b=%20#top' \
  -H 'accept: */*' \
  -H 'content-type: application/json' \
  -b 'session=abc; other=1' \
  -H 'upi-jws: a..b' \
  --data-raw $'{"name":"it\'s 5\u0021","city":"北京"}' \
  --compressed`;
/** Firefox 127, "Copy as cURL (POSIX)": what is not ASCII is an escape. */
const FIREFOX = String.raw`curl 'https://gw.example.com/v1/verify' --compressed -X POST -H 'UPI-JWS: a..b' -H 'Content-Type: application/json' --data-raw $'{"city":"\u5317\u4eac","\ud83d\ude00":1}'`;
/** Safari 17, "Copy as cURL". */
const SAFARI = `curl 'https://gw.example.com/v1/verify' \\
-X 'POST' \\
-H 'UPI-JWS: a..b' \\
--data-binary '{"a":
1}'`;

describe('a command for curl is read as the request that it would send', () => {
  it('as Chrome copies it', () => {
    expect(read(CHROME)).toEqual({
      method: 'POST',
      target: '/v1/verify?a=1&b=%20',
      headers: [
        ['Host', 'gw.example.com'],
        ['Cookie', 'session=abc; other=1'],
        ['accept', '*/*'],
        ['content-type', 'application/json'],
        ['upi-jws', 'a..b'],
      ],
      body: Buffer.from(`{"name":"it's 5!","city":"北京"}`).toString('latin1'),
    });
  });

  it('as Firefox copies it', () => {
    const { method, body } = read(FIREFOX);
    expect(method).toBe('POST');
    expect(Buffer.from(body, 'latin1').toString()).toBe('{"city":"北京","😀":1}');
  });

  it('as Safari copies it, with a line end in the body', () => {
    expect(read(SAFARI)).toMatchObject({ method: 'POST', body: '{"a":\n1}' });
  });

  it('says that it is no record of what was sent', () => {
    expect(readCapture(CHROME).remarks).toEqual([
      'The file is a command for curl: this is what it would send, without the headers that curl adds.',
    ]);
  });

  it.each<[string, string, string]>([
    ['--data', "curl a -d '{}'", '{}'],
    ['--data, attached', "curl a -d'{}' -sSLk", '{}'],
    ['--data twice', "curl a --data 'x=1' -d y=2", 'x=1&y=2'],
    ['--data-raw with @', "curl a --data-raw '@a'", '@a'],
    ['--data-binary', 'curl a --data-binary "{\\"a\\":1}"', '{"a":1}'],
    ['--json twice', `curl a --json '{"a":' --json '1}'`, '{"a":1}'],
    [
      '--data-urlencode',
      "curl a --data-urlencode 'n=a b&' --data-urlencode '=+' --data-urlencode 'é'",
      'n=a+b%26&%2B&%C3%A9',
    ],
    ['quotes side by side', `curl a -d 'it'"'"'s'\\ "\\$1 \\\\ \\x"`, "it's $1 \\ \\x"],
    ['$ that begins nothing', 'curl a -d "a$ b$" -d $', 'a$ b$&$'],
    ['a line end behind a backslash', 'curl a -d "a\\\nb" \\\r\n  -d c', 'ab&c'],
    ['escapes', String.raw`curl a -d $'\x41\102\tA\\\e\'\q'`, "AB\tA\\\u001b'\\q"],
    ['bytes that are not UTF-8', String.raw`curl a -d $'\xe9'`, '\xe9'],
    ['printf %s', 'printf %s \'{"a":"\\0"}\' |\n  curl --data-binary @- a', '{"a":"\\0"}'],
    [
      'printf %b',
      String.raw`printf '%b' '{}\0012\0342\0226\0210\\n' | curl -d x --data-binary @- a`,
      'x&{}\n\xe2\x96\x88\\n',
    ],
    ['--data of a pipe', String.raw`printf %b '{\n}\r\n' | curl -d @- a`, '{}'],
    ['what curl prints goes elsewhere', 'curl a -d x > b 2>&1 | jq . # done', 'x'],
    ['other words before it', '# from the browser\n\n$ curl a -d x', 'x'],
    ['the name of the program on Windows', 'curl.exe a -d x', 'x'],
  ])('%s', (_, command, body) => {
    expect(read(command)).toMatchObject({ method: 'POST', target: '/', body });
  });

  it.each<[string, string, string]>([
    ['curl https://user:pw@h:8/a/b?c#d', 'GET', '/a/b?c'],
    ['curl -XPUT h/a -d x', 'PUT', '/a'],
    ['curl --request DELETE --url h/a', 'DELETE', '/a'],
    ['curl -I h/a', 'HEAD', '/a'],
    ['curl -G h/a?b=1 -d c=2 --url-query d=3', 'GET', '/a?b=1&c=2&d=3'],
    ["curl -d x --request-target '/a#b' h/a", 'POST', '/a#b'],
    ['curl -d x -- h?a', 'POST', '/?a'],
  ])('%s', (command, method, target) => {
    expect(read(command)).toMatchObject({ method, target });
  });

  it.each<[string, Record<string, string>]>([
    ['curl -d x https://u:p@h:8/a', { Host: 'h:8', 'Content-Type': 'application/x-www-form-urlencoded' }],
    ["curl -d x -H 'Content-Type:' -H 'Host: other' h", { Host: 'other' }],
    ["curl -H 'X-Empty;' -H 'x-b:  two words ' h", { Host: 'h', 'X-Empty': '', 'x-b': 'two words' }],
    ['curl --json {} h', { Host: 'h', Accept: 'application/json', 'Content-Type': 'application/json' }],
    [
      'curl -A me -e from -u a:b h',
      { Host: 'h', 'User-Agent': 'me', Referer: 'from', Authorization: 'Basic YTpi' },
    ],
    [`curl -H "$(printf %b 'X-A: \\0351\\n')" h`, { Host: 'h', 'X-A': '\xe9' }],
  ])('the headers of %s', (command, headers) => {
    expect(headersOf(command)).toEqual(headers);
  });

  it('takes the signed one of several commands, or the one that is named', () => {
    const all = "curl 'https://h/a' ;\ncurl 'https://h/b' -H 'UPI-JWS: a..b' -d x &&\ncurl 'https://h/c'";
    expect(read(all).target).toBe('/b');
    expect(read(all, 2).target).toBe('/c');
  });

  it('leaves what curl -v printed behind the command to its reader', () => {
    const text = '$ curl -v http://h/a\n* Connected\n> GET /a HTTP/1.1\n> Host: h\n>\n< HTTP/1.1 200 OK\n<\n';
    expect(readCapture(text).remarks).not.toContain(
      'The file is a command for curl: this is what it would send, without the headers that curl adds.',
    );
  });

  it('takes a time that grows with its length', () => {
    for (const text of [
      `curl a -d ${"'a'".repeat(2e5)}`,
      `curl a -d ${'\\"'.repeat(5e5)}`,
      `curl a -d "${'\\"a'.repeat(5e5)}"`,
      `curl a -d $'${'\\u4e00'.repeat(2e5)}'`,
      `curl a -d '${'x'.repeat(8e6)}'`,
    ]) {
      expect(readCapture(text).method).toBe('POST');
    }
  });
});

describe('nothing is executed and no file is read', () => {
  it.each<[string, RegExp]>([
    ['curl a -d "$BODY"', /no variable/],
    [`curl a -H X:${'$'}{A}`, /no variable/],
    ['curl a -d $1', /no variable/],
    ['curl a -d "`id`"', /nothing of it is executed/],
    ['curl a -d `id`', /nothing of it is executed/],
    ['curl a -d "$(cat secret)"', /nothing of it is executed/],
    ["curl a -d $(printf '%d' 1)", /nothing of it is executed/],
    ['curl a -d @/etc/passwd', /a file \(@…\)/],
    ['curl a --data-binary @body.json', /a file \(@…\)/],
    ['curl a --json @body.json', /a file \(@…\)/],
    ['curl a -d @-', /standard input/],
    ['cat x | curl a -d @-', /the raw text|HTTP text/],
    ['curl a -d x && printf %s y && curl b -d @-', /standard input/],
    ['curl a -d @- <<EOF\n{}\nEOF', /standard input/],
    ['curl a -d @- < body.json', /standard input/],
    ['curl a -H @headers', /a file \(@…\)/],
    ['curl a -b cookies.txt', /a file \(@…\)/],
    ['curl a --data-urlencode name@file', /a file \(@…\)/],
    ['curl a -F x=@b', /form of several parts/],
    ['curl a -T b', /form of several parts/],
    ['curl a -K config', /option that is not known here, -K/],
    ['curl a --config config', /option that is not known here, --config/],
    ['curl a b', /one URL/],
    ['curl -d x', /one URL/],
    ["curl a -d '{", /ends within quotes/],
    ['curl a -d "{', /ends within quotes/],
    ["curl a -d $'{\\", /ends within quotes/],
    ['curl a -d', /after an option/],
    ["curl a -H $'X: 1\\r\\nY: 2'", /control character/],
    ['curl ^"https://a^" ^\r\n  -H ^"a: b^"', /Windows.*bash/],
    ['(curl a)', /HTTP text/],
    ['curl a)', /nothing of it is executed/],
  ])('%s', (command, told) => {
    const message = refusal(command);
    expect(message).toMatch(told);
    expect(message).not.toMatch(/secret|passwd|body\.json|BODY/);
  });

  it.each<[string, string, RegExp]>([
    ['nested', `curl a -d ${'$(printf %s '.repeat(20_000)}`, /nothing of it is executed/],
    ['of many words', `curl a ${'-s '.repeat(10_001)}`, /more words/],
  ])('one that is %s', (_, command, told) => {
    expect(refusal(command)).toMatch(told);
  });

  it('has no answer', () => {
    expect(() => readCapture('curl a -d x', { kind: 'response' })).toThrow(/has no answer.*--trace/);
  });
});

describe('a command in JSON, as the control API of the gateway gives it', () => {
  const command = `curl 'http://127.0.0.1:1/v1/x' -H 'Content-Type: application/json' -d '{"a":"鞋"}'`;

  it.each([JSON.stringify({ command }), JSON.stringify({ command }, null, 2)])('is read: %s', (text) => {
    const { method, target, body } = readCapture(text);
    expect({ method, target, body: Buffer.from(body).toString() }).toEqual({
      method: 'POST',
      target: '/v1/x',
      body: '{"a":"鞋"}',
    });
  });

  it('is refused where it is cut off, or is something else', () => {
    expect(() => readCapture(JSON.stringify({ command }).slice(0, -2))).toThrow(/cut off/);
    expect(() => readCapture('{"command":"rm x"}')).toThrow(/JSON message, not a capture/);
  });
});
