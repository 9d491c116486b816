import type { Message } from '../codec/createMessage.js';
import {
  headerValues,
  type Opened,
  type Received,
  type Sealed,
  type SealedRequest,
} from '../envelope/Http.js';
import type { KeyRing } from '../envelope/keys/KeyRing.js';
import type { OwnKey } from '../envelope/keys/RemoteKey.js';
import { ACKNOWLEDGEMENT } from '../envelope/lianlian/acknowledge.js';
import { open as openLianLian } from '../envelope/lianlian/open.js';
import { seal as sealLianLian, sealTold } from '../envelope/lianlian/seal.js';
import type { ReplayGuard } from '../envelope/ReplayGuard.js';
import { open as openUnionPay } from '../envelope/unionpay/open.js';
import { seal as sealUnionPay } from '../envelope/unionpay/seal.js';
import type { Clock } from '../identifiers/sources.js';
import type { JsonObject } from '../table/JsonObject.js';
import { decidingCodes } from '../table/presence/decidingCodes.js';
import type { Party, Reading } from '../table/Row.js';
import { valueAt } from '../table/valueAt.js';
import type { SignType } from '../wire/lianlian/SignType.js';
import { headerForms } from '../wire/unionpay/headerForms.js';
import { protectedHeader } from '../wire/unionpay/protectedHeader.js';
import { responseCode } from '../wire/unionpay/responseCode.js';

/** The networks that a client calls and a receiver is called by. */
export type Network = 'unionpay' | 'lianlian';

/** What both directions of a network's envelope may need; each network takes its part. */
export interface EnvelopeSettings {
  readonly keys: KeyRing<OwnKey>;
  readonly appId?: string | undefined;
  readonly expectedAppId?: string | readonly string[] | undefined;
  readonly signType?: SignType | undefined;
  readonly accept?: readonly SignType[] | undefined;
  readonly reading?: Reading | undefined;
  readonly party?: Party | undefined;
  readonly pathOptional?: boolean | undefined;
  readonly replayGuard?: ReplayGuard | undefined;
  readonly clock?: Clock | undefined;
}

/** A request that is ready to be sent. */
export interface SentRequest extends SealedRequest {
  /** Of LianLian, the members as they are sent, before they are encrypted. */
  readonly members?: JsonObject | undefined;
}

/** What names a request to the network, for its operators. */
export interface RequestNames {
  readonly uuid?: string;
  readonly kid?: string;
  readonly appId?: string;
}

/** What a network calls its envelope: how a message is sealed and opened, and which code means success. */
export interface NetworkEnvelope {
  sealRequest(
    message: Message<unknown>,
    value: unknown,
    path: string,
    settings: EnvelopeSettings,
  ): Promise<SentRequest>;
  namesOf(message: Pick<Received, 'headers'>): RequestNames;
  /** Whose message an authentic one is: the keys may vouch for several parties. */
  senderOf(message: Pick<Received, 'headers'>, value: unknown): string | undefined;
  sealAnswer(
    message: Message<unknown>,
    value: unknown,
    request: unknown,
    settings: EnvelopeSettings,
  ): Promise<Sealed>;
  open<Plain>(
    message: Message<Plain>,
    received: Received,
    path: string,
    request: unknown,
    settings: EnvelopeSettings,
  ): Promise<Opened<Plain>>;
  /** The code of an opened answer, such as `00`; undefined where its table has none. */
  codeOf(answer: unknown): string | undefined;
  readonly success: string;
  /** Where the tables have it. */
  readonly codeAt: string;
  /** What is answered to what is refused; nobody signs it. */
  readonly refusal: JsonObject;
  /** What is answered to a notification, where the network has messages without a response; nobody signs it. */
  readonly acknowledgement?: JsonObject;
}

export const networkEnvelopes: Readonly<Record<Network, NetworkEnvelope>> = {
  unionpay: {
    success: '00',
    codeAt: '/msgResponse/responseCode',
    refusal: { MsgResponse: { responseCode: 'E0', responseMsg: 'Unauthorized access' } },
    codeOf: (answer) => textOf(responseCode(answer)),
    sealRequest: (message, value, requestPath, { keys, appId = '', party, clock }) =>
      sealUnionPay(message, value, { keys, appId, requestPath, party, clock }),
    namesOf: namesIn,
    senderOf: (message) => namesIn(message).appId,
    sealAnswer: (message, value, request, { keys, appId = '', clock }) =>
      sealUnionPay(message, value, { keys, appId, request, clock }),
    open: (message, received, requestPath, request, settings) => {
      const { keys, expectedAppId: appId, reading, party, pathOptional, replayGuard, clock } = settings;
      const about = { requestPath, appId, reading, party, pathOptional, replayGuard, clock, request };
      return openUnionPay(message, received, { keys, ...about });
    },
  },
  lianlian: {
    success: '0000',
    codeAt: '/ret_code',
    refusal: { ret_code: '9999', ret_msg: '系统错误' },
    acknowledgement: ACKNOWLEDGEMENT,
    codeOf: (answer) => textOf(valueAt(answer, '/ret_code')),
    sealRequest: async (message, value, path, { keys, signType, clock }) => {
      let members: JsonObject | undefined;
      const options = { keys, requestPath: path, signType, clock };
      const sealed = await sealTold(message, value, options, (sent) => {
        members = sent;
      });
      return { ...sealed, method: 'POST', path, members };
    },
    namesOf: () => ({}),
    senderOf: (_, value) => textOf(valueAt(value, '/oid_partner')),
    sealAnswer: async (message, value, request, { keys, signType, clock }) =>
      sealLianLian(message, value, { keys, request, signType, clock }),
    open: async (message, received, _path, request, { keys, accept, reading }) =>
      openLianLian(message, received, { keys, accept, reading, request }),
  },
};

/**
 * The codes with which an answer goes on: that of success, and any other under which its table demands a signature,
 * such as 8888 of LianLian, which asks for the code that the payer got.
 */
export function codesOfSuccess({ table: { network, rows } }: Message): readonly string[] {
  const { success, codeAt } = networkEnvelopes[network as Network];
  const signed = decidingCodes(
    rows.filter(({ signature }) => signature),
    codeAt,
  );
  return [success, ...signed.filter((code) => code !== success)];
}

function textOf(code: unknown): string | undefined {
  return typeof code === 'string' ? code : undefined;
}

/** Nothing that has another form. */
function namesIn(message: Pick<Received, 'headers'>): RequestNames {
  const [jws] = headerValues(message, 'UPI-JWS');
  const {
    kid,
    'UPI-UUID': uuid,
    'UPI-APPID': appId,
  } = protectedHeader(jws?.split('.', 1)[0] ?? '').members ?? {};
  return {
    ...(typeof uuid === 'string' && headerForms['UPI-UUID'].pattern.test(uuid) && { uuid }),
    ...(typeof kid === 'string' && headerForms.kid.pattern.test(kid) && { kid }),
    ...(typeof appId === 'string' && headerForms['UPI-APPID'].pattern.test(appId) && { appId }),
  };
}
