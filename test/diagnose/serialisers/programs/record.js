import { readFileSync } from 'node:fs';

const docs = JSON.parse(readFileSync('docs.json', 'utf8'));
for (const [d, t] of Object.entries(docs)) {
  const v = JSON.parse(t);
  for (const [n, i] of [
    ['stringify', undefined],
    ['stringify-2', 2],
    ['stringify-4', 4],
    ["stringify-'\\t'", '\t'],
  ])
    console.log([n, d, Buffer.from(JSON.stringify(v, null, i)).toString('base64')].join('\t'));
}
