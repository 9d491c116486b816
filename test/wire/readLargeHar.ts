import { readCaptureStream } from '../../src/envelope/readCaptureStream.js';

const MEBIBYTE = 0x100000;
const mebibytes = Number(process.argv[2]);
const entry = (method: string, url: string, headers: readonly object[], text: string) =>
  JSON.stringify({
    request: {
      method,
      url,
      headers,
      bodySize: -1,
      postData: { mimeType: 'application/json', text: '{"a":1}' },
    },
    response: { status: 200, headers: [], content: { size: text.length, text } },
  });
const other = Buffer.from(`${entry('GET', 'https://a.example/a.js', [], 'x'.repeat(MEBIBYTE))},`);
const signed = Buffer.from(
  `${entry('POST', 'https://a.example/v1', [{ name: 'UPI-JWS', value: 'a..b' }], '{}')},`,
);

async function* file(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('{"log":{"version":"1.2","entries":[');
  for (let count = 0; count < mebibytes; count++) {
    if (count === mebibytes - 2) yield signed;
    yield other;
  }
  yield other.subarray(0, -1);
  yield Buffer.from(']}}');
}

const before = process.memoryUsage().rss;
const { target, body } = await readCaptureStream(file());
const most = process.resourceUsage().maxRSS * 1024;
console.log(
  JSON.stringify({
    target,
    body: Buffer.from(body).toString(),
    grown: Math.round((most - before) / MEBIBYTE),
  }),
);
