/** What the program tells the shell. */
export const exitCode = {
  fine: 0,
  notValid: 1,
  usage: 2,
  /** Of the conformance suite. */
  testeeBroke: 3,
  nothingAsked: 4,
  suiteBroke: 5,
  interrupted: 130,
  /** As a shell reports a program that SIGPIPE ended (128 + 13), so that nobody takes it for success. */
  brokenPipe: 141,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
