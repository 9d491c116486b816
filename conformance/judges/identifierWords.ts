/** What is wrong with identifiers, in the words of vectors and of properties alike: a report groups by them. */
export const identifierWords = {
  count: 'ids must have as many members as were asked for.',
  text: 'Each ID must be a string.',
  twice: 'An ID came twice.',
  orderId: 'An order ID must be 35 printable ASCII characters.',
  messageId: 'A message ID must be A, the industry code, 14 digits of time and 6 digits.',
  industryCode: 'A message ID must have the industry code that was given.',
  /** With the time that is due, as the ID has it: `YYYYMMDDhhmmss`. */
  time: (due: string) => `The time of a message ID must be that of the case in UTC+8 (${due}).`,
} as const;
