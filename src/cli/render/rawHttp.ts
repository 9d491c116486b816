/**
 * Writes an HTTP/1.1 message (RFC 9112 section 2.1).
 *
 * @param startLine such as `POST /v1/verify HTTP/1.1`
 * @param headers ASCII without line ends; Content-Length is added
 */
export function rawHttp(
  startLine: string,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
): Buffer {
  const lines = Object.entries({ ...headers, 'Content-Length': String(body.length) }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return Buffer.concat([Buffer.from(`${[startLine, ...lines].join('\r\n')}\r\n\r\n`), body]);
}
