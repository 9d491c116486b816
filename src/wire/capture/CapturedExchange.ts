import type { Capture } from './Capture.js';

/** A request with its answer as a file holds them, or one of them; read only when it was chosen. */
export interface CapturedExchange {
  /** Its number in the file, from 0. */
  readonly number: number;
  /** Whether it can be asked for by its number: of a text with one exchange there is none to ask for. */
  readonly isNumbered: boolean;
  /** Of the request; undefined where the file does not say. */
  readonly method?: string | undefined;
  /** Of the final answer. */
  readonly status?: number | undefined;
  readonly has: Readonly<Record<Capture['kind'], boolean>>;
  /** Whether it carries a signature of one of the networks. */
  readonly isSigned: Readonly<Record<Capture['kind'], boolean>>;
  /**
   * Reads one of the two.
   *
   * @throws {@link TallystickError} `capture-invalid`, `capture-too-large`
   */
  read(kind: Capture['kind']): Capture;
}
