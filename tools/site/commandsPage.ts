import type { ArgumentEntry, CommandEntry, OptionEntry } from '../../src/cli/commandTree.js';
import { type Markup, markup } from '../../src/markup.js';
import type { GeneratedFile } from './GeneratedFile.js';
import { htmlBlock } from './htmlBlock.js';
import { programTree } from './programTree.js';
import { prose } from './prose.js';

/** The page of all commands, made from the program itself. */
export function commandsPage(): GeneratedFile {
  const program = programTree();
  const text = [
    '---\ntitle: Commands\n---\n',
    '# Commands\n',
    `${program.about}\n\nRun a command with \`npx\`, such as \`npx tallystick demo\`. Add \`--help\` to any command to see the same in a terminal.\n`,
    block('text', program.notes),
    htmlBlock(overview(program)),
    ...program.commands.flatMap((command) => sections(command, 2)),
  ].join('\n');
  return { file: 'commands.md', text };
}

function overview({ commands }: CommandEntry): Markup {
  const rows = commands.map(
    (command) =>
      markup`<tr><th scope="row" class="command-name"><a href="#${anchorOf(command)}"><code>${command.name}</code></a></th><td>${prose(`${firstUpper(command.summary)}.`)}</td></tr>\n`,
  );
  return markup`<div class="table-scroll"><table><thead><tr><th scope="col">Command</th><th scope="col">What it does</th></tr></thead>
<tbody>
${rows}</tbody></table></div>`;
}

function sections(command: CommandEntry, level: number): readonly string[] {
  const { path, about, usage, notes, examples } = command;
  return [
    `${'#'.repeat(Math.min(level, 4))} ${path}\n`,
    `${plain(about)}\n`,
    block('sh', usage),
    ...(command.arguments.length + command.options.length === 0 ? [] : [htmlBlock(takenTable(command))]),
    ...(notes === '' ? [] : [block('text', notes)]),
    ...(examples.length === 0 ? [] : [`For example:\n`, block('sh', examples.join('\n'))]),
    ...command.commands.flatMap((inner) => sections(inner, level + 1)),
  ];
}

function takenTable({ path, arguments: taken, options }: CommandEntry): Markup {
  return markup`<table class="rows" role="table">
<caption>What <code>${path}</code> takes</caption>
<thead role="rowgroup"><tr role="row">${['Argument or option', 'Usual', 'Meaning'].map((head) => markup`<th role="columnheader" scope="col">${head}</th>`)}</tr></thead>
<tbody role="rowgroup">
${taken.map((argument) => row(argument.shown, argument))}${options.map((option) => row(option.flags, option))}</tbody>
</table>`;
}

function row(shown: string, entry: ArgumentEntry | OptionEntry): Markup {
  const { about, choices, usual } = entry;
  const isRequired = 'isRequired' in entry ? entry.isRequired : shown.startsWith('<');
  const given = isRequired
    ? markup`required`
    : usual === undefined
      ? markup``
      : markup`<code>${usual}</code>`;
  const values =
    choices.length === 0
      ? markup``
      : markup`<p>One of ${choices.map((choice, index) => markup`${index === 0 ? '' : ', '}<code>${choice}</code>`)}.</p>`;
  return markup`<tr role="row"><th role="rowheader" scope="row"><code>${shown}</code></th><td role="cell">${given}</td><td role="cell"><p>${firstUpper(about)}.</p>${values}</td></tr>\n`;
}

/** The id that TypeDoc makes of the heading of a command. */
function anchorOf({ path }: CommandEntry): string {
  return path.replaceAll(' ', '-');
}

function firstUpper(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replace(/\.$/, '');
}

/** Text in which nothing is markup. */
function plain(text: string): string {
  return text.replace(/[\\`*_<>|[\]]/g, '\\$&');
}

function block(language: string, text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\`\n`;
}
