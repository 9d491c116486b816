import type { KeyObject } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { type DecryptJob, runJob } from './runJob.js';

const keys: KeyObject[] = [];

parentPort?.on('message', ({ place, key, wrapped }: DecryptJob) => {
  if (key !== undefined) keys[place] = key;
  parentPort?.postMessage(runJob(keys[place] as KeyObject, wrapped));
});
