import { type ClientRequest, CONTROL, RECEIVER } from './ClientRequest.js';

/** The two editors whose files end in `.http`: they take the answer of one request into the next in different ways. */
export type HttpFileReader = 'rest-client' | 'intellij';

const JSON_TYPE = 'application/json';

/** A file of requests for an editor: the gateway on this machine seals a message, and the next request sends it. */
export function inHttpFile(requests: readonly ClientRequest[], reader: HttpFileReader): string {
  const hasNotice = requests.some(({ kind }) => kind === 'notice');
  const head = [
    '# Start the gateway on this machine first: npx tallystick serve',
    '# Send the requests in order. Nothing leaves this machine.',
    `@control = ${CONTROL}`,
    ...(hasNotice ? [`@receiver = ${RECEIVER}`] : []),
  ];
  const parts = requests.map((request, index) =>
    request.kind === 'notice' ? notice(request) : call(request, index + 1, reader),
  );
  return `${[head.join('\n'), ...parts].join('\n\n')}\n`;
}

function notice({ title, entry, example: { value } }: ClientRequest): string {
  const asked = { message: entry.name, url: '{{receiver}}', value };
  return [
    `### ${title}: the gateway sends it to your receiver`,
    'POST {{control}}/worlds/default/notices',
    `Content-Type: ${JSON_TYPE}`,
    '',
    JSON.stringify(asked, undefined, 2),
  ].join('\n');
}

function call(
  { title, entry, path, example: { value, party } }: ClientRequest,
  number: number,
  reader: HttpFileReader,
): string {
  const asked = { message: entry.name, path, ...(party !== undefined && { party }), fresh: true, value };
  const name = `sealed${number}`;
  const isUnionPay = entry.system === 'unionpay';
  const headers = ['Content-Type', ...(isUnionPay ? ['UPI-JWS'] : [])];
  const place = placesOf[reader](name);
  return [
    `### ${title}: seal it`,
    ...(reader === 'rest-client' ? [`# @name ${name}`] : []),
    'POST {{control}}/worlds/default/seal',
    `Content-Type: ${JSON_TYPE}`,
    '',
    JSON.stringify(asked, undefined, 2),
    ...(reader === 'intellij' ? ['', ...keeping(name, headers)] : []),
    '',
    `### ${title}: send it`,
    `POST ${place('url')}`,
    ...headers.map((header) => `${header}: ${place(header)}`),
    '',
    place('body'),
  ].join('\n');
}

/** How an editor writes a part of the answer: the URL, the body, or a header. */
const placesOf: Readonly<Record<HttpFileReader, (name: string) => (part: string) => string>> = {
  'rest-client': (name) => (part) => {
    const at = part === 'url' || part === 'body' ? part : `headers['${part}']`;
    return `{{${name}.response.body.$.${at}}}`;
  },
  intellij: (name) => (part) => `{{${variableOf(name, part)}}}`,
};

/** A script that keeps the parts of the answer for the next request. */
function keeping(name: string, headers: readonly string[]): readonly string[] {
  const parts = [
    ['url', 'response.body.url'],
    ['body', 'response.body.body'],
    ...headers.map((header) => [header, `response.body.headers['${header}']`]),
  ] as const;
  return [
    '> {%',
    ...parts.map(([part = '', place]) => `  client.global.set('${variableOf(name, part)}', ${place});`),
    '%}',
  ];
}

function variableOf(name: string, part: string): string {
  return `${name}_${part.toLowerCase().replaceAll('-', '_')}`;
}
