import type { Form, JudgeOptions, Message, Party, Reading } from 'tallystick';
import { interfaces } from 'tallystick/catalogue';
import { type DrawnText, type DrawOptions, drawNearMiss, drawSample } from './drawText.js';
import { findingList } from './findingList.js';
import { indented } from './indented.js';
import { formsOf, type Judged, judgeText } from './judgeText.js';
import { statusTable } from './statusTable.js';

const messages = interfaces.flatMap((entry) => entry.messages);

const form = find('playground-tool', HTMLFormElement);
const choices = {
  message: find('playground-message', HTMLSelectElement),
  form: find('playground-form', HTMLSelectElement),
  reading: find('playground-reading', HTMLSelectElement),
  party: find('playground-party', HTMLSelectElement),
};
const seed = find('playground-seed', HTMLInputElement);
const text = find('playground-text', HTMLTextAreaElement);
const drawn = find('playground-drawn', HTMLElement);
const verdict = find('playground-verdict', HTMLElement);
const findings = find('playground-findings', HTMLElement);
const rows = find('playground-rows', HTMLElement);

chooseFromAddress();
offerForms();
judge();
form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
window.addEventListener('hashchange', () => {
  chooseFromAddress();
  chosen();
});
choices.message.addEventListener('change', () => {
  // The name of the message alone: what is pasted here may be personal data.
  history.replaceState(null, '', `#${choices.message.value}`);
  chosen();
});
for (const choice of [choices.form, choices.reading, choices.party]) choice.addEventListener('change', judge);
text.addEventListener('input', () => {
  drawn.textContent = '';
  judge();
});
onClick('playground-sample', () => draw(drawSample));
onClick('playground-near-miss', () => draw(drawNearMiss));
onClick('playground-pretty', () => {
  text.value = indented(text.value);
  judge();
});
onClick('playground-clear', () => {
  drawn.textContent = '';
  text.value = '';
  judge();
  text.focus();
});

function chosen(): void {
  drawn.textContent = '';
  offerForms();
  judge();
}

function chooseFromAddress(): void {
  const name = location.hash.slice(1);
  if (messages.some((message) => message.name === name)) choices.message.value = name;
}

function offerForms(): void {
  const isSingle = formsOf(message()).length === 1;
  choices.form.disabled = isSingle;
  if (isSingle) choices.form.value = 'plain';
}

function message(): Message {
  return messages.find(({ name }) => name === choices.message.value) as Message;
}

function party(): Party | undefined {
  return choices.party.value === '' ? undefined : (choices.party.value as Party);
}

function draw(by: (message: Message, options: DrawOptions) => DrawnText): void {
  const chosenSeed = seed.value === '' ? randomSeed() : Math.trunc(Number(seed.value)) | 0;
  const made = by(message(), { seed: chosenSeed, form: choices.form.value as Form, party: party() });
  text.value = made.text;
  const what = made.fault
    ? `A valid message with one fault put in: ${made.fault.what}. It breaks the rule ${made.fault.rule} at ${made.fault.path}.`
    : 'A valid message.';
  drawn.textContent = `${what} Drawn with seed ${chosenSeed}.`;
  judge();
}

function randomSeed(): number {
  return (crypto.getRandomValues(new Uint16Array(1)) as Uint16Array)[0] ?? 0;
}

function judge(): void {
  if (text.value.trim() === '') {
    verdict.textContent = 'Paste a message, or draw one.';
    delete verdict.dataset.valid;
    findings.replaceChildren();
    rows.replaceChildren();
    return;
  }
  const options: JudgeOptions = {
    form: choices.form.value as Form,
    reading: choices.reading.value as Reading,
    party: party(),
  };
  show(judgeText(message(), text.value, options));
}

function show(judged: Judged): void {
  const { valid, violations, notes } = judged;
  const words = `${valid ? 'Valid' : 'Invalid'}: ${counted(violations.length, 'violation')}, ${counted(notes.length, 'note')}.`;
  // A live region speaks whenever it is written to.
  if (verdict.textContent !== words) verdict.textContent = words;
  verdict.dataset.valid = String(valid);
  findings.replaceChildren(...findingList('Violations', violations), ...findingList('Notes', notes));
  rows.replaceChildren(statusTable(message(), judged.rows));
}

function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}

function onClick(id: string, handler: () => void): void {
  find(id, HTMLButtonElement).addEventListener('click', handler);
}

function find<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new TypeError(`The page has no ${id}.`);
  return found;
}
