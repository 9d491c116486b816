import { describe, expect, it } from 'vitest';
import { readCapture } from '../../src/envelope/readCapture.js';

const REQUEST =
  'POST /v1/verify HTTP/2\r\nHost: a\r\nUPI-JWS: a..b\r\nContent-Type: application/json\r\n\r\n{"note":"中文"}';
const ANSWER = 'HTTP/2 401 Unauthorized\r\nContent-Type: application/json\r\n\r\n{"code":"E0"}';
const GET = 'GET /favicon.ico HTTP/2\r\nHost: a\r\n\r\n';

function member(name: string, text: string, isBase64: boolean): string {
  const inside = isBase64 ? Buffer.from(text).toString('base64') : text;
  return `<${name} base64="${isBase64}"><![CDATA[${inside}]]></${name}>`;
}

/** As "Save items" of Burp writes it. */
function items(isBase64: boolean, ...pairs: readonly (readonly [string, string])[]): string {
  const written = pairs.map(
    ([request, response]) => `  <item>
    <time>Sat Nov 28 10:00:00 UTC 2026</time>
    <url><![CDATA[https://a/v1/verify]]></url>
    <host ip="127.0.0.1">a</host>
    <port>443</port>
    <protocol>https</protocol>
    <method><![CDATA[POST]]></method>
    <path><![CDATA[/v1/verify]]></path>
    <extension>null</extension>
    ${member('request', request, isBase64)}
    <status>401</status>
    <responselength>${response.length}</responselength>
    <mimetype>JSON</mimetype>
    ${response === '' ? '<response></response>' : member('response', response, isBase64)}
    <comment></comment>
  </item>`,
  );
  return `<?xml version="1.0"?>
<!DOCTYPE items [
<!ELEMENT items (item*)>
<!ATTLIST items burpVersion CDATA "">
]>
<items burpVersion="2024.9" exportTime="Sat Nov 28 10:00:01 UTC 2026">
${written.join('\n')}
</items>
`;
}

const RULE = '='.repeat(54);
const LOG = [
  RULE,
  '10:00:00  https://a:443  [127.0.0.1]',
  RULE,
  GET,
  RULE,
  '',
  '',
  RULE,
  '10:00:01  https://a:443  [127.0.0.1]',
  RULE,
  REQUEST,
  RULE,
  ANSWER,
  RULE,
  '',
  '',
].join('\r\n');

describe('what Burp saves', () => {
  it.each([
    ['items in Base64', items(true, [GET, ''], [REQUEST, ANSWER])],
    ['items as they are', items(false, [GET, ''], [REQUEST, ANSWER])],
    ['its log', LOG],
  ])('is read as %s: the signed request, and its answer', (_, file) => {
    const sent = readCapture(file);
    expect([sent.method, sent.target, Buffer.from(sent.body).toString()]).toEqual([
      'POST',
      '/v1/verify',
      '{"note":"中文"}',
    ]);
    expect(sent.remarks?.join(' ')).toMatch(/Of 2 exchanges, entry 1.*Burp|Burp.*Of 2 exchanges, entry 1/);
    const answer = readCapture(file, { kind: 'response' });
    expect([answer.status, Buffer.from(answer.body).toString(), answer.requestTarget]).toEqual([
      401,
      '{"code":"E0"}',
      '/v1/verify',
    ]);
    expect(readCapture(file, { entry: 0 }).target).toBe('/favicon.ico');
  });

  it('without a message is told so', () => {
    expect(() => readCapture('<?xml version="1.0"?>\n<items burpVersion="2024">\n</items>')).toThrow(
      /items of Burp without a request/,
    );
  });
});
