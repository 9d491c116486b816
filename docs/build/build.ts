import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Application } from 'typedoc';
import { addPlayground } from './addPlayground.js';
import { addStandIns } from './addStandIns.js';
import { generatedFiles } from './generatedFiles.js';
import { linkExports } from './linkExports.js';
import { nameDocuments } from './nameDocuments.js';
import { SiteRouter } from './SiteRouter.js';
import { SiteTheme } from './SiteTheme.js';

const GENERATED = 'docs/generated';

rmSync(GENERATED, { recursive: true, force: true });
for (const { file, text } of await generatedFiles()) {
  const path = join(GENERATED, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

const app = await Application.bootstrapWithPlugins({
  name: 'tallystick',
  tsconfig: 'tsconfig.build.json',
  // `npm run types` is the judge of these.
  skipErrorChecking: true,
  entryPoints: [
    'src/index.ts',
    'src/generated/unionpay.ts',
    'src/generated/lianlian.ts',
    'src/envelope.ts',
    'src/samples.ts',
    'src/catalogue.ts',
    'src/define.ts',
    'conformance/conform.ts',
  ],
  sortEntryPoints: false,
  projectDocuments: [`${GENERATED}/*.md`, 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  searchInDocuments: true,
  searchInComments: true,
  validation: { invalidLink: true, notDocumented: true, notExported: false, invalidPath: true },
  disableSources: true,
  excludeExternals: true,
  navigation: { includeGroups: false, includeFolders: false },
  highlightLanguages: ['bash', 'html', 'http', 'javascript', 'json', 'python', 'typescript', 'yaml'],
  lightHighlightTheme: 'github-light-high-contrast',
  darkHighlightTheme: 'github-dark-high-contrast',
  customCss: 'docs/build/style.css',
  customJs: 'docs/build/custom.js',
  githubPages: false,
  hideGenerator: true,
  theme: 'site',
  router: 'site',
  out: 'site',
});
app.renderer.defineTheme('site', SiteTheme);
app.renderer.defineRouter('site', SiteRouter);
linkExports(app);
nameDocuments(app);
addPlayground(app);

const project = await app.convert();
if (project === undefined || app.logger.hasErrors()) process.exit(1);
addStandIns(app, project);
app.validate(project);
await app.generateOutputs(project);
