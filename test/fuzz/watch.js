import { writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** No input takes so long: what it was goes to a file, and the program ends. */
const PATIENCE = 30_000;

const turn = new Int32Array(workerData.current, 0, 2);
let last = -1;
setInterval(() => {
  if (turn[0] === last) {
    writeFileSync(workerData.file, new Uint8Array(workerData.current, 8, turn[1]));
    console.error(`an input does not end: ${workerData.file}`);
    process.kill(process.pid, 'SIGKILL');
  }
  last = turn[0];
}, PATIENCE);
