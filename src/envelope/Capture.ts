/** An HTTP message as it was captured, request or response. */
export interface Capture {
  /** Whether it asks or answers. */
  readonly kind: 'request' | 'response';
  /** Of a request. */
  readonly method?: string | undefined;
  /** Of a request: its target, such as `/v1/verify?x=1`. */
  readonly target?: string | undefined;
  /** Of a response. */
  readonly status?: number | undefined;
  /** When it was captured, in milliseconds since 1970, where the capture says so. */
  readonly at?: number | undefined;
  /** Names and values as they stand, in their order, repeated ones too. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The raw bytes of the body. */
  readonly body: Uint8Array;
}
