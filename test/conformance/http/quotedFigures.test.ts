import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { callFaults } from '../../../conformance/faultyImplementations/callFaults.js';
import { merchantFaults } from '../../../conformance/faultyImplementations/merchantFaults.js';
import { serveFaults } from '../../../conformance/faultyImplementations/serveFaults.js';
import { calledInterfaces } from '../../../conformance/http/calledInterfaces.js';
import { clientCases } from '../../../conformance/http/clientCases.js';
import { keysOfCalls } from '../../../conformance/http/keysOfCalls.js';
import { serverCases, usualInterfaces } from '../../../conformance/http/serverCases.js';
import { receiverCases } from '../../../conformance/merchant/receiverCases.js';

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const setting = { parties: keysOfCalls, run: 'figures', clock: Date.now };
const client = clientCases().length;
const server = serverCases(setting).length;
const receiver = receiverCases(setting).length;

/** To tens, as a text says "some". */
const some = (count: number) => Math.round(count / 10) * 10;

/** The figures that a text has in the places of a pattern. */
const figuresIn = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, figure]) => Number(figure));

describe('the figures of cases over HTTP', () => {
  it('in CHANGELOG are those that the suite has', () => {
    const text = read('CHANGELOG.md');
    expect(figuresIn(text, /(\d+) scripted answers to a client/g)).toEqual([client]);
    expect(figuresIn(text, /some (\d+) requests to a server/g)).toEqual([some(server)]);
    expect(figuresIn(text, /some (\d+) cases for the eleven interfaces/g)).toEqual([some(receiver)]);
    expect(figuresIn(text, /(\d+) faulty clients and servers/g)).toEqual([
      callFaults.length + serveFaults.length,
    ]);
    expect(figuresIn(text, /(\d+) faulty merchants/g)).toEqual([merchantFaults.length]);
  });

  it('in the guide are those that the suite has', () => {
    const text = read('docs/guides/test-your-server-and-client.md');
    expect(figuresIn(text, /some (\d+) of a server/g)).toEqual([some(server)]);
    const every = serverCases({ ...setting, interfaces: calledInterfaces().map(({ name }) => name) });
    expect(figuresIn(text.replaceAll(',', ''), /some (\d+) of servers/g)).toEqual([
      Math.round(every.length / 100) * 100,
    ]);
    expect(/By default it calls eight, one of each kind: ([A-Z_, ]+ and [A-Z_]+)\./.exec(text)?.[1]).toBe(
      `${usualInterfaces.slice(0, -1).join(', ')} and ${usualInterfaces.at(-1)}`,
    );
    expect(usualInterfaces).toHaveLength(8);
    expect(figuresIn(text, /some (\d+) of a client/g)).toEqual([some(client)]);
    expect(figuresIn(text, /some (\d+) of a merchant/g)).toEqual([some(receiver)]);
    expect(figuresIn(text, /some (\d+) cases for the eleven interfaces/g)).toEqual([some(receiver)]);
  });
});
