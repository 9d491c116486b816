import { printable } from 'tallystick';
import { Markup, markup } from '#markup';
import type { FieldCount } from '../commands/validate/FieldSummary.js';
import { type FieldsTold, leastOf, ordersInWords } from './fieldTable.js';
import { grouped } from './grouped.js';

const STYLE = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; font-size: .875rem; }
th, td { border: 1px solid #8886; padding: .3rem .6rem; text-align: left; vertical-align: top; }
.count { text-align: right; font-variant-numeric: tabular-nums; } code { font-size: .875rem; overflow-wrap: anywhere; }
:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
`;

/** What the page shows. */
export interface FieldPage extends FieldsTold {
  /** The counts of the stream, in words. */
  readonly told: string;
}

/** The summary by field as one HTML page that needs nothing else, and holds no value of a message. */
export function fieldPage({ told, counts, orders, isFull, unit }: FieldPage): string {
  return `${markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Messages by field</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
<h1>Messages by field</h1>
<p>${told}. ${ordersInWords(orders, isFull)}</p>
${counts.length === 0 ? [] : tableOf(counts, isFull, unit)}
</main>
</body>
</html>`}\n`;
}

function tableOf(counts: readonly FieldCount[], isFull: boolean, unit: FieldPage['unit']): Markup {
  const rows = counts.map(
    ({ kind, message, path, code, text, messages, orders, first }) =>
      markup`<tr><td><code>${path === '' ? 'the whole message' : printable(path)}</code></td><td>${kind}</td><td><code>${code}</code></td><td>${printable(text)}</td><td class="count">${grouped(messages)}</td><td class="count">${leastOf(orders, isFull)}</td><td>${first.join(', ')}</td><td>${message}</td></tr>\n`,
  );
  return markup`<div class="wide" role="region" aria-label="Fields" tabindex="0"><table>
<thead><tr><th scope="col">field</th><th scope="col">kind</th><th scope="col">code</th><th scope="col">what</th><th scope="col">messages</th><th scope="col">orders</th><th scope="col">first ${unit}s</th><th scope="col">message</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>`;
}
