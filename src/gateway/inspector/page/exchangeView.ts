import { printable } from '../../../codec/printable.js';
import type { Diagnosis } from '../../../diagnose/Finding.js';
import { element } from '../../../page/element.js';
import type { ExchangeDetails, HttpHead } from '../../control/exchangeDetails.js';
import type { FaultRule } from '../../faults/createFaults.js';
import type { GatewayExchange } from '../../GatewayExchange.js';
import type { KnownFault } from './control.js';
import { button, termList } from './controls.js';
import { titleOf, wayInWords } from './exchangeRow.js';
import { faultForm } from './faultForm.js';
import { fieldList } from './fieldList.js';
import { findingCards, violationCards } from './findingCards.js';
import { addressOf } from './place.js';
import { dateOf, timeOf } from './times.js';
import { injectedBadge, verdictBadge } from './verdictBadge.js';

const NETWORKS = { unionpay: 'UnionPay International', lianlian: 'LianLian Pay' } as const;

/** What can be done with an exchange. */
export interface ExchangeActions {
  repeat(): unknown;
  copyCurl(): unknown;
  addFault(rule: FaultRule): Promise<unknown>;
  readonly faults: readonly KnownFault[];
}

/** A view of an exchange, to which the diagnosis of its request comes later. */
export interface ExchangeView {
  readonly nodes: readonly Node[];
  show(diagnosis: Diagnosis): void;
}

/** Everything that is known of an exchange. */
export function exchangeView(
  world: string,
  details: ExchangeDetails,
  actions: ExchangeActions,
): ExchangeView {
  const { exchange, request, response, received, sent, code } = details;
  const { id, injected, repeats, violations, varied } = exchange;
  const proofs = element('div', { class: 'proofs' });
  const nodes = [
    element('a', { href: addressOf({ world, view: 'list' }), class: 'back' }, '← All exchanges'),
    element(
      'h2',
      { tabindex: '-1' },
      element('span', { class: 'aside' }, `#${id} `),
      ...breakable(titleOf(exchange)),
      ' ',
      verdictBadge(exchange.verdict),
      ...(injected === undefined ? [] : [' ', injectedBadge(injected)]),
    ),
    element('p', { class: 'about' }, aboutOf(exchange)),
    ...(code === undefined
      ? []
      : [
          element(
            'p',
            {},
            element('code', {}, exchange.code ?? ''),
            ` means: ${code.meaning} ${code.advice}`,
          ),
        ]),
    ...(repeats === undefined
      ? []
      : [
          element(
            'p',
            {},
            'Sent again from here; it repeats ',
            element('a', { href: addressOf({ world, view: 'exchange', id: repeats }) }, `#${repeats}`),
            '.',
          ),
        ]),
    ...(injected === undefined ? [] : [injectedNote(injected)]),
    ...(exchange.reason === undefined ? [] : [reasonNote(exchange.reason, exchange.direction)]),
    ...(exchange.verdict === 'unknown' ? [unknownNote(exchange)] : []),
    actionBar(exchange, actions),
    proofs,
    ...(violations.length === 0
      ? []
      : [element('h3', {}, 'What the gateway says'), ...violationCards(violations)]),
    ...(request === undefined
      ? []
      : [element('h3', {}, exchange.direction === 'in' ? 'Asked' : 'Told'), fieldList(request)]),
    ...(response === undefined ? [] : [element('h3', {}, 'Answered'), fieldList(response)]),
    ...(varied.length === 0
      ? []
      : [
          element(
            'p',
            { class: 'aside' },
            `The publication leaves this open, and the seed chose: ${varied.join('; ')}.`,
          ),
        ]),
    element('h3', {}, 'As HTTP'),
    ...(received === undefined ? [] : [headView('Received', received)]),
    ...(sent === undefined ? [] : [headView('Sent', sent)]),
  ];
  return {
    nodes,
    show(diagnosis) {
      const cards = findingCards(diagnosis);
      const heading = diagnosis.healthy ? [] : [element('h3', {}, 'What is wrong')];
      proofs.replaceChildren(...(cards.length === 0 ? [] : [...heading, ...cards]));
    },
  };
}

function aboutOf(exchange: GatewayExchange): string {
  const { network, direction, at, status, method, target } = exchange;
  return [
    ...(network === undefined ? [] : [NETWORKS[network]]),
    wayInWords(direction),
    `${dateOf(at).slice(0, 10)} ${timeOf(at)} UTC`,
    printable(`${method} ${target}`),
    status === 0 ? 'no status' : `HTTP ${status}`,
  ].join(' · ');
}

function injectedNote(fault: string): HTMLElement {
  return element(
    'p',
    { class: 'card', 'data-certainty': 'injected' },
    `The fault ${fault} was injected. What the client got is not what the gateway answers by itself.`,
  );
}

function unknownNote({ status }: GatewayExchange): HTMLElement {
  return element(
    'p',
    { class: 'card', 'data-certainty': 'likely' },
    status === 405
      ? 'The networks take POST.'
      : 'No interface is at this path. It is at its published path, and at any that ends with its name, such as /v1/mobile-number-verification.',
  );
}

function reasonNote(reason: string, direction: GatewayExchange['direction']): HTMLElement {
  return element(
    'p',
    { class: 'card', 'data-certainty': 'violation' },
    ...(direction === 'in'
      ? [printable(reason)]
      : [element('b', {}, 'Not acknowledged: '), `${printable(reason)}.`]),
  );
}

/** A name that may go on in the next line after each of its words. */
function breakable(name: string): readonly (Node | string)[] {
  return name.split(/(?<=[/_])/).flatMap((word) => [word, element('wbr')]);
}

function actionBar(exchange: GatewayExchange, actions: ExchangeActions): HTMLElement {
  const { id, direction } = exchange;
  const operation = exchange.interface;
  const isCall = direction === 'in' && operation !== undefined;
  const replay = () => actions.addFault({ fault: 'replayed', operation, first: 1, exchange: id });
  return element(
    'div',
    { class: 'actions' },
    button('Send again', actions.repeat, { title: 'Sends the same bytes once more (r)' }),
    button('Copy as curl', actions.copyCurl, {
      title: 'As it was sent, with everything that is personal in it (c)',
    }),
    ...(isCall
      ? [
          button('Replay as a fault', replay, {
            title: `Answers the next call of ${operation} with the answer of this exchange`,
          }),
          faultForm(operation, actions.faults, actions.addFault),
        ]
      : []),
  );
}

function headView(what: string, { line, headers, bytes }: HttpHead): HTMLElement {
  return element(
    'details',
    { class: 'head' },
    element('summary', {}, `${what}: `, element('code', {}, printable(line)), `, ${bytes} bytes of body`),
    termList(
      headers.map(([name, value]) => [printable(name), element('code', {}, printable(value))] as const),
    ),
  );
}
