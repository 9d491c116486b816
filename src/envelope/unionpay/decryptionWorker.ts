import type { KeyObject } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { type Order, takeStep } from './takeStep.js';

const keys: KeyObject[] = [];

parentPort?.on('message', ({ place, key, wrapped }: Order) => {
  if (key !== undefined) keys[place] = key;
  parentPort?.postMessage(takeStep(keys[place] as KeyObject, wrapped));
});
