/** What is known of a message besides its bytes. */
export interface BodyContext {
  /** The value of Content-Length. */
  readonly contentLength: number | undefined;
  /** encData, decrypted, where a key of the ring does. */
  readonly plaintext: string | undefined;
  /** What the message is taken for, and its members in the order of the table. */
  readonly table: { readonly name: string; readonly names: readonly string[] } | undefined;
}
