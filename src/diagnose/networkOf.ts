import { isObject } from '../table/JsonObject.js';
import type { Capture } from '../wire/capture/Capture.js';
import type { DiagnoseOptions } from './DiagnoseOptions.js';
import { headersNamed, readBody } from './httpClues.js';

type Network = 'unionpay' | 'lianlian';

/** Names of members that the messages of one network have. */
const NAMES: Readonly<Record<Network, readonly string[]>> = {
  unionpay: ['encData', 'msgResponse', 'MsgResponse', 'msgID', 'memberIIN', 'tradeType'],
  lianlian: [
    'sign_type',
    'signType',
    'oid_partner',
    'oidPartner',
    'ret_code',
    'retCode',
    'no_order',
    'oid_paybill',
    'money_order',
    'pay_load',
    'sign',
  ],
};
const HEADERS: Readonly<Record<Network, readonly string[]>> = {
  unionpay: ['UPI-JWS'],
  lianlian: ['Signature-Data', 'Signature-Type'],
};
const ADDRESSES: Readonly<Record<Network, RegExp>> = {
  unionpay: /unionpay|\/scis\//i,
  lianlian: /lianlian|yintong|\/(?:mpayapi|queryapi|payapi|llpayserver)\//i,
};

/** How much each kind of evidence weighs: a header and a member are part of the message, an address is not. */
const WEIGHTS = { header: 10, member: 3, address: 2, option: 1 } as const;

/**
 * Finds by evidence which network captured messages are of: headers, names of members wherever they are, the
 * address that was called, and what the caller expects.
 *
 * @returns undefined where nothing speaks for one more than for the other
 */
export function networkOf(captures: readonly Capture[], options: DiagnoseOptions): Network | undefined {
  const weigh = (network: Network) =>
    captures.reduce((sum, capture) => sum + weightOf(capture, network), expectedWeight(options, network));
  const [unionpay, lianlian] = [weigh('unionpay'), weigh('lianlian')];
  if (unionpay === lianlian) return undefined;
  return unionpay > lianlian ? 'unionpay' : 'lianlian';
}

function weightOf(capture: Capture, network: Network): number {
  const headers = HEADERS[network].filter((name) => headersNamed(capture, name).length > 0).length;
  const names = namesIn(capture.body).filter((name) => NAMES[network].includes(name)).length;
  const addresses = [capture.target ?? '', ...headersNamed(capture, 'Host')];
  const isAddressed = addresses.some((address) => ADDRESSES[network].test(address));
  return headers * WEIGHTS.header + names * WEIGHTS.member + (isAddressed ? WEIGHTS.address : 0);
}

function expectedWeight(
  { message, accept, allowAmbiguous, appId }: DiagnoseOptions,
  network: Network,
): number {
  const named = message === undefined ? [] : 'name' in message ? [message] : message;
  const isNamed = named.length > 0 && named.every((one) => one.network === network);
  const isOption =
    network === 'lianlian' ? accept !== undefined || allowAmbiguous !== undefined : appId !== undefined;
  return (isNamed ? WEIGHTS.address : 0) + (isOption ? WEIGHTS.option : 0);
}

/** The names of members; of a text that is not JSON, those that look like names. */
function namesIn(body: Uint8Array): readonly string[] {
  const { members } = readBody(body);
  if (isObject(members)) return Object.keys(members).map((name) => name.trim());
  const text = Buffer.from(body.subarray(0, 0x10000)).toString();
  return [
    ...new Set([...text.matchAll(/["'\s&?]([A-Za-z_]{3,20})\\?["']?\s?[:=]/g)].map(([, name = '']) => name)),
  ];
}
