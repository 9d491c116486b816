import { readFileSync } from 'node:fs';
import { interfaces } from 'tallystick/catalogue';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

interface Locked {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly peer?: boolean;
}

describe('the figures of the README', () => {
  it('count the interfaces that have a table', () => {
    const [, unionpay, lianlian] =
      /: (\d+) of UnionPay International and (\d+) of LianLian Pay/.exec(read('README.md')) ?? [];
    const count = (system: string) =>
      interfaces.filter((entry) => entry.system === system && entry.tables.length > 0).length;
    expect([Number(unionpay), Number(lianlian)]).toEqual([count('unionpay'), count('lianlian')]);
  });

  it('count the packages that are installed along, to fives', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      readonly packages: Readonly<Record<string, Locked>>;
    };
    const installed = Object.entries(packages).filter(
      ([path, { dev, devOptional, optional, peer }]) =>
        path !== '' && !(dev || devOptional || optional || peer),
    );
    const [, figure] = /installs some (\d+) others/.exec(read('README.md')) ?? [];
    expect(Number(figure)).toBe(Math.round(installed.length / 5) * 5);
  });
});
