import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { interfaces } from 'tallystick/catalogue';
import { describe, expect, it } from 'vitest';
import { readSite, SITE } from './readSite.js';

interface Element {
  readonly text: string;
  readonly path?: string;
  readonly children?: readonly Element[];
}

const [, packed = ''] = /"(.+)"/.exec(readFileSync(join(SITE, 'assets/navigation.js'), 'utf8')) ?? [];
const navigation = JSON.parse(inflateSync(Buffer.from(packed, 'base64')).toString()) as readonly Element[];

const at = (...texts: readonly string[]): Element =>
  texts.reduce<Element>(
    ({ children = [] }, text) => {
      const found = children.find((child) => child.text === text);
      if (found === undefined) throw new Error(`${text} is not in the navigation`);
      return found;
    },
    { text: '', children: navigation },
  );
const all = (element: Element): readonly Element[] => [element, ...(element.children ?? []).flatMap(all)];

describe('the navigation', () => {
  it('leads to places that exist', () => {
    const site = readSite();
    const dead = navigation.flatMap(all).filter(({ path = '' }) => {
      const [page = '', id] = path.split('#');
      return id === undefined ? !site.has(page) : !site.get(page)?.ids.includes(id);
    });
    expect(dead).toEqual([]);
  });

  it('has interfaces by network and product', () => {
    expect(at('Interfaces', 'LianLian Pay', 'Refund', 'REFUND_APPLY').path).toBe(
      'interfaces/REFUND_APPLY.html',
    );
    expect(at('Interfaces', 'LianLian Pay').children).toHaveLength(10);
    expect(
      at('Interfaces', 'UnionPay International Open API', 'CHANNEL_LOGIN_INFO').children,
    ).toBeUndefined();
    const names = all(at('Interfaces')).map(({ text }) => text);
    expect(interfaces.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('has findings in groups of their own, and the pages of the project in one', () => {
    const groups = at('Findings').children ?? [];
    expect(groups.map(({ text }) => text)).toContain('Encryption of pay_load');
    expect(groups.every(({ children = [] }) => children.length > 3 && children.length < 60)).toBe(true);
    expect(at('About the project').children?.map(({ text }) => text)).toEqual([
      'Contributing',
      'Security',
      'Changelog',
    ]);
  });

  it('has a first level that fits on a screen', () => {
    expect(navigation.length).toBeLessThanOrEqual(12);
  });
});
