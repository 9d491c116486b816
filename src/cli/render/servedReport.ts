import { join } from 'node:path';
import type { ServedGateway } from 'tallystick/gateway';
import { shellQuoted } from '../../http/shellQuoted.js';
import { CONTROL } from '../arguments/CONTROL.js';
import type { Terminal } from '../io/terminalOf.js';

/**
 * Where a gateway is, and a first call to paste.
 *
 * @param program how it is called
 */
export function servedReport(
  { url, controlUrl, authority }: ServedGateway,
  directory: string,
  { colors }: Terminal,
  program: string,
): string {
  const keys = shellQuoted(join(directory, 'keys', 'member'));
  const trust =
    authority === undefined ? '' : `NODE_EXTRA_CA_CERTS=${shellQuoted(join(directory, 'authority.pem'))} `;
  const control = controlUrl === CONTROL ? '' : ` --control ${controlUrl}`;
  const name = 'MOBILE_NUMBER_VERIFICATION';
  return `${colors.bold('The networks, for development alone')}
  calls    ${url}  (a separate world: ${url}/w/NAME)
  inspect  ${controlUrl}/  (each exchange in a browser: what is wrong with it, and why)
  control  ${controlUrl}  (schema: ${controlUrl}/openapi.json)
  keys     ${keys} is your side
  notices  ${program} trigger MPAY_NOTIFICATION${control} --url URL

A first call, from another terminal:
  ${program} sample ${name} --fresh --party member | \\
    ${trust}${program} call ${name} --keys ${keys} --app-id 39990029 \\
    --url ${url}/v1/mobile-number-verification

`;
}
