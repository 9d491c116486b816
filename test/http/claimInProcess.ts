import { createSqlReplayGuard } from 'tallystick/http';

const guard = createSqlReplayGuard({ path: process.argv[2] ?? '' });

process.on('message', async (names: readonly string[]) => {
  const won = [];
  for (const name of names) if (await guard.claim(name, { now: 1_000, until: 61_000 })) won.push(name);
  process.send?.(won);
});
process.on('disconnect', () => guard.close());
process.send?.('ready');
