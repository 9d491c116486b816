import type { Message } from '../codec/createMessage.js';
import { message } from '../envelope/messageRule.js';
import { type Clock, clock } from '../identifiers/sources.js';
import type { OptionRules } from '../options/OptionRule.js';
import { either, listOf, oneOf, text } from '../options/rules.js';
import { signedNameRules } from '../wire/lianlian/ambiguityOf.js';
import { type SignType, signType } from '../wire/lianlian/SignType.js';

/** What else is known of captured messages. */
export interface DiagnoseOptions {
  /**
   * Which message it is. Of several, the one of the network whose members fit best is taken. The members are
   * not judged where none is given.
   */
  readonly message?: Message | readonly Message[] | undefined;
  /**
   * Messages of other interfaces, to tell which of them an answer fits that is not the expected one. Those of
   * `message` count too, where a response follows its request.
   */
  readonly others?: readonly Message[] | undefined;
  /** What UPI-REQPATH must be; it is compared with the path that was called, too. */
  readonly requestPath?: string | undefined;
  /** What UPI-APPID must be; any where not given. */
  readonly appId?: string | undefined;
  /** When the messages were captured, for those captures that do not say so. Times are not compared without. */
  readonly clock?: Clock | undefined;
  /** The sign types that the receiver takes; both where not given. */
  readonly accept?: readonly SignType[] | undefined;
  /** Members of LianLian that the receiver lets hold `&name=`, such as `notify_url`; none by default. */
  readonly allowAmbiguous?: readonly string[] | undefined;
  /** Recognised where not given. */
  readonly network?: 'unionpay' | 'lianlian' | undefined;
  /** Whether the owner of the key ring sent or received the messages; either where not given. */
  readonly direction?: 'sent' | 'received' | undefined;
}

/** What they must be. */
export const diagnoseRules: OptionRules<DiagnoseOptions> = {
  message: either(message, listOf(message)),
  others: listOf(message, 0),
  requestPath: text,
  appId: text,
  clock,
  accept: listOf(signType),
  allowAmbiguous: signedNameRules.allowAmbiguous,
  network: oneOf('unionpay', 'lianlian'),
  direction: oneOf('sent', 'received'),
};
