import type { ArgumentEntry, CommandEntry, OptionEntry } from '../../src/cli/commandTree.js';
import { type Markup, markup } from '../../src/markup.js';
import type { GeneratedFile } from './GeneratedFile.js';
import { htmlBlock } from './htmlBlock.js';
import { programTree } from './programTree.js';

/** The page of all commands, made from the program itself. */
export function commandsPage(): GeneratedFile {
  const program = programTree();
  const text = [
    '---\ntitle: Commands\n---\n',
    '# Commands\n',
    `${program.about}\n\nRun a command with \`npx\`, such as \`npx tallystick demo\`. Add \`--help\` to any command to see the same in a terminal.\n`,
    block('text', program.notes),
    ...program.commands.flatMap(entries),
  ].join('\n');
  return { file: 'commands.md', text };
}

/** A command and those below it, one line each that opens. */
function entries(command: CommandEntry): readonly string[] {
  const { about, usage, summary: gist, notes, examples } = command;
  const summary = markup`<summary><b>${command.path}</b> <span class="entry-gist">${firstUpper(gist)}.</span></summary>`;
  const text = [
    `<details id="${anchorOf(command)}" class="entry filtered">\n${htmlBlock(summary)}`,
    `${plain(about)}\n`,
    block('sh', usage),
    ...(command.arguments.length + command.options.length === 0 ? [] : [htmlBlock(takenTable(command))]),
    ...(notes === '' ? [] : [block('text', notes)]),
    ...(examples.length === 0 ? [] : [`For example:\n`, block('sh', examples.join('\n'))]),
    '</details>\n',
  ];
  return [text.join('\n'), ...command.commands.flatMap(entries)];
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

/** The id that a heading of the command would have. */
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
