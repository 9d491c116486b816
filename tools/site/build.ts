import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Application } from 'typedoc';
import { addFilter } from './addFilter.js';
import { addPlayground } from './addPlayground.js';
import { addStandIns } from './addStandIns.js';
import { generatedFiles } from './generatedFiles.js';
import { lightenAssets } from './lightenAssets.js';
import { linkExports } from './linkExports.js';
import { nameDocuments } from './nameDocuments.js';
import { nameStartPage } from './nameStartPage.js';
import { revealIncludes } from './revealIncludes.js';
import { SiteRouter } from './SiteRouter.js';
import { SiteTheme } from './SiteTheme.js';
import { unlinkOwnPage } from './unlinkOwnPage.js';
import { useOwnIcons } from './useOwnIcons.js';
import { writeSearch } from './writeSearch.js';

const GENERATED = 'docs/generated';
const SITE = 'site';
const START = 'start.md';

const files = await generatedFiles();
rmSync(GENERATED, { recursive: true, force: true });
for (const { file, text } of files) {
  const path = join(GENERATED, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Documents at the root, but for the start page and the one that the guides have among them. */
const sections = files
  .map(({ file }) => file)
  .filter((file) => /^[^/]+\.md$/.test(file) && file !== START && file !== 'interop.md')
  .map((file) => `${GENERATED}/${file}`);

const app = await Application.bootstrapWithPlugins({
  name: 'tallystick',
  tsconfig: 'tsconfig.build.json',
  // `npm run types` is the judge of these.
  skipErrorChecking: true,
  entryPoints: [
    'src/index.ts',
    'src/networks/unionpay.ts',
    'src/networks/lianlian.ts',
    'src/envelope.ts',
    'src/http.ts',
    'src/gateway.ts',
    'src/samples.ts',
    'src/catalogue.ts',
    'src/define.ts',
    'src/import.ts',
    'conformance/conform.ts',
  ],
  sortEntryPoints: false,
  readme: `${GENERATED}/${START}`,
  projectDocuments: [...sections, 'CONTRIBUTING.md', 'SECURITY.md'],
  validation: { invalidLink: true, notDocumented: true, notExported: false, invalidPath: true },
  useFirstParagraphOfCommentAsSummary: true,
  disableSources: true,
  excludeExternals: true,
  navigation: { includeGroups: false, includeFolders: false },
  highlightLanguages: [
    'bash',
    'go',
    'html',
    'http',
    'java',
    'javascript',
    'json',
    'php',
    'python',
    'typescript',
    'yaml',
  ],
  lightHighlightTheme: 'github-light-high-contrast',
  darkHighlightTheme: 'github-dark-high-contrast',
  customCss: 'tools/site/style.css',
  customJs: 'tools/site/custom.js',
  markdownItLoader: ({ renderer: { rules } }) => {
    // Wide tables scroll, and not the page.
    rules.table_open = () => '<div class="table-scroll"><table>';
    rules.table_close = () => '</table></div>';
  },
  includeHierarchySummary: false,
  githubPages: false,
  hideGenerator: true,
  theme: 'site',
  router: 'site',
  out: SITE,
});
app.renderer.defineTheme('site', SiteTheme);
app.renderer.defineRouter('site', SiteRouter);
linkExports(app);
nameDocuments(app);
revealIncludes(app);
useOwnIcons(app);
addFilter(app);
addPlayground(app);
unlinkOwnPage(app);
nameStartPage(app);

const project = await app.convert();
if (project === undefined || app.logger.hasErrors()) process.exit(1);
addStandIns(app, project);
// The index of the API reference is of modules; documents have separate sections.
project.groups = (project.groups ?? []).filter(({ title }) => title === 'Modules');
app.validate(project);
await app.generateOutputs(project);
lightenAssets(SITE);
await writeSearch(SITE);

// TypeDoc warns of a link that leads nowhere and of a name without documentation.
if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exitCode = 1;
