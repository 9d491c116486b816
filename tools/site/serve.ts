import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import express from 'express';

const { port } = new Command('npm run docs:serve --')
  .description('Shows the built site, to this machine alone.')
  .addOption(
    new Option('-p, --port <number>', 'the port; 0 takes one that is free')
      .env('PORT')
      .default(4400)
      .argParser(portOf),
  )
  .allowExcessArguments(false)
  .showHelpAfterError()
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ port: number }>();

if (!existsSync('site/index.html')) {
  console.error('There is no site yet. Run `npm run docs` first.');
  process.exit(1);
}

const server = express()
  .use(express.static('site'))
  .listen(port, '127.0.0.1', (error) => {
    if (error) {
      console.error(`The port ${port} cannot be used. Choose another one with --port.`);
      process.exit(1);
    }
    const address = server.address();
    const taken = typeof address === 'object' && address ? address.port : port;
    console.log(`http://127.0.0.1:${taken}/ shows the site. Ctrl-C ends it.`);
  });

function portOf(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 65535) return number;
  throw new InvalidArgumentError('It takes a number from 0 to 65535; 0 takes one that is free.');
}
