/** Why a verdict is wrong, in the words of vectors and of properties alike: a report groups by them. */
export const verdictWords = {
  /** It begins a reason that may say which rule the input breaks. */
  accepted: 'An invalid input is accepted',
  broke: 'The testee broke (error); only reject is a verdict.',
  unsupported: 'What the testee declares is answered unsupported.',
} as const;
