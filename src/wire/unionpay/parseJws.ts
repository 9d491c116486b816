import { withoutEnd } from '../../codec/withoutEnd.js';
import { isCanonicalBase64 } from '../isCanonicalBase64.js';
import { type ProtectedHeader, protectedHeader } from './protectedHeader.js';

/** The value of a `UPI-JWS` as far as it can be read, however faulty: `protected.payload.signature`. */
export interface ParsedJws {
  /** How many parts there are between the points; three where it is right. */
  readonly count: number;
  /** The first part as it is written. */
  readonly encoded: string;
  /** The part between the points; empty where the JWS is detached. */
  readonly payload: string;
  /** The last part as it is written. */
  readonly signature: string;
  readonly header: ProtectedHeader;
}

/** What is wrong with the letters of a part. */
export type PartFault = 'blanks' | 'base64' | 'padding' | 'not-base64url';

/** Takes a detached JWS apart (RFC 7515 appendix F). It judges nothing: with two parts, there is no payload. */
export function parseJws(text: string): ParsedJws {
  const parts = text.split('.');
  const [encoded = ''] = parts;
  return {
    count: parts.length,
    encoded,
    payload: parts.length > 2 ? (parts[1] as string) : '',
    signature: parts.at(-1) as string,
    header: protectedHeader(encoded),
  };
}

/** What keeps a part from being base64url without padding, blanks and unused bits (RFC 7515 section 2). */
export function partFaults(part: string): readonly PartFault[] {
  if (isCanonicalBase64(part, 'base64url')) return [];
  const plain = withoutEnd(part.replace(/\s/g, ''), '=');
  const canonical = plain.replaceAll('+', '-').replaceAll('/', '_');
  const faults: Readonly<Record<PartFault, boolean>> = {
    blanks: /\s/.test(part),
    base64: /[+/]/.test(part),
    padding: part.trimEnd().endsWith('='),
    'not-base64url': !isCanonicalBase64(canonical, 'base64url'),
  };
  return (Object.keys(faults) as PartFault[]).filter((fault) => faults[fault]);
}
