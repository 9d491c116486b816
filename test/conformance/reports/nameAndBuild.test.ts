import { expect, it } from 'vitest';
import { nameAndBuild } from '../../../conformance/reports/nameAndBuild.js';

it.each([
  ['acme-server 2.3.1', { name: 'acme-server', build: '2.3.1' }],
  ['acme server 7fe12ab', { name: 'acme server', build: '7fe12ab' }],
  ['acme server', { name: 'acme server' }],
  ['acme-server2', { name: 'acme-server2' }],
  ['127.0.0.1:4010', { name: '127.0.0.1:4010' }],
  [' 2.3.1', { name: ' 2.3.1' }],
])('a build is the last of several words, with a digit: %s', (text, parts) => {
  expect(nameAndBuild(text)).toEqual(parts);
});
