import { element } from '../../../page/element.js';
import type { FaultRule } from '../../faults/createFaults.js';
import type { GatewayExchange } from '../../GatewayExchange.js';
import { type KnownFault, knownFaults, type WorldSummary, worldControl, worlds } from './control.js';
import { button } from './controls.js';
import { exchangeList } from './exchangeList.js';
import { exchangeView } from './exchangeView.js';
import { helpView } from './helpView.js';
import { addressOf, type Place, placeOf } from './place.js';
import { dateOf, untilInWords } from './times.js';
import { worldView } from './worldView.js';

/** How often the page asks for time, notices and faults, in milliseconds; exchanges come by themselves. */
const POLL = 2_000;
/** How many exchanges that were there before are shown. */
const BEFORE = 500;
const MINUTE = 60_000;
const KEYS_OFF = 'tallystick-keys-off';

const search = find('search', HTMLInputElement);
const worldChoice = find('world', HTMLSelectElement);
const worldLine = find('world-line', HTMLAnchorElement);
const connection = find('connection', HTMLElement);
const count = find('count', HTMLElement);
const empty = find('empty', HTMLElement);
const detail = find('detail', HTMLElement);
const said = find('said', HTMLElement);
const help = find('help', HTMLDialogElement);
const wide = matchMedia('(min-width: 60rem)');

let place = placeOf(location.hash);
let control = worldControl(place.world);
let source: EventSource | undefined;
let summary: WorldSummary | undefined;
/** When the summary came, to tell the time between two of them. */
let heard = 0;
let isDrawing = false;
let url = '';
let run: string | undefined;
let faults: readonly KnownFault[] = [];
/** The exchange that was shown last, to which "back to the list" returns. */
let lastShown: number | undefined;
let soon: ReturnType<typeof setTimeout> | undefined;

const rows = find('list', HTMLElement);
const list = exchangeList(rows, () => place.world, listChanged);

document.addEventListener('keydown', pressed);
window.addEventListener('hashchange', () => go(placeOf(location.hash)));
worldChoice.addEventListener('change', () => visit({ world: worldChoice.value, view: 'list' }));
rows.addEventListener('click', ({ target }) => {
  // What the page already shows next to the list changes no address.
  if ((target as Element).closest('a')?.hash === location.hash) detail.querySelector('h2')?.focus();
});
search.addEventListener('input', filter);
for (const choice of kinds()) choice.addEventListener('change', filter);
search.form?.addEventListener('submit', (event) => {
  event.preventDefault();
  list.link(list.step(undefined, 1))?.focus();
});
find('help-button', HTMLButtonElement).addEventListener('click', showHelp);
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) refresh();
});
setInterval(tick, 1_000);
setInterval(() => {
  if (!document.hidden) refresh();
}, POLL);

/** Begins with a world: what it has, then what comes. */
async function openWorld(): Promise<void> {
  const { world } = place;
  control = worldControl(world);
  source?.close();
  summary = undefined;
  lastShown = undefined;
  list.clear();
  await refresh();
  if (world !== place.world) return;
  const { first, last } = (summary as WorldSummary | undefined)?.exchanges ?? { first: 1, last: 0 };
  listen(Math.max(first - 1, last - BEFORE));
  await showPlace();
}

function listen(after: number): void {
  source?.close();
  const opened = new EventSource(control.events(after));
  source = opened;
  opened.addEventListener('open', () => tell('live', 'live'));
  opened.addEventListener('error', () => {
    tell('away', 'The gateway is away. Trying again …');
    // A browser comes back by itself, unless the answer was an error.
    if (opened.readyState === EventSource.CLOSED)
      setTimeout(() => source === opened && listen(list.latest), POLL);
  });
  opened.addEventListener('message', ({ data }) => {
    if (source !== opened) return;
    const exchange = JSON.parse(data) as GatewayExchange;
    // A gateway that counts from the start again is another one.
    if (exchange.id <= list.latest) {
      openWorld();
      return;
    }
    list.add(exchange);
    if (place.id === list.latest) list.mark(place.id);
    refreshSoon();
  });
}

function tell(state: string, text: string): void {
  connection.dataset.state = state;
  if (connection.textContent !== text) connection.textContent = text;
}

function refreshSoon(): void {
  if (soon !== undefined) return;
  soon = setTimeout(() => {
    soon = undefined;
    refresh();
  }, 250);
}

/** Asks for what no event reports. */
async function refresh(): Promise<void> {
  const asked = control;
  try {
    const [told, known] = await Promise.all([asked.summary(), worlds()]);
    if (asked !== control) return;
    const before = summary;
    summary = told;
    heard = Date.now();
    url = known.url;
    const isAnother = run !== undefined && run !== known.run;
    run = known.run;
    offerWorlds(known.worlds);
    if (isAnother) {
      await openWorld();
      return;
    }
    list.keepFrom(told.exchanges.first);
    tick();
    if (place.view !== 'exchange' && stateOf(before) !== stateOf(told)) showWorld();
  } catch {
    tell('away', 'The gateway is away. Trying again …');
  }
}

/** All but a time that runs by itself. */
function stateOf(one: WorldSummary | undefined): string {
  return JSON.stringify(one && { ...one, now: one.isRunning ? 0 : one.now, exchanges: 0 });
}

function offerWorlds(names: readonly string[]): void {
  const wanted = [...new Set([...names, place.world])].sort();
  const offered = [...worldChoice.options].map(({ value }) => value);
  if (wanted.join() !== offered.join()) {
    worldChoice.replaceChildren(...wanted.map((name) => element('option', { value: name }, name)));
  }
  worldChoice.value = place.world;
}

/** The time of the world, as far as it ran since the last report. */
function now(): number {
  if (summary === undefined) return 0;
  return summary.isRunning ? summary.now + Date.now() - heard : summary.now;
}

function tick(): void {
  if (summary === undefined) return;
  const { isRunning, notices, faults: set, texts } = summary;
  const line = [
    `${dateOf(now()).slice(11, 19)} ${isRunning ? 'runs' : 'stands'}`,
    ...counted(notices.length, 'notice'),
    ...counted(set.length, 'fault'),
    ...counted(texts.length, 'text'),
  ].join(' · ');
  if (worldLine.textContent !== line) worldLine.textContent = line;
  worldLine.href = addressOf({ world: place.world, view: 'world' });
  for (const clock of detail.querySelectorAll('[data-clock]')) clock.textContent = dateOf(now());
  for (const due of detail.querySelectorAll<HTMLElement>('[data-due]')) {
    due.textContent = untilInWords(Number(due.dataset.due) - now());
  }
}

function counted(number: number, noun: string): readonly string[] {
  return number === 0 ? [] : [`${number} ${noun}${number === 1 ? '' : 's'}`];
}

/** Goes to a place, so that "back" leads here. */
function visit(to: Place): void {
  location.hash = addressOf(to);
}

async function go(to: Place): Promise<void> {
  const isOther = to.world !== place.world;
  place = to;
  if (isOther) await openWorld();
  else await showPlace();
  // A user who follows a link goes on where it leads.
  if (place.view === 'list') list.link(lastShown)?.focus({ preventScroll: true });
  else detail.querySelector('h2')?.focus();
}

async function showPlace(): Promise<void> {
  document.body.dataset.view = place.view;
  list.mark(place.id);
  if (place.id === undefined) {
    showWorld();
    return;
  }
  lastShown = place.id;
  await showExchange(place.id);
}

function showWorld(): void {
  if (summary === undefined) return;
  const focused = document.activeElement;
  const text = detail.contains(focused) ? focused?.textContent : undefined;
  detail.replaceChildren(...worldView(summary, url, { clock, removeFault, reset }));
  tick();
  // A button that was pressed is the same button afterwards.
  if (text) [...detail.querySelectorAll('button')].find((one) => one.textContent === text)?.focus();
}

async function showExchange(id: number): Promise<void> {
  const asked = control;
  const isStill = () => asked === control && place.id === id;
  try {
    const details = await asked.details(id);
    if (!isStill()) return;
    const actions = { faults, addFault, repeat: () => repeat(id), copyCurl: () => copyCurl(id) };
    const view = exchangeView(place.world, details, actions);
    detail.replaceChildren(...view.nodes);
    detail.scrollTop = 0;
    const { direction, network } = details.exchange;
    if (direction !== 'in' || network === undefined) return;
    const diagnosis = await asked.diagnosis(id);
    if (isStill()) view.show(diagnosis);
  } catch {
    if (!isStill()) return;
    detail.replaceChildren(
      element(
        'a',
        { href: addressOf({ world: place.world, view: 'list' }), class: 'back' },
        '← All exchanges',
      ),
      element('h2', { tabindex: '-1' }, `Exchange #${id} is not kept any more`),
      element(
        'p',
        {},
        'The gateway keeps the latest exchanges, and forgets them all when its world is reset.',
      ),
    );
  }
}

/** Once for all that came since the last picture: a gateway under load has thousands in a second. */
function listChanged(): void {
  if (isDrawing) return;
  isDrawing = true;
  requestAnimationFrame(() => {
    isDrawing = false;
    showCounts();
  });
}

function showCounts(): void {
  const { shown, all } = list.counts();
  count.textContent = shown === all ? `${all} exchange${all === 1 ? '' : 's'}` : `${shown} of ${all}`;
  if (shown > 0) empty.replaceChildren();
  else if (all > 0) empty.replaceChildren(element('p', {}, 'No exchange matches.'));
  else
    empty.replaceChildren(
      element('p', {}, 'No exchange yet. Each call shows up here by itself.'),
      element('p', {}, 'Calls to this world go to ', element('code', {}, `${url}/w/${place.world}`), '.'),
    );
}

function filter(): void {
  const kind = kinds().find(({ checked }) => checked)?.value ?? 'all';
  list.filter({ text: search.value.trim(), kind });
}

function kinds(): readonly HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('input[name=kind]')];
}

/** Does something, and says how it went. */
async function act(work: () => Promise<unknown>, done: string): Promise<void> {
  try {
    await work();
    say(done);
  } catch (error) {
    say(`That did not work: ${(error as Error).message}`);
  }
  await refresh();
}

function say(text: string): void {
  said.textContent = text;
  setTimeout(() => {
    if (said.textContent === text) said.textContent = '';
  }, 5_000);
}

function clock(change: { readonly advance?: number; readonly isRunning?: boolean }): Promise<void> {
  return act(() => control.clock(change), 'The time is moved, and what was due is done.');
}

function removeFault(id: number): Promise<void> {
  return act(() => control.removeFault(id), 'The fault is removed.');
}

function reset(): Promise<void> {
  return act(() => control.reset(), 'The world is as at its beginning.');
}

function repeat(id: number): Promise<void> {
  return act(() => control.repeat(id), `#${id} is sent again.`);
}

/** @throws Error with what is wrong with the rule */
async function addFault(rule: FaultRule): Promise<void> {
  await control.addFault(rule);
  say(`The fault ${rule.fault} is set.`);
  await refresh();
}

async function copyCurl(id: number): Promise<void> {
  try {
    const { command } = await control.curl(id);
    await navigator.clipboard.writeText(command).catch(() => showText(command));
    say('The command is copied. It has everything that is personal in it.');
  } catch (error) {
    say(`That did not work: ${(error as Error).message}`);
  }
}

/** Where nothing may be put on the clipboard. */
function showText(text: string): void {
  const area = element('textarea', { readonly: '', rows: '12', 'aria-label': 'Command' });
  area.value = text;
  help.replaceChildren(
    element('h2', { id: 'help-heading' }, 'Command'),
    area,
    button('Close', () => help.close()),
  );
  help.showModal();
  area.select();
}

function showHelp(): void {
  const choice = {
    areOn: () => localStorage.getItem(KEYS_OFF) === null,
    turn: (on: boolean) => (on ? localStorage.removeItem(KEYS_OFF) : localStorage.setItem(KEYS_OFF, '1')),
  };
  help.replaceChildren(...helpView(() => help.close(), choice));
  help.showModal();
}

const SHORTCUTS: Readonly<Record<string, () => unknown>> = {
  j: () => step(1),
  k: () => step(-1),
  '/': () => search.focus(),
  '?': showHelp,
  w: () => visit({ world: place.world, view: 'world' }),
  '+': () => clock({ advance: MINUTE }),
  r: () => place.id !== undefined && repeat(place.id),
  c: () => place.id !== undefined && copyCurl(place.id),
};

function pressed(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  const target = event.target as Element;
  if (event.key === 'Escape') {
    if (target === search && search.value !== '') return;
    if (target === search) (list.link(lastShown) ?? list.link(list.step(undefined, 1)))?.focus();
    else if (place.view !== 'list') visit({ world: place.world, view: 'list' });
    return;
  }
  const isTyping = target.matches('select, textarea, input:not([type=radio], [type=checkbox])');
  const shortcut = SHORTCUTS[event.key];
  if (isTyping || shortcut === undefined || localStorage.getItem(KEYS_OFF) !== null) return;
  event.preventDefault();
  shortcut();
}

/** On a wide screen what is chosen is shown next to the list; on a narrow one Enter shows it. */
function step(by: 1 | -1): void {
  const focused = document.activeElement?.closest<HTMLElement>('[data-id]')?.dataset.id;
  const id = list.step(focused === undefined ? place.id : Number(focused), by);
  const link = list.link(id);
  if (id === undefined || link === undefined) return;
  link.focus();
  link.scrollIntoView({ block: 'nearest' });
  if (!wide.matches) return;
  place = { world: place.world, view: 'exchange', id };
  history.replaceState(null, '', addressOf(place));
  showPlace();
}

function find<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new TypeError(`The page has no ${id}.`);
  return found;
}

// At the end, where everything above is there.
faults = await knownFaults().catch(() => []);
await openWorld();
