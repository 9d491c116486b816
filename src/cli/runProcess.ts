import packageJson from '../../package.json' with { type: 'json' };
import { exitCode } from './exitCode.js';
import { print } from './io/write.js';
import { executableName } from './render/calledAs.js';
import { run } from './run.js';

/** Runs the program with the arguments and streams of this process, whose exit code it sets. */
export async function runProcess(): Promise<void> {
  const { argv, execPath, stdin, stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) {
    stream.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE') process.exit(exitCode.brokenPipe);
      print(stderr, `error: Cannot write: ${code}.\n`);
      process.exit(exitCode.usage);
    });
  }
  process.exitCode = await run(argv.slice(2), {
    stdin,
    stdout,
    stderr,
    env,
    version: packageJson.version,
    executable: executableName(argv[1], execPath),
  });
}
