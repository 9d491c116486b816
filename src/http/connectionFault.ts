import { subscribe } from 'node:diagnostics_channel';
import { once } from '../codec/once.js';

/** Why a request got no answer. */
export interface ConnectionFault {
  /** Whether it is certain that no byte of the request was sent. */
  readonly isBeforeSending: boolean;
  /** What happened, without a full stop. */
  readonly sentence: string;
}

/** No byte of a request is sent before these. */
const NO_CONNECTION = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** Nothing that Node trusts has signed the certificate: what you trust besides helps. */
const NOT_TRUSTED = [
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];

/** These certificates are wrong under any authority. */
const WRONG_CERTIFICATE = ['CERT_HAS_EXPIRED', 'ERR_TLS_CERT_ALTNAME_INVALID'];

const connecting = new WeakSet<object>();

/**
 * Has undici, and so the `fetch` of Node, say which errors happened while it connected. A code alone does not prove it:
 * ECONNRESET and a faulty TLS record happen before and after a request is sent.
 */
export const watchConnections = once(() => {
  subscribe('undici:client:connectError', (message) => {
    const { error } = message as { readonly error?: unknown };
    if (typeof error === 'object' && error !== null) connecting.add(error);
  });
  return true;
});

/**
 * Says what an error of `fetch` means for the request.
 *
 * @param error what `fetch` threw
 * @param url of the request
 * @param isOwnFetch whether it was the user's `fetch`, not that of the runtime
 */
export function connectionFault(error: unknown, url: string, isOwnFetch: boolean): ConnectionFault {
  const at = addressOf(url);
  const code = systemCode(error);
  const shown = code === undefined ? '' : ` (${code})`;
  if (code !== undefined && NOT_TRUSTED.includes(code)) {
    const remedy = isOwnFetch ? 'give your fetch its authority' : 'set NODE_EXTRA_CA_CERTS';
    return notSent(`the certificate of ${at} is not trusted${shown}; ${remedy}`);
  }
  if (code !== undefined && WRONG_CERTIFICATE.includes(code))
    return notSent(`the certificate of ${at} is not valid for it${shown}`);
  if (!isOwnFetch && someOf(error, isBlockedPort)) return notSent(`fetch blocks the port of ${at}`);
  if (everyOf(error, isWithoutConnection)) {
    const isPlain = code === 'ERR_SSL_WRONG_VERSION_NUMBER';
    return notSent(
      isPlain
        ? `${at} does not answer with TLS${shown}; check whether it is http://`
        : `there is no connection to ${at}${shown}`,
    );
  }
  const isLost = code !== undefined || !isOwnFetch;
  const sentence = isLost ? `the connection to ${at} was lost${shown}` : `your fetch threw ${nameOf(error)}`;
  return { isBeforeSending: false, sentence };
}

function notSent(sentence: string): ConnectionFault {
  return { isBeforeSending: true, sentence };
}

function isWithoutConnection(error: object): boolean {
  const { code } = error as { code?: unknown };
  return connecting.has(error) || (typeof code === 'string' && NO_CONNECTION.includes(code));
}

/** As undici words it, which gives it no code; a port of the Fetch Standard's list is never called. */
function isBlockedPort(error: object): boolean {
  return (error as { message?: unknown }).message === 'bad port';
}

/** The code of a system call, of undici or of TLS in an error or in what is behind it. */
function systemCode(error: unknown): string | undefined {
  let found: string | undefined;
  someOf(error, (one) => {
    const { code } = one as { code?: unknown };
    if (typeof code !== 'string') return false;
    // While connecting, a code may also be any of those that OpenSSL has for certificates.
    const form = connecting.has(one) ? ANY_CODE : SYSTEM_CODE;
    if (!form.test(code) && !CERTIFICATE_CODES.includes(code)) return false;
    found = code;
    return true;
  });
  return found;
}

const ANY_CODE = /^[A-Z0-9_]{1,64}$/;
const SYSTEM_CODE = /^(?:E(?!RR_)[A-Z0-9_]{1,40}|UND_ERR_[A-Z0-9_]{1,40}|ERR_(?:SSL|TLS)_[A-Z0-9_]{1,60})$/;
const CERTIFICATE_CODES = [...NOT_TRUSTED, ...WRONG_CERTIFICATE];

/** Whether an error, or one that is behind it, is as asked. */
function someOf(error: unknown, is: (error: object) => boolean): boolean {
  return chainOf(error).some((one) => is(one) || errorsOf(one).some((each) => someOf(each, is)));
}

/** As {@link someOf}; of several attempts to connect, each has to be as asked. */
function everyOf(error: unknown, is: (error: object) => boolean): boolean {
  return chainOf(error).some((one) => {
    const attempts = errorsOf(one);
    return is(one) || (attempts.length > 0 && attempts.every((each) => everyOf(each, is)));
  });
}

/** An error and its causes; a circle of them ends. */
function chainOf(error: unknown): readonly object[] {
  const chain: object[] = [];
  let next = error;
  while (typeof next === 'object' && next !== null && !chain.includes(next)) {
    chain.push(next);
    next = (next as { cause?: unknown }).cause;
  }
  return chain;
}

function errorsOf(error: object): readonly unknown[] {
  const { errors } = error as { errors?: unknown };
  return Array.isArray(errors) ? errors : [];
}

/** Host and port, also where the port is that of the scheme. */
function addressOf(url: string): string {
  const { hostname, port, protocol } = new URL(url);
  return `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`;
}

/** The class of what was thrown: its message may have a value. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'what is not an Error';
  return /^\w{1,64}$/.test(error.name) ? error.name : 'an Error';
}
