/** An HTTP message as it was captured, request or response. */
export interface Capture {
  /** Whether it asks or answers. */
  readonly kind: 'request' | 'response';
  /** Of a request. */
  readonly method?: string | undefined;
  /** Of a request: its target, such as `/v1/verify?x=1`. */
  readonly target?: string | undefined;
  /** Of a response: the target of the request that it answers, where the capture has it. */
  readonly requestTarget?: string | undefined;
  /** Of a response. */
  readonly status?: number | undefined;
  /** When it was captured, in milliseconds since 1970, where the capture says so. */
  readonly at?: number | undefined;
  /** Names and values as received, in their order, repeated ones too. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The bytes of the body, after chunks were joined and `Content-Encoding` was undone. */
  readonly body: Uint8Array;
  /** The bytes of the body before `Content-Encoding` was undone, where the capture has them. */
  readonly encoded?: Uint8Array | undefined;
  /** There where the tool that captured the message left its body out. */
  readonly bodyMissing?: true | undefined;
  /** What was passed over, rebuilt or chosen, in sentences that hold no value of the message. */
  readonly remarks?: readonly string[] | undefined;
}
