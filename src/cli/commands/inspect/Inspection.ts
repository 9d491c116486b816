import type { HeaderMember } from './headerMembers.js';
import type { Field } from './messageFields.js';

/** What can be seen of a message or a part of one, without believing any of it. Personal data is masked. */
export interface Inspection {
  readonly form: 'UPI-JWS' | 'JWE' | 'HTTP request' | 'HTTP response' | 'JSON message';
  /** Always: inspecting does not verify. */
  readonly verified: false;
  /** Of HTTP, without the query. */
  readonly startLine?: string;
  /** Of HTTP; values that may be credentials are masked. */
  readonly httpHeaders?: readonly { readonly name: string; readonly value: string }[];
  /** Each UPI-JWS, and each JWE of the message. */
  readonly protectedHeaders: readonly ProtectedHeader[];
  /** The name of the message whose table was used. */
  readonly message?: string;
  readonly fields?: readonly Field[];
  /** What could not be shown, and why. */
  readonly remarks: readonly string[];
}

/** The protected header of a JWS or a JWE. */
export interface ProtectedHeader {
  readonly kind: 'JWS' | 'JWE';
  /** The HTTP header or the member that holds it; empty where it stands alone. */
  readonly of: string;
  readonly members: readonly HeaderMember[];
}
