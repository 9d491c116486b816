import type { Message } from '../../codec/createMessage.js';
import type { KeyRing } from '../../envelope/keys/KeyRing.js';
import type { OwnKey } from '../../envelope/keys/RemoteKey.js';
import { isObject, type JsonObject } from '../../table/JsonObject.js';
import type { Row } from '../../table/Row.js';
import type { Capture } from '../../wire/capture/Capture.js';
import type { ParsedJws } from '../../wire/unionpay/parseJws.js';
import { responseCode } from '../../wire/unionpay/responseCode.js';
import { charsets } from '../bytes/charsets.js';
import type { CryptoBackend } from '../CryptoBackend.js';
import { calledPathOf } from '../calledPathOf.js';
import { counted } from '../counted.js';
import type { DiagnosedCapture } from '../DiagnosedCapture.js';
import type { DiagnoseOptions } from '../DiagnoseOptions.js';
import { type Clue, likely, proven } from '../findings.js';
import { contentLengthOf, headersNamed, httpClues, readBody } from '../httpClues.js';
import { judgeMessage } from '../messageClues.js';
import { TIME, unionPayUnknowns } from '../notChecked.js';
import { otherInterfaceClues } from '../otherInterfaceClues.js';
import { ringKeys } from '../signerOf.js';
import { readEncryption } from './encryptionClues.js';
import { headerClues, withoutBlanks } from './headerClues.js';
import { jwsClues } from './jwsClues.js';
import { holdsOver, type SignatureContext, signatureClues } from './signatureClues.js';

/**
 * Diagnoses one message of UnionPay.
 *
 * @param answered the request that a response answers
 */
export function diagnoseUnionPay(
  capture: Capture,
  keys: KeyRing<OwnKey>,
  options: DiagnoseOptions,
  backend: CryptoBackend,
  told: number | undefined,
  answered: DiagnosedCapture | undefined,
): DiagnosedCapture {
  const { clues: bodyClues, members } = readBody(capture.body);
  const jwsTexts = headersNamed(capture, 'UPI-JWS');
  const refusal = refusalClue(capture, jwsTexts, members);
  if (refusal !== undefined) return refused(capture, refusal, answered);
  const now = capture.at ?? told;
  const encryption =
    isObject(members) && members.encData !== undefined && readEncryption(members.encData, keys);
  const { clues: formClues, jws } = readHeader(jwsTexts);
  const header = jws?.header.members && withoutBlanks(jws.header.members);
  const reqPath = textOf(header?.['UPI-REQPATH']);
  const calledPath = calledPathOf(capture, answered);
  const judged =
    members &&
    judgeMessage(members, {
      directions: capture.kind === 'request' ? ['request', 'notification'] : ['response', 'acknowledgement'],
      network: 'unionpay',
      message: options.message,
      plain: encryption ? encryption.members : undefined,
      now,
      path: options.requestPath ?? calledPath ?? reqPath,
    });
  const signature =
    jws === undefined
      ? { clues: [], over: 'the body' }
      : bodySignature(capture, jws, {
          keys: ringKeys(keys),
          backend,
          contentLength: contentLengthOf(capture),
          plaintext: encryption ? encryption.plaintext : undefined,
          table: tableOf(judged?.message),
          isReceived: options.direction && options.direction === 'received',
        });
  return {
    capture,
    clues: [
      ...httpClues(capture),
      ...bodyClues,
      ...formClues,
      ...(jws?.header.members
        ? headerClues(jws.header.members, {
            keys,
            isRequest: capture.kind === 'request',
            requestPath: options.requestPath,
            calledPath,
            appId: options.appId,
            now,
          })
        : []),
      ...signature.clues,
      ...(encryption ? encryption.clues : []),
      ...(judged?.clues ?? []),
      ...answerClues(capture, members, options, encryption ? encryption.members : undefined, answered),
    ],
    checked: [
      'HTTP and JSON',
      'the members of the UPI-JWS header',
      ...(signature.over === undefined ? [] : [`its signature over the bytes of ${signature.over}`]),
      ...(now === undefined ? [] : [TIME]),
      ...(encryption && encryption.plaintext !== undefined ? ['encData, decrypted'] : []),
      ...(encryption && encryption.plaintext === undefined ? ['the form of encData'] : []),
      ...(judged?.names === undefined ? [] : [`the members of ${judged.names}`]),
    ],
    notChecked: unionPayUnknowns(capture, {
      keys,
      direction: options.direction,
      kid: header?.kid,
      hasEncData: encryption !== false,
      now,
      appId: options.appId,
      requestPath: options.requestPath,
    }),
    seconds: secondsOf(header?.['UPI-TIMESTAMP']),
    message: judged?.message,
    uuid: textOf(header?.['UPI-UUID']),
    messageId: textOf(members?.msgID),
    reqPath,
    ...(encryption && { contentKey: encryption.contentKey, iv: encryption.iv }),
  };
}

/**
 * A body that was compressed may be signed as it was sent, which the rules say, or as it was before: both are
 * tried. A request of the second kind is reported, because its receiver may hold it against the rules.
 */
function bodySignature(
  { kind, body, encoded, bodyMissing }: Capture,
  jws: ParsedJws,
  context: SignatureContext,
): { readonly clues: readonly Clue[]; readonly over: string | undefined } {
  if (bodyMissing) return { clues: [], over: undefined };
  if (encoded === undefined) return { clues: signatureClues(jws, body, context), over: 'the body' };
  if (holdsOver(jws, encoded, context)) {
    // Compressed bytes are of no encoding: what is said of one comes of chance.
    const clues = signatureClues(jws, encoded, context).filter(
      (clue) => !charsets.some(({ id }) => id === clue.id),
    );
    return { clues, over: 'the body as it was sent, compressed' };
  }
  const clues = signatureClues(jws, body, context);
  const evidence = `It holds over the ${counted(body.length, 'byte')} before compression, not over the ${encoded.length} that were sent.`;
  const isTold = kind === 'request' && holdsOver(jws, body, context);
  return {
    clues: isTold ? [...clues, likely('signed-compressed', evidence)] : clues,
    over: 'the body as it was before compression',
  };
}

function answerClues(
  { kind }: Capture,
  members: JsonObject | undefined,
  { message, others }: DiagnoseOptions,
  plain: JsonObject | undefined,
  answered: DiagnosedCapture | undefined,
): readonly Clue[] {
  if (members === undefined || kind === 'request') return [];
  const value = plain === undefined ? members : { ...members, encData: plain };
  const form = plain === undefined ? 'wire' : 'plain';
  return otherInterfaceClues(value, {
    network: 'unionpay',
    message,
    others,
    requested: answered?.message,
    form,
  });
}

function readHeader(texts: readonly string[]): { readonly clues: readonly Clue[]; readonly jws?: ParsedJws } {
  const [text] = texts;
  if (text === undefined) return { clues: [proven('jws-missing', 'No header is called UPI-JWS.')] };
  if (text.trim() === '') return { clues: [proven('jws-empty', 'UPI-JWS has no characters.')] };
  const read = jwsClues(text.trim());
  if (texts.length === 1) return read;
  const repeated = proven(
    'jws-repeated',
    `UPI-JWS occurs ${texts.length} times; the first one is diagnosed.`,
  );
  return { ...read, clues: [repeated, ...read.clues] };
}

/** What is found in the request says more than that it was declined. */
function refused(capture: Capture, refusal: Clue, answered: DiagnosedCapture | undefined): DiagnosedCapture {
  const isExplained = answered !== undefined && answered.clues.length > 0;
  return { capture, clues: isExplained ? [] : [refusal], checked: [] };
}

function refusalClue(
  { kind, status }: Capture,
  jws: readonly string[],
  members: JsonObject | undefined,
): Clue | undefined {
  if (kind === 'request' || jws.some((text) => text.trim() !== '')) return undefined;
  const code = responseCode(members);
  if (code === 'E0') return proven('gateway-refusal', `HTTP ${status}, responseCode E0, no UPI-JWS.`);
  const isRefusal = status !== undefined && status >= 400;
  return isRefusal ? likely('gateway-refusal', `HTTP ${status}, no UPI-JWS.`) : undefined;
}

/** The order in which the page lists members, which is that of many a class. */
function tableOf(message: Message | undefined): SignatureContext['table'] {
  return message && { name: message.name, names: identifiersOf(message.table.rows) };
}

function identifiersOf(rows: readonly Row[]): readonly string[] {
  return rows.flatMap(({ identifier, members = [] }) => [identifier, ...identifiersOf(members)]);
}

function secondsOf(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{10}$/.test(value) ? Number(value) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
