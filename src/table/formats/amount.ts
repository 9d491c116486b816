import type { Format } from '../format.js';
import type { FormatDraws } from '../formatDraws.js';

/** An amount of money from 0.01 to 100000000.00 (row money_order). */
export const amount: Format = {
  name: 'amount',
  expected: 'an amount from 0.01 to 100000000.00 with two decimals and no commas',
  shape: /^(?:0|[1-9][0-9]*)\.[0-9]{1,2}$/,
  range: /^(?!0\.00?$)(?:[0-9]{1,8}\.[0-9]{1,2}|100000000\.00?)$/,
  strict: { pattern: /\.[0-9]{2}$/, erratum: 'money-order-decimals' },
  same: (left, right) => Number(left) === Number(right),
};

export const amountDraws: FormatDraws = {
  draw(dice, style) {
    const cents =
      style === 'wide'
        ? dice.pick([1, 10_000_000_000, dice.between(1, 999_999_999)])
        : dice.between(100, 500_000);
    return (cents / 100).toFixed(2);
  },
  misshapen: ['12', '1.005', '12,50', '007.00', '-5.00'],
  outOfRange: ['0.00', '100000000.01', '999999999.99'],
};
