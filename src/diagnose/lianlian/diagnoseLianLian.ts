import type { Message } from '../../codec/createMessage.js';
import type { KeyRing } from '../../envelope/keys/KeyRing.js';
import type { OwnKey } from '../../envelope/keys/RemoteKey.js';
import { unsignedMembers } from '../../envelope/lianlian/signatureRows.js';
import type { JsonObject } from '../../table/JsonObject.js';
import type { Capture } from '../../wire/capture/Capture.js';
import { parseForm } from '../../wire/lianlian/parseForm.js';
import type { CryptoBackend } from '../CryptoBackend.js';
import { calledPathOf } from '../calledPathOf.js';
import { counted } from '../counted.js';
import type { DiagnosedCapture } from '../DiagnosedCapture.js';
import type { DiagnoseOptions } from '../DiagnoseOptions.js';
import { type Clue, likely, proven } from '../findings.js';
import { headersNamed, httpClues, readBody } from '../httpClues.js';
import { judgeMessage } from '../messageClues.js';
import { lianLianUnknowns } from '../notChecked.js';
import { otherInterfaceClues } from '../otherInterfaceClues.js';
import { isPublishedAt, publishedAt } from '../publishedAt.js';
import { ringKeys } from '../signerOf.js';
import { accountPlatformClues } from './accountPlatformClues.js';
import { ambiguityClues } from './ambiguityClues.js';
import { hasUncheckedTime, memberClues, returnCodeClue } from './memberClues.js';
import { type DiagnosedPayload, diagnosePayload } from './payloadClues.js';
import { signatureClues } from './signatureClues.js';

/**
 * Diagnoses one message of LianLian.
 *
 * @param answered what came before it: the request that a response answers
 */
export function diagnoseLianLian(
  capture: Capture,
  keys: KeyRing<OwnKey>,
  options: DiagnoseOptions,
  backend: CryptoBackend,
  told: number | undefined,
  answered: DiagnosedCapture | undefined,
): DiagnosedCapture {
  if (capture.bodyMissing) return { capture, clues: httpClues(capture), checked: [] };
  const account = accountPlatformClues(capture, ringKeys(keys), backend);
  if (account.length > 0) return { capture, clues: account, checked: ['the header Signature-Data'] };
  const path = calledPathOf(capture, answered);
  const expected = expectedAt(path, options.message);
  const {
    clues: bodyClues,
    members,
    isForm,
    isEncrypted,
    keystream,
    checked,
  } = readMembers(capture, keys, options.direction, expected);
  const reply = capture.kind === 'response' && replyClues(capture, members, answered);
  if (reply) return { capture, clues: reply, checked: ['the answer to a notification'] };
  const refused = capture.kind === 'response' && members ? returnCodeClue(members) : undefined;
  const now = capture.at ?? told;
  const judged =
    members &&
    judgeMessage(members, {
      directions: directionsOf(capture, members),
      network: 'lianlian',
      message: options.message,
      plain: undefined,
      now,
      path,
    });
  const isAtPath = isPublishedAt(path, judged?.message);
  const isSignatureDue = refused === undefined && members !== undefined && !Object.hasOwn(members, 'sign');
  return {
    capture,
    clues: [
      ...typedHttpClues(capture, isForm || (isNotification(members) && isTextJson(capture))),
      ...certainForms(bodyClues, judged?.message),
      ...(refused === undefined ? [] : [refused]),
      ...(isSignatureDue ? [proven('sign-missing', 'No member is called sign.')] : []),
      ...(members === undefined ? [] : memberClues(members, capture.kind, options.accept, now)),
      ...(members === undefined ? [] : ambiguityClues(members, judged?.message, options.allowAmbiguous)),
      ...(members === undefined
        ? []
        : signatureClues(members, {
            readAsForm: hasBlanksOfForm(bodyClues, capture),
            keys: ringKeys(keys),
            backend,
            known: judged?.message?.table.rows
              .filter(({ withoutRow }) => !withoutRow)
              .map(({ identifier }) => identifier),
            unsigned: judged?.message ? unsignedMembers(judged.message) : [],
            isReceived: options.direction && options.direction === 'received',
          })),
      ...(isEncrypted ? [] : notEncryptedClues(capture, judged?.message, options.message)),
      ...(judged?.clues ?? []),
      ...(members === undefined || capture.kind === 'request'
        ? []
        : otherInterfaceClues(members, {
            network: 'lianlian',
            message: options.message,
            others: options.others,
            requested: answered?.message,
            form: 'wire',
          })),
    ],
    checked: ['HTTP and JSON', ...checked, ...judgedWords(judged?.names, isAtPath)],
    message: judged?.message,
    keystream,
    notChecked: lianLianUnknowns(capture, {
      isNotification: isNotification(members),
      direction: options.direction,
      hasUncheckedTime: hasUncheckedTime(members, now),
      isAtPath,
    }),
    isNotification: capture.kind === 'request' && isNotification(members),
  };
}

function judgedWords(names: string | undefined, isAtPath: boolean): readonly string[] {
  return [
    ...(isAtPath ? ['the path, which is published for the message'] : []),
    ...(names === undefined ? [] : [`the members of ${names}`]),
  ];
}

const SIGNED = ['sign and sign_type', 'the signature over the members'];

/** A form is certainly wrong where the message is one that is sent as JSON. */
function certainForms(clues: readonly Clue[], message: Message | undefined): readonly Clue[] {
  if (message === undefined || message.table.transport === 'form') return clues;
  return clues.map((clue) => (clue.id === 'body-form' ? { ...clue, certainty: 'proven' } : clue));
}

/** Whether a body that is a form, where it should not be one, has plus signs, which are blanks in it. */
function hasBlanksOfForm(clues: readonly Clue[], { body }: Capture): boolean {
  return clues.some(({ id }) => id === 'body-form') && Buffer.from(body).includes('+');
}

/** Of a message whose type is known to be right, nothing is said of it. */
function typedHttpClues(capture: Capture, isTypeRight = false): readonly Clue[] {
  return httpClues(capture).filter(({ id }) => id !== 'content-type' || !isTypeRight);
}

/** How the network writes the type of its notifications. */
function isTextJson(capture: Capture): boolean {
  return headersNamed(capture, 'Content-Type').some((type) => /^text\/json\b/i.test(type));
}

/** The messages that may be at a path: those that are published at it, or all where none is. */
function expectedAt(path = '', message: DiagnoseOptions['message'] = []): readonly Message[] {
  const given = [message].flat();
  const { messages } = publishedAt(path, given);
  return messages.length > 0 ? messages : given;
}

/** The members of a message, which may be inside `pay_load`, or the fields of a form where the message is one. */
function readMembers(
  { body }: Capture,
  keys: KeyRing<OwnKey>,
  direction: DiagnoseOptions['direction'],
  expected: readonly Message[],
): DiagnosedPayload & { readonly checked: readonly string[]; readonly isForm?: boolean } {
  if (expected.length > 0 && expected.every(({ table }) => table.transport === 'form')) {
    const form = parseForm(body);
    const isJson = body[0] === '{'.charCodeAt(0);
    const field = expected.find(({ table }) => table.field !== undefined)?.table.field;
    if ('fields' in form && !isJson) {
      const text = field === undefined ? undefined : form.fields[field];
      const read =
        typeof text === 'string' ? readBody(Buffer.from(text)) : { clues: [], members: form.fields };
      return { ...read, checked: SIGNED, isForm: true };
    }
  }
  const { clues, members, isForm = false } = readBody(body);
  if (members?.pay_load === undefined) return { clues, checked: SIGNED, isForm, ...(members && { members }) };
  const payload = diagnosePayload(members, keys, direction);
  // What is next to pay_load is not a message.
  const checked =
    payload.members === undefined ? ['the form of pay_load'] : ['pay_load, decrypted', ...SIGNED];
  return { ...payload, clues: [...clues, ...payload.clues], checked, isEncrypted: true };
}

/**
 * Whether a message came as plain JSON that its table demands in `pay_load`. A message whose target is not known may
 * be what was signed, on its way to the encryption.
 *
 * @param recognised which message it is
 * @param expected what it may be
 */
function notEncryptedClues(
  { kind, target }: Capture,
  recognised: Message | undefined,
  expected: DiagnoseOptions['message'] = [],
): readonly Clue[] {
  if (kind !== 'request' || target === undefined || !recognised?.payLoad) return [];
  const evidence = `${recognised.name} is sent in pay_load; the body has its members as they are.`;
  return ['name' in expected ? proven('payload-missing', evidence) : likely('payload-missing', evidence)];
}

/** A result is announced and never asked: such a message is judged by the table of a notification, or not at all. */
function directionsOf({ kind }: Capture, members: JsonObject): readonly Message['direction'][] {
  if (kind === 'response') return ['response'];
  return Object.hasOwn(members, 'result_pay') ? ['notification'] : ['request', 'notification'];
}

function isNotification(members: JsonObject | undefined): boolean {
  return (
    members !== undefined && (Object.hasOwn(members, 'result_pay') || Object.hasOwn(members, 'oid_paybill'))
  );
}

/** What is wrong with the answer to a notification; undefined where the capture is not one. */
function replyClues(
  { body }: Capture,
  members: JsonObject | undefined,
  answered: DiagnosedCapture | undefined,
): readonly Clue[] | undefined {
  const names = Object.keys(members ?? {}).sort();
  const isReply =
    names.join() === 'ret_code,ret_msg' &&
    members?.ret_code === '0000' &&
    typeof members.ret_msg === 'string';
  if (answered !== undefined && !answered.isNotification) return undefined;
  if (isReply) return [];
  const size = `The answer has ${counted(body.length, 'byte')}`;
  if (answered === undefined) {
    if (members !== undefined) return looksLikeReply(members) ? [wrongReply(size, members)] : undefined;
    return body.length > 0
      ? [proven('notification-reply', `${size}, which are not a JSON object.`)]
      : undefined;
  }
  return [
    members === undefined
      ? proven('notification-reply', `${size}, which are not a JSON object.`)
      : wrongReply(size, members),
  ];
}

/** A response to a request of our own is signed or has a code that refuses. */
function looksLikeReply(members: JsonObject): boolean {
  const { sign, oid_partner, ret_code } = members;
  return (
    sign === undefined && oid_partner === undefined && (typeof ret_code !== 'string' || ret_code === '0000')
  );
}

function wrongReply(size: string, members: JsonObject): Clue {
  return proven('notification-reply', `${size} and ${counted(Object.keys(members).length, 'member')}.`);
}
