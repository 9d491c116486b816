import { createHash } from 'node:crypto';
import { generatedFiles } from '../../tools/site/generatedFiles.js';

// Run in a process of its own by `generatedFiles.test.ts`.
for (const { file, text } of await generatedFiles()) {
  console.log(createHash('sha256').update(text).digest('hex'), file);
}
