import type { Message } from '../../codec/createMessage.js';
import type { Clock } from '../../identifiers/sources.js';
import type { SignType } from '../lianlian/SignType.js';

/** What else is known of captured messages. */
export interface DiagnoseOptions {
  /**
   * Which message it is. Of several, the one of the network whose members fit best is taken. The members are
   * not judged where none is given.
   */
  readonly message?: Message | readonly Message[] | undefined;
  /**
   * Messages of other interfaces, to tell which of them an answer fits that is not the expected one. Those of
   * `message` count too, where a response stands behind its request.
   */
  readonly others?: readonly Message[] | undefined;
  /** What UPI-REQPATH must be; the path that was called where not given. */
  readonly requestPath?: string | undefined;
  /** What UPI-APPID must be; any where not given. */
  readonly appId?: string | undefined;
  /** When the messages were captured, for those captures that do not say so. Times are not compared without. */
  readonly clock?: Clock | undefined;
  /** The sign types that the receiver takes; both where not given. */
  readonly accept?: readonly SignType[] | undefined;
  /** Members of LianLian that the receiver lets hold `&name=`, such as `notify_url`; none unless said otherwise. */
  readonly allowAmbiguous?: readonly string[] | undefined;
  /** Recognised where not given. */
  readonly network?: 'unionpay' | 'lianlian' | undefined;
  /** Whether the owner of the key ring sent or received the messages; either where not given. */
  readonly direction?: 'sent' | 'received' | undefined;
}
