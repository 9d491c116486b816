import type { JsonObject } from '../../../conformance/Testee.js';
import { base64url } from '../../signing/base64url.js';
import { detachedJws, type Kid } from '../../signing/sign.js';

/** A body with blanks, which are signed. */
export const BODY =
  '{ "memberIIN" : "47980156",\n  "memberName" : "Lion City Payments Pte. Ltd.", "note" : "牌" }';
/** Long enough that an implementation may sign and verify it in pieces. */
export const LONG_BODY = `{"photo":"${'A'.repeat(20_000)}"}`;
/** The path that it is sent to. */
export const PATH = '/scis/switch/mobilenumberverification';
/** 2026-03-01T08:00:00Z */
export const SECONDS = 1_772_352_000;
/** Its UPI-UUID. */
export const UUID = '0f8d3c1e5b7a49268e4d2c6b8a9f7e10';

/** Members of a protected header; undefined leaves one out. */
export type Members = Readonly<Record<string, unknown>>;

/** The members that crit must name. */
export const CRITICAL = ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'];

/** The protected header as published, with other members. */
export function headerWith(changes: Members = {}): string {
  return JSON.stringify({
    alg: 'RS256',
    kid: 'signing-2048',
    crit: CRITICAL,
    'UPI-UUID': UUID,
    'UPI-TIMESTAMP': String(SECONDS),
    'UPI-APPID': '47980156',
    'UPI-REQPATH': PATH,
    ...changes,
  });
}

/** The header of a response. */
export const WITHOUT_PATH = { crit: ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID'], 'UPI-REQPATH': undefined };

/** The UPI-JWS over a body. */
export function signed(
  changes: Members = {},
  body: string | Uint8Array = BODY,
  kid: Kid = 'signing-2048',
): string {
  return detachedJws(headerWith(changes), body, kid);
}

/** What is asked: whether a UPI-JWS holds over the body. */
export function verifyInput(header: string, other: JsonObject = {}): JsonObject {
  return {
    body: { text: BODY },
    header,
    keys: [{ $key: 'signing-2048', half: 'public' }],
    requestPath: PATH,
    ...other,
  };
}

/** The UPI-JWS of the request, and its parts. */
export const right = signed();
export const [encoded = '', , signature = ''] = right.split('.');
/** The body as it is signed. */
export const payload = base64url(BODY);
