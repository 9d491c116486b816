/** The form of a member of a protected header: a pattern, and how to complete "… must be". */
export interface HeaderForm {
  readonly pattern: RegExp;
  readonly expected: string;
}

/** The forms of what `UPI-JWS` says, by the published name. The publication prints no pattern; these hold every sample. */
export const headerForms = {
  kid: { pattern: /^[ -~]{1,256}$/, expected: 'a certificate ID' },
  'UPI-UUID': { pattern: /^[0-9a-f]{32}$/, expected: '32 lower-case hex digits' },
  'UPI-TIMESTAMP': { pattern: /^\d{1,15}$/, expected: 'seconds since 1970, as a string of digits' },
  'UPI-APPID': { pattern: /^[!-~]{8}$/, expected: '8 characters' },
  'UPI-REQPATH': { pattern: /^\/[!-~]{0,2047}$/, expected: 'a path that begins with a slash' },
} as const satisfies Readonly<Record<string, HeaderForm>>;

/** The names that `crit` holds, in the published order. */
export const CRITICAL = ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'] as const;
