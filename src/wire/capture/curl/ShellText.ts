import { withoutEnd } from '../../../codec/withoutEnd.js';
import { curlFault } from './curlFault.js';
import { ansiText, printfText } from './shellEscapes.js';

/** A simple command of a text for a POSIX shell. */
export interface ShellCommand {
  /** Without quotes; each character is a byte. */
  readonly words: readonly string[];
  /** Whether what the command before it prints is its input. */
  readonly isPiped: boolean;
}

/** `printf` within `printf` has no use; a text may still go on without end. */
const DEEPEST = 4;
const MOST_WORDS = 10_000;
const PLAIN = /[^\s'"\\$`|;&<>()]+/y;
const PLAIN_IN_QUOTES = /[^"\\$`]+/y;

/**
 * Reads a text for a POSIX shell (XCU chapter 2) into commands, and executes nothing: what stands for
 * a value that only a shell knows is refused. Of substitutions it knows `$(printf %b '…')` alone, of
 * redirections those of the output, which it skips.
 */
export class ShellText {
  readonly #text: string;
  #at = 0;
  #words = 0;

  /** @param text each character is a byte */
  constructor(text: string) {
    this.#text = text;
  }

  /** @throws {@link TallystickError} `capture-invalid` for what only a shell can read */
  commands(): readonly ShellCommand[] {
    const commands = this.#commandList(0);
    // A parenthesis that closes nothing.
    if (this.#at < this.#text.length) throw curlFault('executed');
    return commands;
  }

  #commandList(depth: number): readonly ShellCommand[] {
    const commands: ShellCommand[] = [];
    let words: string[] = [];
    let isPiped = false;
    const end = (pipes: boolean) => {
      if (words.length > 0) commands.push({ words, isPiped });
      // A pipe may end a line, and the next command begins on another.
      isPiped = pipes || (isPiped && words.length === 0);
      words = [];
    };
    for (;;) {
      this.#skipBlanks();
      const next = this.#text[this.#at];
      if (next === undefined || next === ')') break;
      if (next === '\n' || next === ';' || next === '&' || next === '|') {
        const isOr = this.#text.startsWith('||', this.#at);
        this.#at += isOr ? 2 : 1;
        end(next === '|' && !isOr);
      } else if (next === '>') this.#skipOutput(depth);
      else if (next === '<') throw curlFault('file');
      else if (next === '(') throw curlFault('executed');
      else {
        const start = this.#at;
        const word = this.#word(depth);
        // Of `2> FILE` the 2 says which output.
        const isNumber = this.#text[this.#at] === '>' && /^\d$/.test(this.#text.slice(start, this.#at));
        if (!isNumber) words.push(word);
        this.#words += 1;
        if (this.#words > MOST_WORDS) throw curlFault('long');
      }
    }
    end(false);
    return commands;
  }

  /** Blanks, ends of lines behind a backslash, and comments. */
  #skipBlanks(): void {
    const blanks = /(?:[ \t\r]|\\\r?\n)+/y;
    blanks.lastIndex = this.#at;
    if (blanks.test(this.#text)) this.#at = blanks.lastIndex;
    if (this.#text[this.#at] === '#') this.#at = this.#indexOrEnd('\n');
  }

  #skipOutput(depth: number): void {
    while (this.#text[this.#at] === '>' || this.#text[this.#at] === '&') this.#at += 1;
    this.#skipBlanks();
    this.#word(depth);
  }

  #word(depth: number): string {
    const pieces: string[] = [];
    for (;;) {
      const start = this.#at;
      const plain = this.#take(PLAIN);
      if (plain !== '') pieces.push(plain);
      const next = this.#text[this.#at];
      if (next === "'") pieces.push(this.#quoted());
      else if (next === '"') pieces.push(this.#doubleQuoted(depth));
      else if (next === '\\') pieces.push(this.#escaped());
      else if (next === '$') pieces.push(this.#dollar(depth));
      else if (next === '`') throw curlFault('executed');
      if (this.#at === start) return pieces.join('');
    }
  }

  #quoted(): string {
    const end = this.#text.indexOf("'", this.#at + 1);
    if (end < 0) throw curlFault('cut');
    const text = this.#text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return text;
  }

  #doubleQuoted(depth: number): string {
    const pieces: string[] = [];
    this.#at += 1;
    for (;;) {
      pieces.push(this.#take(PLAIN_IN_QUOTES));
      const next = this.#text[this.#at];
      if (next === undefined) throw curlFault('cut');
      if (next === '`') throw curlFault('executed');
      if (next === '"') break;
      if (next === '$') pieces.push(this.#dollar(depth, true));
      else if (/[$`"\\\r\n]/.test(this.#text[this.#at + 1] ?? '')) pieces.push(this.#escaped());
      else {
        // Within these quotes a backslash escapes only those.
        pieces.push('\\');
        this.#at += 1;
      }
    }
    this.#at += 1;
    return pieces.join('');
  }

  #escaped(): string {
    const lineEnd = /\\\r?\n/y;
    lineEnd.lastIndex = this.#at;
    const isLineEnd = lineEnd.test(this.#text);
    const letter = this.#text[this.#at + 1] ?? '';
    this.#at = isLineEnd ? lineEnd.lastIndex : this.#at + 2;
    return isLineEnd ? '' : letter;
  }

  #dollar(depth: number, isQuoted = false): string {
    const next = this.#text[this.#at + 1] ?? '';
    if (next === '(') return this.#printed(depth + 1);
    if (next === "'" && !isQuoted) return this.#ansiQuoted();
    if (/[\w{@*#?$!"-]/.test(next) && !(next === '"' && isQuoted)) throw curlFault('executed');
    this.#at += 1;
    return '$';
  }

  /** `$'…'`, as browsers write what is not printable. */
  #ansiQuoted(): string {
    this.#at += 2;
    const start = this.#at;
    for (;;) {
      this.#take(/[^'\\]+/y);
      const next = this.#text[this.#at];
      if (next === undefined) throw curlFault('cut');
      if (next === "'") break;
      this.#at += 2;
    }
    const text = ansiText(this.#text.slice(start, this.#at));
    this.#at += 1;
    return text;
  }

  /** What `$(printf %b '…')` stands for, without the line ends behind it. */
  #printed(depth: number): string {
    if (depth > DEEPEST) throw curlFault('executed');
    this.#at += 2;
    const [command, ...others] = this.#commandList(depth);
    if (this.#text[this.#at] !== ')') throw curlFault('cut');
    this.#at += 1;
    const printed = others.length === 0 && command !== undefined ? printfText(command.words) : undefined;
    if (printed === undefined) throw curlFault('executed');
    return withoutEnd(printed, '\n');
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [taken = ''] = pattern.exec(this.#text) ?? [];
    this.#at += taken.length;
    return taken;
  }

  #indexOrEnd(letter: string): number {
    const index = this.#text.indexOf(letter, this.#at);
    return index < 0 ? this.#text.length : index;
  }
}
