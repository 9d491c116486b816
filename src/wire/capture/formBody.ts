import { isObject } from '../../table/JsonObject.js';
import type { Capture } from './Capture.js';

type Writer = (text: string) => string;

const REMARK =
  'The tool recorded the parameters of a form and not its text: the body was rebuilt, and its escapes are a guess.';
/** How tools and browsers write a form: with plus signs, with %20, or unchanged because it was never decoded. */
const WRITERS: readonly Writer[] = [
  (text) => new URLSearchParams({ '': text }).toString().slice(1),
  (text) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')),
  (text) => text,
];

/** The body that a form was sent as, from the parameters that a HAR file has of it; the length tells which. */
export function formBody(
  params: readonly unknown[],
  headers: Capture['headers'],
  length: number | undefined,
): { readonly body: Buffer; readonly remarks: readonly string[] } {
  const [, type = ''] = headers.find(([name]) => name.toLowerCase() === 'content-type') ?? [];
  if (/^multipart\//i.test(type)) {
    return {
      body: Buffer.alloc(0),
      remarks: ['The tool recorded the parts of a multipart form, which is not what was sent.'],
    };
  }
  const pairs = params.map((param) => {
    const { name, value } = isObject(param) ? param : {};
    return [typeof name === 'string' ? name : '', typeof value === 'string' ? value : ''] as const;
  });
  const bodies = WRITERS.map((write) =>
    Buffer.from(pairs.map(([name, value]) => `${write(name)}=${write(value)}`).join('&')),
  );
  const exact = bodies.find((body) => body.length === length);
  return { body: exact ?? (bodies[0] as Buffer), remarks: [REMARK] };
}
