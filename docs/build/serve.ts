import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import express from 'express';

/** Shows the built site, to this machine alone: `npm run docs:serve -- --port 8080`. */
const { values } = parseArgs({
  options: { port: { type: 'string', short: 'p', default: process.env.PORT ?? '4400' } },
});
const port = Number(values.port);

if (!existsSync('site/index.html')) {
  console.error('There is no site yet. Run `npm run docs` first.');
  process.exit(1);
}
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error('--port takes a number from 0 to 65535; 0 takes one that is free.');
  process.exit(2);
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
