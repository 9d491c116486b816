import type { InterfaceEntry } from 'tallystick/catalogue';
import { camelCase } from '../spec/naming.js';
import type { ExampleMessage } from './exampleMessages.js';
import { APP_ID } from './wireExample.js';

/** Where an interface is called in the examples; no page publishes a path. */
export function examplePath({ name }: Pick<InterfaceEntry, 'name'>): string {
  return `/v1/${name.toLowerCase().replaceAll('_', '-')}`;
}

/** Whether a call of the interface can be shown in a few lines: a request that is sent as JSON, and its response. */
export function isCalled({ tables }: InterfaceEntry): boolean {
  return (
    tables.map(({ direction }) => direction).join(' ') === 'request response' &&
    tables.every(({ transport, payLoad }) => transport === undefined && payLoad === undefined)
  );
}

/** TypeScript that calls an interface with a client. */
export function typescriptCall(entry: InterfaceEntry, { value, party }: ExampleMessage): string {
  const { name, system } = entry;
  const isUnionPay = system === 'unionpay';
  const outcome = isUnionPay ? 'value.msgResponse.responseCode' : 'value.ret_code';
  const options = [
    `network: '${system}'`,
    "baseUrl: 'https://gateway.example'",
    ...(isUnionPay ? [`appId: '${APP_ID.request}', // the institution or wallet that sends`] : []),
    ...(party ? [`party: '${party}'`] : []),
    "keys: await readKeyRing('test-keys/member')",
  ];
  return `import { readKeyRing } from 'tallystick/envelope';
import { createClient } from 'tallystick/http';
import { ${camelCase(name)} } from 'tallystick/${system}';

const client = createClient({
${options.map((option) => `  ${option.includes(', //') ? option : `${option},`}\n`).join('')}});

const message = ${literal(value)} as const;

const path = '${examplePath(entry)}'; // ours; the network tells you its own
const { value, notes } = await client.call(${camelCase(name)}, message, { path });
console.log(${outcome}, notes.length);
`;
}

/** TypeScript that seals a request, sends it and opens the answer. */
export function typescriptSteps(entry: InterfaceEntry, { value, party }: ExampleMessage): string {
  const { name, system } = entry;
  const isUnionPay = system === 'unionpay';
  const application = isUnionPay
    ? `const appId = '${APP_ID.request}'; // the institution or wallet that sends\n`
    : '';
  const sealing = [
    'keys',
    ...(isUnionPay ? ['appId'] : []),
    'requestPath',
    ...(party ? [`party: '${party}'`] : []),
  ];
  const opening = ['keys', ...(isUnionPay ? ['requestPath'] : []), 'request: message'];
  const outcome = isUnionPay ? 'value.msgResponse.responseCode' : 'value.ret_code';
  return `import { readKeyRing, ${system} } from 'tallystick/envelope';
import { ${camelCase(name)} } from 'tallystick/${system}';

const { request, response } = ${camelCase(name)};
const keys = await readKeyRing('test-keys/member'); // once, when the process starts
${application}const requestPath = '${examplePath(entry)}'; // ours; the network tells you its own

const message = ${literal(value)} as const;

const { method, path, headers, body } = ${isUnionPay ? 'await ' : ''}${system}.seal(request, message, { ${sealing.join(', ')} });
const answer = await fetch(new URL(path, 'https://gateway.example'), {
  method,
  headers,
  body: new Uint8Array(body), // these bytes were signed
  signal: AbortSignal.timeout(60_000),
});
const received = {
  status: answer.status,
  headers: answer.headers,
  body: new Uint8Array(await answer.arrayBuffer()),
};
const { value, notes } = ${isUnionPay ? 'await ' : ''}${system}.open(response, received, { ${opening.join(', ')} });
console.log(${outcome}, notes.length);
`;
}

/** The same with the command line and curl. */
export function curlCall(entry: InterfaceEntry, { party }: ExampleMessage): string {
  const { name, system } = entry;
  const options = [
    '--keys test-keys/member',
    // A sample may name the older algorithm.
    system === 'unionpay' ? `--app-id ${APP_ID.request}` : '--sign-type SHA256withRSA',
    ...(party ? [`--party ${party}`] : []),
    `--request-path ${examplePath(entry)}`,
    '--host gateway.example',
    '--curl',
  ];
  const drawn = ['--seed 1', ...(party ? [`--party ${party}`] : []), '--pretty'];
  return `npx tallystick keys new test-keys # once; made for tests, they protect nothing
npx tallystick sample ${name} ${drawn.join(' ')} > message.json
npx tallystick seal ${name} message.json ${options.join(' ')} > call.sh
sh call.sh > answer.http # curl sends the signed bytes and prints the raw answer
`;
}

function literal(value: unknown, indent = ''): string {
  if (typeof value === 'string') return `'${value.replace(/['\\]/g, '\\$&')}'`;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, inner)).join(', ')}]`;
  const members = Object.entries(value as object).map(
    ([name, member]) => `${inner}${name}: ${literal(member, inner)},\n`,
  );
  return `{\n${members.join('')}${indent}}`;
}
