import type { Capture } from './Capture.js';
import type { CapturedExchange } from './CapturedExchange.js';

const MOST_NAMED = 8;
/** A request that carries no message: it asks for leave, for a tunnel, or for its own echo. */
const EMPTY_METHODS = ['OPTIONS', 'CONNECT', 'TRACE'];

/**
 * Chooses among the exchanges of a file the one that matters: signed before unsigned, no preflight, no
 * redirect, a POST, refused before accepted; of equals the first, of answers alone the last.
 */
export class ExchangeChoice {
  readonly #kind: Capture['kind'] | undefined;
  readonly #number: number | undefined;
  readonly #signed: number[] = [];
  #count = 0;
  #best: { readonly exchange: CapturedExchange; readonly weight: number } | undefined;

  /**
   * @param kind which message to take; where not given the request, or the answer where there is no request
   * @param number which exchange to take, from 0; the one that matters where not given
   */
  constructor(kind: Capture['kind'] | undefined, number: number | undefined) {
    this.#kind = kind;
    this.#number = number;
  }

  add(exchange: CapturedExchange): void {
    this.#count += 1;
    if (this.#isSigned(exchange)) this.#signed.push(exchange.number);
    const weight = this.#weigh(exchange);
    const isBetter = this.#best === undefined || weight > this.#best.weight;
    const isLaterAnswer = weight === this.#best?.weight && !exchange.has.request;
    if (isBetter || isLaterAnswer) this.#best = { exchange, weight };
  }

  /** How many there were. */
  get count(): number {
    return this.#count;
  }

  /** The one that was chosen; undefined where there is none. */
  get chosen(): CapturedExchange | undefined {
    return this.#best?.exchange;
  }

  /** Which one was chosen and why, where there was a choice. */
  get remarks(): readonly string[] {
    const { exchange } = this.#best ?? {};
    if (exchange === undefined || this.#count === 1 || this.#number !== undefined) return [];
    const others = this.#signed.filter((number) => number !== exchange.number);
    const named = others.slice(0, MOST_NAMED).join(', ') + (others.length > MOST_NAMED ? ' and more' : '');
    const why = this.#isSigned(exchange) ? 'which carries a signature' : 'but none carries a signature';
    return [
      `Of ${this.#count} exchanges, entry ${exchange.number} (from 0) was read, ${why}.`,
      ...(others.length === 0 ? [] : [`Entry ${named} carries one too; an entry can be named.`]),
    ];
  }

  #isSigned({ isSigned }: CapturedExchange): boolean {
    return isSigned.request || isSigned.response;
  }

  #weigh(exchange: CapturedExchange): number {
    const { number, method, status = 0, has } = exchange;
    if (this.#number !== undefined && exchange.isNumbered) return number === this.#number ? 1 : 0;
    const isWanted = this.#kind === undefined || has[this.#kind];
    const isEmpty = method !== undefined && EMPTY_METHODS.includes(method);
    return [
      isWanted,
      this.#isSigned(exchange),
      !isEmpty,
      !(status >= 300 && status < 400),
      method === 'POST',
      status >= 400,
    ]
      .map(Number)
      .reduce((sum, bit) => 2 * sum + bit, 0);
  }
}
