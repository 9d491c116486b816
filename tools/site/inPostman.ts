import { type ClientRequest, CONTROL, GATEWAY, RECEIVER } from './ClientRequest.js';

const SCHEMA = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

const DESCRIPTION =
  'Start the gateway on this machine with: npx tallystick serve. Before a request is sent, a script asks the control API of the gateway to seal it with test keys. Nothing leaves this machine.';

/** A collection of Postman (format 2.1): each request is sealed by its script before it is sent. */
export function inPostman(name: string, requests: readonly ClientRequest[]): string {
  const collection = {
    info: { name, description: DESCRIPTION, schema: SCHEMA },
    item: requests.map((request) => (request.kind === 'call' ? callItem(request) : noticeItem(request))),
    variable: [
      { key: 'gateway', value: GATEWAY },
      { key: 'control', value: CONTROL },
      { key: 'world', value: 'default' },
      ...(requests.some(({ kind }) => kind === 'notice') ? [{ key: 'receiver', value: RECEIVER }] : []),
    ],
  };
  return `${JSON.stringify(collection, undefined, 2)}\n`;
}

function callItem({ title, entry, path, example: { value, party } }: ClientRequest): object {
  const { name, title: about } = entry;
  return {
    name: title,
    event: [
      script('prerequest', sealing(name, path, party)),
      script('test', ["pm.test('the gateway answers', () => {", '  pm.response.to.have.status(200);', '});']),
    ],
    request: {
      method: 'POST',
      header: [],
      body: json(JSON.stringify(value, undefined, 2)),
      url: url('gateway', ['w', '{{world}}', ...path.slice(1).split('/')]),
      description: `${about}. The body is the plain form; the script sends it sealed, with numbers that were never used.`,
    },
  };
}

/** Asks the gateway on this machine to send a notice to the receiver. */
function noticeItem({ title, entry, example: { value } }: ClientRequest): object {
  const asked = { message: entry.name, url: '{{receiver}}', value };
  return {
    name: title,
    request: {
      method: 'POST',
      header: [{ key: 'Content-Type', value: 'application/json' }],
      body: json(JSON.stringify(asked, undefined, 2)),
      url: url('control', ['worlds', '{{world}}', 'notices']),
      description: `${entry.title}. The gateway signs it and sends it to your receiver.`,
    },
  };
}

function sealing(message: string, path: string, party: string | undefined): readonly string[] {
  return [
    "const control = pm.variables.get('control');",
    'const asked = {',
    `  message: '${message}',`,
    `  path: '${path}',`,
    ...(party === undefined ? [] : [`  party: '${party}',`]),
    '  fresh: true,',
    '  value: JSON.parse(pm.variables.replaceIn(pm.request.body.raw)),',
    '};',
    'pm.sendRequest(',
    '  {',
    "    url: control + '/worlds/' + pm.variables.get('world') + '/seal',",
    "    method: 'POST',",
    "    header: { 'Content-Type': 'application/json' },",
    "    body: { mode: 'raw', raw: JSON.stringify(asked) },",
    '  },',
    '  (error, answer) => {',
    "    if (error) throw new Error('No gateway at ' + control + '. Start it with: npx tallystick serve');",
    '    const sealed = answer.json();',
    '    if (answer.code !== 200) throw new Error(sealed.error);',
    '    for (const [key, value] of Object.entries(sealed.headers)) pm.request.headers.upsert({ key, value });',
    "    pm.request.body.update({ mode: 'raw', raw: sealed.body });",
    '  },',
    ');',
  ];
}

function script(listen: 'prerequest' | 'test', exec: readonly string[]): object {
  return { listen, script: { type: 'text/javascript', exec } };
}

function json(raw: string): object {
  return { mode: 'raw', raw, options: { raw: { language: 'json' } } };
}

function url(variable: string, path: readonly string[]): object {
  return { raw: [`{{${variable}}}`, ...path].join('/'), host: [`{{${variable}}}`], path };
}
