import type { ExchangeRun } from './Interop.js';

/** An exchange as a table in Markdown: who makes, line by line, and who opens. */
export function matrix({ asked, parties, wrong }: ExchangeRun): string {
  const cell = (maker: string, opener: string) => {
    const faults = wrong.filter((fault) => fault.startsWith(`${maker} to ${opener}, `)).length;
    return `${asked - faults}/${asked}`;
  };
  return [
    ['made by \\ opened by', ...parties],
    ['---', ...parties.map(() => '---')],
    ...parties.map((maker) => [maker, ...parties.map((opener) => cell(maker, opener))]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('');
}
