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
  /** Where none can be known to have caused it: the case that was asked last. */
  readonly last: string | undefined;
  /** What it wrote instead of what is due, masked. */
  readonly said: string | undefined;
  /** Of one that does not start, the last lines of its standard error, masked. */
  readonly stderr: readonly string[];

  /** Whether it cost the whole time of an answer. */
  readonly waited: boolean;

  constructor(
    reason: string,
    {
      guilty,
      ends = true,
      last,
      said,
      stderr = [],
      waited = false,
    }: {
      readonly guilty?: string | undefined;
      readonly ends?: boolean;
      readonly last?: string | undefined;
      readonly said?: string | undefined;
      readonly stderr?: readonly string[];
      readonly waited?: boolean;
    } = {},
  ) {
    super(reason);
    this.guilty = guilty;
    this.ends = ends;
    this.last = last;
    this.said = said;
    this.stderr = stderr;
    this.waited = waited;
  }
}
