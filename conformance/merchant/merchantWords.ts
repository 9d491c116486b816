/** What cases of a merchant expect and find, where reports draw a conclusion from it. */
export const merchantWords = {
  acknowledged: 'HTTP 200 with ret_code 0000 and a ret_msg',
  /** The beginning; what is answered follows. */
  rightRefused: 'A right notice is not acknowledged',
} as const;
