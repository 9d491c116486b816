/**
 * The messages that protocol version 1 began with. A testee that leaves `messages` out of its handshake is asked these,
 * and no table that is added later changes what it is asked.
 */
export const firstMessages: readonly string[] = [
  'unionpay/CHANNEL_LOGIN_INFO/request',
  'unionpay/CHANNEL_LOGIN_INFO/response',
  'unionpay/ID_CARD_PHOTO_VERIFICATION/request',
  'unionpay/ID_CARD_PHOTO_VERIFICATION/response',
  'unionpay/MOBILE_NUMBER_VERIFICATION/request',
  'unionpay/MOBILE_NUMBER_VERIFICATION/response',
  'lianlian/MPAY_VERIFY/request',
  'lianlian/MPAY_VERIFY/response',
];
