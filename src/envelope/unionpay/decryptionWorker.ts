import { parentPort } from 'node:worker_threads';
import { type Step, takeStep } from './takeStep.js';

parentPort?.on('message', (step: Step) => {
  const taken = takeStep(step);
  if (taken !== undefined) parentPort?.postMessage(taken);
});
