import { type Flow, type FlowStep, interfaces } from 'tallystick/catalogue';
import { type Markup, markup } from '../../src/markup.js';
import { isAnswer } from '../../src/table/isAnswer.js';
import { interfaceOf, resendInWords, stepInWords } from './flowInWords.js';

// In pixels. Widths of text are taken from the average letter, with some to spare.
const MARGIN = 64;
const HEAD = { width: 124, height: 44, letter: 7.4 };
// Five parties fit the column of text on a screen of 1280, next to a scroll bar.
const PITCH: Readonly<Record<number, number>> = { 2: 300, 3: 233, 4: 156 };
const NARROWEST_PITCH = 135;
const LINE = 17;
const LETTER = 6.7;
const CODE_LETTER = 7.6;
const LOOP = 30;
const BADGE = 10;
const GAP = 20;

// Text has a rim of the background, because it crosses lines. Colours are those of the page.
const STYLE =
  '.flow text{paint-order:stroke;stroke:var(--color-background,#fff);stroke-width:4px}' +
  '.flow .party,.flow .badge{fill:var(--color-background-secondary,none)}' +
  '.flow .name,.flow .number{stroke:none;font-weight:bold}.flow .number{font-size:11px}' +
  '.flow .code{font:bold 12px monospace}.flow .own{color:var(--color-link,currentColor)}';

/**
 * Draws a flow as a sequence diagram: parties across, steps down. Colours are the text's own and, of
 * the steps of one interface, that of the class `own`.
 *
 * @param own the interface whose steps stand out
 * @returns an SVG whose description tells every step
 */
export function flowDiagram(flow: Flow, own?: string): Markup {
  const parties = Object.keys(flow.parties);
  const pitch = PITCH[parties.length] ?? NARROWEST_PITCH;
  const width = 2 * MARGIN + (parties.length - 1) * pitch;
  const at = (party: string) => MARGIN + parties.indexOf(party) * pitch;
  let y = HEAD.height + GAP;
  const steps = flow.steps.map((step, index) => {
    const drawn = drawStep(step, index + 1, y, { pitch, width, at });
    y += drawn.height + GAP;
    return markup`<g class="step${interfaceOf(step) === own && own !== undefined ? ' own' : ''}">
${drawn.markup}</g>
`;
  });
  const id = `diagram.${flow.flow}`;
  const bottom = y;
  const height = bottom + HEAD.height;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" class="flow" role="img" aria-labelledby="${id}.title ${id}.description" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="currentColor" font-size="13" text-anchor="middle">
<style>${STYLE}</style>
<title id="${id}.title">${flow.title}: sequence diagram</title>
<desc id="${id}.description">${flow.steps.map((step, index) => `${index + 1}. ${stepInWords(flow, step)}`).join(' ')}</desc>
${parties.map(
  (
    party,
  ) => markup`<line class="lifeline" x1="${at(party)}" y1="${HEAD.height}" x2="${at(party)}" y2="${bottom}" stroke="currentColor" stroke-opacity="0.4" stroke-dasharray="2 4"/>
${head(flow.parties[party] ?? party, at(party), 1)}${head(flow.parties[party] ?? party, at(party), bottom - 1)}`,
)}${steps}</svg>`;
}

interface Frame {
  readonly pitch: number;
  readonly width: number;
  readonly at: (party: string) => number;
}

interface Drawn {
  readonly markup: Markup;
  readonly height: number;
}

function head(title: string, x: number, y: number): Markup {
  const lines = wrapped(title, HEAD.width - 12, HEAD.letter);
  const first = y + HEAD.height / 2 - ((lines.length - 1) * LINE) / 2;
  return markup`<rect class="party" x="${x - HEAD.width / 2}" y="${y}" width="${HEAD.width}" height="${HEAD.height - 2}" rx="4" fill="none" stroke="currentColor"/>
${lines.map((line, index) => text(line, x, first + index * LINE + 4, 'name'))}`;
}

function drawStep(step: FlowStep, number: number, top: number, frame: Frame): Drawn {
  return step.from === step.to ? drawLoop(step, number, top, frame) : drawArrow(step, number, top, frame);
}

function drawArrow(step: FlowStep, number: number, top: number, { at }: Frame): Drawn {
  const [from, to] = [at(step.from), at(step.to)];
  const direction = Math.sign(to - from);
  const room = Math.abs(to - from) - 12;
  const middle = (from + to) / 2;
  const label = drawLabel(step, room, middle, top);
  const y = top + label.height + 2;
  const arrow = markup`${line(from + direction * BADGE, to, y, isAnswerStep(step))}${arrowHead(to, y, direction)}${badge(number, from, y)}`;
  const again = drawResend(step, from, to, y + GAP, room);
  return {
    markup: markup`${label.markup}${arrow}${again.markup}`,
    height: y - top + again.height,
  };
}

function drawLoop(step: FlowStep, number: number, top: number, { pitch, width, at }: Frame): Drawn {
  const x = at(step.from);
  const direction = x + pitch > width ? -1 : 1;
  const label = drawLabel(step, pitch - LOOP - 20, x + direction * (LOOP + 12), top, direction);
  const height = Math.max(label.height, 2 * LINE);
  const out = x + direction * LOOP;
  const end = top + height - 2;
  return {
    markup: markup`<path fill="none" stroke="currentColor" stroke-width="1.5" d="M${x + direction * BADGE} ${top + BADGE}H${out}V${end}H${x + direction * 2}"/>
${arrowHead(x, end, -direction)}${badge(number, x, top + BADGE)}${label.markup}`,
    height,
  };
}

/** The interface, then the text, centred over an arrow or next to a loop. */
function drawLabel(step: FlowStep, room: number, x: number, top: number, side = 0): Drawn {
  const called = interfaceOf(step);
  const names = called === undefined ? [] : wrapped(called, room, CODE_LETTER);
  const lines = wrapped(step.text, room, LETTER);
  const anchor = side === 0 ? 'middle' : side > 0 ? 'start' : 'end';
  const written = [...names, ...lines].map((words, index) =>
    text(words, x, top + 11 + index * LINE, index < names.length ? 'code' : 'text', anchor),
  );
  return { markup: markup`${written}`, height: (names.length + lines.length) * LINE };
}

function drawResend({ resend }: FlowStep, from: number, to: number, top: number, room: number): Drawn {
  if (resend === undefined) return { markup: markup``, height: 0 };
  const direction = Math.sign(to - from);
  const middle = (from + to) / 2;
  const lines = wrapped(resendInWords(resend), room, LETTER);
  const y = top + lines.length * LINE;
  return {
    markup: markup`${lines.map((words, index) => text(words, middle, top + 9 + index * LINE, 'again'))}<line class="again" x1="${from}" y1="${y}" x2="${to}" y2="${y}" stroke="currentColor" stroke-dasharray="5 4"/>
${arrowHead(to, y, direction)}`,
    height: y - top + GAP,
  };
}

function isAnswerStep({ message }: FlowStep): boolean {
  return interfaces.some(({ tables }) =>
    tables.some(({ name, direction }) => name === message && isAnswer(direction)),
  );
}

function line(from: number, to: number, y: number, dashed: boolean): Markup {
  return markup`<line x1="${from}" y1="${y}" x2="${to}" y2="${y}" stroke="currentColor" stroke-width="1.5"${dashed ? markup` stroke-dasharray="7 4"` : ''}/>
`;
}

function arrowHead(x: number, y: number, direction: number): Markup {
  const back = x - direction * 9;
  return markup`<path d="M${x} ${y}L${back} ${y - 5}V${y + 5}Z"/>
`;
}

function badge(number: number, x: number, y: number): Markup {
  return markup`<circle class="badge" cx="${x}" cy="${y}" r="${BADGE}" fill="none" stroke="currentColor"/>
${text(String(number), x, y + 4, 'number')}`;
}

function text(words: string, x: number, y: number, kind: string, anchor = 'middle'): Markup {
  const aligned = anchor === 'middle' ? markup`` : markup` text-anchor="${anchor}"`;
  return markup`<text class="${kind}" x="${x}" y="${y}"${aligned}>${words}</text>
`;
}

/** Lines of whole words; a word that is wider than a line stands alone. */
function wrapped(words: string, width: number, letter: number): readonly string[] {
  const most = Math.floor(width / letter);
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
