import { type Flow, flows, type InterfaceEntry, interfaces } from 'tallystick/catalogue';
import { interfaceOf } from './flowInWords.js';

/** The interfaces of one product; those of a network without products are one group. */
export interface InterfaceGroup {
  /** The name of its page. */
  readonly slug: string;
  readonly title: string;
  /** The title without the network's name, to stand below it. */
  readonly shortTitle: string;
  /** What the product is for, in a sentence. */
  readonly purpose: string;
  readonly entries: readonly InterfaceEntry[];
  /** The flows that begin with one of its interfaces. */
  readonly flows: readonly Flow[];
}

/** Title and purpose of each product, in the order of the site. */
const PRODUCTS: Readonly<Record<string, readonly [title: string, purpose: string]>> = {
  unionpay: [
    'UnionPay International Open API',
    'Verification of people, and industry services in the channel apps of UnionPay International.',
  ],
  mpay: ['LianLian MPAY', 'Card payments, with the card and the code entered on pages of the merchant.'],
  easypay: [
    'LianLian Easypay',
    'Card payments, on pages of the merchant or of LianLian, and pre-authorization.',
  ],
  exchange: [
    'LianLian Exchange Payment',
    'Card payments in CNY for goods that are priced in another currency.',
  ],
  unified: ['LianLian Unified Payment', 'One request for payments by card and by online banking.'],
  onlineBanking: ['LianLian Online Banking', 'Payments on the pages of the bank of the payer.'],
  aggregate: [
    'LianLian Aggregate Payment',
    'Cards, online banking, Alipay and WeChat Pay by one integration.',
  ],
  instantPayment: ['LianLian Instant Payment', 'Payouts to cards and accounts, almost in real time.'],
  cardBinding: ['LianLian Card Binding', 'Cards that a user keeps for later payments.'],
  refund: ['LianLian Refund', 'Money back to the payer.'],
  query: ['LianLian queries', 'What the first digits of a card tell, and the balance of the merchant.'],
};

/** All interfaces by product. */
export const interfaceGroups: readonly InterfaceGroup[] = Object.entries(PRODUCTS).flatMap(
  ([slug, [title, purpose]]) => {
    const entries = interfaces.filter((entry) => slugOf(entry) === slug);
    return entries.length === 0
      ? []
      : [{ slug, title, shortTitle: shortened(title), purpose, entries, flows: flowsIn(slug) }];
  },
);

/** The networks, each with its products, in the order of the site. */
export const networks: readonly { readonly title: string; readonly groups: readonly InterfaceGroup[] }[] = [
  ['UnionPay International', 'unionpay'] as const,
  ['LianLian Pay', 'lianlian'] as const,
].map(([title, system]) => ({
  title,
  groups: interfaceGroups.filter(({ entries }) => entries.every((entry) => entry.system === system)),
}));

/** The group of an interface. */
export function groupOf(entry: Pick<InterfaceEntry, 'name'>): InterfaceGroup {
  const group = interfaceGroups.find(({ entries }) => entries.some(({ name }) => name === entry.name));
  if (group === undefined) throw new Error(`${entry.name} has a product without a title`);
  return group;
}

/** The page that shows a flow, from the root of the documents. */
export function flowAddress({ flow }: Flow): string {
  const group = interfaceGroups.find((one) => one.flows.some((other) => other.flow === flow));
  if (group === undefined) throw new Error(`The flow ${flow} names no interface`);
  return `products/${group.slug}.md#flow.${flow}`;
}

function shortened(title: string): string {
  const short = title.replace(/^LianLian /, '');
  return `${short.charAt(0).toUpperCase()}${short.slice(1)}`;
}

function flowsIn(slug: string): readonly Flow[] {
  return flows.filter(({ steps }) => {
    const first = steps.map(interfaceOf).find((name) => name !== undefined);
    // A flow that names no interface is of the network whose products are not told apart.
    const entry = interfaces.find(({ name }) => name === first);
    return slug === (entry === undefined ? 'unionpay' : slugOf(entry));
  });
}

function slugOf({ system, product }: InterfaceEntry): string {
  return product ?? system;
}
