/** What a scripted testee does instead of answering rightly; the body of a function each. */
export interface Script {
  /** Before anything else. */
  readonly begin?: string;
  /** Members of `ready` that differ, as JSON. */
  readonly ready?: object;
  /** With `serial` and `answer(serial)`, which writes the right result of the case `id`. */
  readonly onCase?: string;
  readonly onBye?: string;
}

/** A testee of `serial-pad`, as the command of a process. */
export function scriptedTestee({
  begin = '',
  ready = {},
  onCase = 'answer(serial)',
  onBye,
}: Script): string[] {
  const declared = {
    type: 'ready',
    protocol: 1,
    implementation: { name: 'scripted' },
    operations: ['serial-pad'],
    ...ready,
  };
  const program = `
    const say = (message) => process.stdout.write(JSON.stringify(message) + '\\n');
    let count = 0;
    ${begin}
    require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
      const message = JSON.parse(line);
      if (message.type === 'hello') { say(${JSON.stringify(declared)}); return; }
      if (message.type === 'bye') { ${onBye ?? 'process.exit(0)'}; return; }
      const { id, input: { serial } } = message;
      const answer = (text) => say({ type: 'result', id, status: 'ok', output: { serial: text.padStart(14, '0') } });
      count += 1;
      ${onCase}
    });`;
  return [process.execPath, '-e', program];
}
