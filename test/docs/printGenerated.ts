import { createHash } from 'node:crypto';
import { generatedFiles } from '../../tools/site/generatedFiles.js';

// Run in a separate process by `generatedFiles.test.ts`.
for (const { file, text } of await generatedFiles()) {
  console.log(createHash('sha256').update(text).digest('hex'), file);
}
