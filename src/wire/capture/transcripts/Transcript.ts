/** What a tool printed of HTTP, turned back into the text of HTTP. */
export interface Transcript {
  /** Messages in their order, as they went over the wire as far as the tool shows it. */
  readonly bytes: Buffer;
  /** Whether the tool leaves the bodies of requests out. */
  readonly lacksRequestBodies: boolean;
  readonly remark: string;
}

/** The lines of a text with what ends them. */
export function linesOf(bytes: Buffer): readonly string[] {
  return bytes.toString('latin1').split(/(?<=\n)/);
}
