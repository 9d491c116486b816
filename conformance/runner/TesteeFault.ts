/**
 * The testee itself broke: it crashed, hung, flooded, or what it wrote is not the protocol. The message
 * is a sentence or two without any value that it wrote.
 */
export class TesteeFault extends Error {
  override readonly name = 'TesteeFault';
  /** The case that caused it, where that can be known. */
  readonly guilty: string | undefined;
  /** Whether the testee has to be started again. */
  readonly ends: boolean;
  /** Whether it may only have been slow, with several cases in flight. */
  readonly isTimeOut: boolean;
  /** What it wrote instead of what is due, masked. */
  readonly said: string | undefined;
  /** Of one that does not start, the last lines of its standard error, masked. */
  readonly stderr: readonly string[];

  constructor(
    reason: string,
    {
      guilty,
      ends = true,
      isTimeOut = false,
      said,
      stderr = [],
    }: {
      readonly guilty?: string | undefined;
      readonly ends?: boolean;
      readonly isTimeOut?: boolean;
      readonly said?: string | undefined;
      readonly stderr?: readonly string[];
    } = {},
  ) {
    super(reason);
    this.guilty = guilty;
    this.ends = ends;
    this.isTimeOut = isTimeOut;
    this.said = said;
    this.stderr = stderr;
  }
}
