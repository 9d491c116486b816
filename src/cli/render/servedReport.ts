import { join } from 'node:path';
import type { ServedGateway } from 'tallystick/gateway';
import { shellQuoted } from '../../http/shellQuoted.js';
import type { Clock } from '../../identifiers/sources.js';
import { CONTROL } from '../arguments/CONTROL.js';
import type { Terminal } from '../io/terminalOf.js';

/** What a gateway was started with. */
export interface ServedWith {
  readonly directory: string;
  /** The directory of the key ring of your side. */
  readonly memberKeys: string;
  /** Whether that directory is there. */
  readonly hasMemberKeys: boolean;
  /** The network that the first call is of: one whose messages the keys can sign. */
  readonly network: 'unionpay' | 'lianlian';
  /** The time at which it was started, where it is not that of the system. */
  readonly at?: Clock | undefined;
  /** The one application that may send requests of UnionPay; any unless given. */
  readonly appId?: string | undefined;
}

/**
 * Where a gateway is, and a first call to paste.
 *
 * @param program how it is called
 */
export function servedReport(
  { url, controlUrl, authority }: ServedGateway,
  { directory, memberKeys, hasMemberKeys, network, at, appId }: ServedWith,
  { colors }: Terminal,
  program: string,
): string {
  const keys = shellQuoted(memberKeys);
  const whose = hasMemberKeys ? 'is your side' : 'is not there: call with the key ring of your side';
  const trust =
    authority === undefined ? '' : `NODE_EXTRA_CA_CERTS=${shellQuoted(join(directory, 'authority.pem'))} `;
  const control = controlUrl === CONTROL ? '' : ` --control ${controlUrl}`;
  const time = at === undefined ? '' : ` --at ${new Date(at()).toISOString()}`;
  const { name, drawn, called, path } = firstCalls(appId)[network];
  const senders = appId === undefined ? 'any; --app-id takes one alone' : `${appId} alone`;
  return `${colors.bold('The networks, for development alone')}
  calls    ${url}  (a separate world: ${url}/w/NAME)
  inspect  ${controlUrl}/  (each exchange in a browser: what is wrong with it, and why)
  control  ${controlUrl}  (schema: ${controlUrl}/openapi.json)
  keys     ${keys} ${whose}
  app ID   ${senders}  (UnionPay)
  notices  ${program} trigger NOTIFICATION${control} --url URL  (such as AGGREGATE_NOTIFICATION; ${program} tables lists all)

A first call, from another terminal:
  ${program} sample ${name} ${drawn} | \\
    ${trust}${program} call ${name} --keys ${keys} ${called}${time} \\
    --url ${url}${path}

`;
}

/** Calls that move no money and need no earlier one. */
const firstCalls = (appId = '39990029') => ({
  unionpay: {
    name: 'MOBILE_NUMBER_VERIFICATION',
    drawn: '--fresh --party member',
    called: `--app-id ${/^\w+$/.test(appId) ? appId : shellQuoted(appId)}`,
    path: '/v1/mobile-number-verification',
  },
  lianlian: {
    name: 'CARD_BIN_QUERY',
    drawn: '--fresh',
    called: '--accept SHA256withRSA,RSA',
    path: '/bankcardbin.htm',
  },
});
