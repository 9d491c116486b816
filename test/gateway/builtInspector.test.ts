import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { inspectorFiles } from '../../src/gateway/inspector/inspectorFiles.js';

/** What the published package serves at the paths of the inspector; it knows no source. */
const SERVE = `
  import { createTestKeys } from 'tallystick/envelope';
  import { serveGateway } from 'tallystick/gateway';
  const served = await serveGateway({ keys: (await createTestKeys()).network.ring });
  const texts = {};
  for (const name of process.argv.slice(1)) texts[name] = await (await fetch(served.controlUrl + '/' + name)).text();
  await served.close();
  console.log(JSON.stringify(texts));
`;

describe('the inspector of dist/', () => {
  it('is that of the sources, file by file', async () => {
    const files = await inspectorFiles();
    const names = Object.keys(files);
    expect(names).toContain('inspector.js');
    const told = execFileSync(process.execPath, ['--input-type=module', '--eval', SERVE, ...names], {
      encoding: 'utf8',
    });
    expect(JSON.parse(told)).toEqual(files);
  });
});
