#!/usr/bin/env node
import packageJson from '../../package.json' with { type: 'json' };
import { exitCode } from './exitCode.js';
import { print } from './io/write.js';
import { run } from './run.js';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(exitCode.brokenPipe);
    print(process.stderr, `error: Cannot write: ${code}.\n`);
    process.exit(exitCode.usage);
  });
}

const { stdin, stdout, stderr, env } = process;
process.exitCode = await run(process.argv.slice(2), {
  stdin,
  stdout,
  stderr,
  env,
  version: packageJson.version,
});
