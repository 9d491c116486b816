import type { FormatDraws } from '../formatDraws.js';

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

export const wholeAmountDraws: FormatDraws = {
  draw: amountDraws.draw,
  misshapen: ['1.005', '12,50', '007', '-5', '5.'],
  outOfRange: ['0', '0.00', '100000001', '999999999.99'],
};
