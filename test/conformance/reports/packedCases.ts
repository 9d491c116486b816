import { inflateRawSync } from 'node:zlib';

/** Every case that the HTML report has packed, in the order of the page. */
export function packedCases(page: string): readonly Record<string, unknown>[] {
  return [
    ...page.matchAll(/<script type="text\/plain" class="pack"[^>]*>([A-Za-z0-9+/=]*)<\/script>/g),
  ].flatMap(([, text = '']) => JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString('utf8')));
}
