/** What the program tells the shell. */
export const exitCode = { fine: 0, notValid: 1, usage: 2 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
