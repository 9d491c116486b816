import pc from 'picocolors';
import type { Io, Output } from './Io.js';

/** How to print on a stream. */
export interface Terminal {
  readonly width: number;
  readonly colors: ReturnType<typeof pc.createColors>;
}

const DEFAULT_WIDTH = 80;
const SMALLEST_WIDTH = 40;

/** Colours where the stream is a terminal and nobody asked for none, and its width. */
export function terminalOf(stream: Output, env: Io['env']): Terminal {
  const colored = Boolean(stream.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb';
  return {
    width: Math.max(SMALLEST_WIDTH, (stream.isTTY && stream.columns) || DEFAULT_WIDTH),
    colors: pc.createColors(colored),
  };
}
