import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

/** Takes out of the site's assets what no page needs: blanks and comments, and the second copy of the icons. */
export function lightenAssets(site: string): void {
  const assets = join(site, 'assets');
  rmSync(join(assets, 'icons.svg'));
  for (const file of readdirSync(assets).filter((name) => /\.css$|^custom\.js$/.test(name))) {
    const path = join(assets, file);
    const loader = file.endsWith('.css') ? 'css' : 'js';
    writeFileSync(path, transformSync(readFileSync(path, 'utf8'), { loader, minify: true }).code);
  }
}
