/**
 * A merchant in a process of its own: each notice becomes one act in its ledger, in one transaction with the key of
 * the notice, as the guide says. It tells what it does, line by line.
 *
 *     node receiver.js KEYS DIRECTORY
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'libsql';
import { readKeyRing } from 'tallystick/envelope';
import { serveHandler } from 'tallystick/gateway';
import { createReceiver, createSqlInbox } from 'tallystick/http';
import { aggregateNotification } from 'tallystick/lianlian';

const [, , keys = '', directory = ''] = process.argv;
const ledger = new Database(join(directory, 'ledger.db'));
ledger.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
ledger.exec('CREATE TABLE IF NOT EXISTS keys (key TEXT PRIMARY KEY)');
ledger.exec('CREATE TABLE IF NOT EXISTS acts (no_order TEXT NOT NULL)');
const take = ledger.prepare('INSERT INTO keys VALUES (?) ON CONFLICT DO NOTHING');
const write = ledger.prepare('INSERT INTO acts VALUES (?)');
const act = ledger.transaction((key, order) => {
  if (take.run(key).changes === 1) write.run(order);
});

const tell = (line) => writeSync(1, `${line}\n`);
const receive = createReceiver({
  network: 'lianlian',
  keys: await readKeyRing(keys),
  inbox: createSqlInbox({ path: join(directory, 'inbox.db') }),
  // As short as may be, because what died with a process is handled again when its lease is over.
  lease: 1_000,
  handlers: {
    '/notify': {
      request: aggregateNotification.notification,
      async handle({ no_order: order }, { key }) {
        tell(`began ${order}`);
        // Some are slow: a kill then meets a handler that has begun.
        await wait(Number(order.slice(-1)) * 3);
        act.immediate(key, order);
        tell(`acted ${order}`);
      },
    },
  },
});
const { url } = await serveHandler(receive);
tell(`ready ${url}`);
