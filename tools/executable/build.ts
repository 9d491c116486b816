import { statSync } from 'node:fs';
import { buildExecutable } from './buildExecutable.js';

const FILE = 'executable/tallystick';

await buildExecutable(FILE);
console.log(`${FILE}: ${Math.round(statSync(FILE).size / 1e6)} MB, with Node ${process.versions.node}`);
