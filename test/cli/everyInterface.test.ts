import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Message } from 'tallystick';
import { interfaces } from 'tallystick/catalogue';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstMessages } from '../../conformance/firstMessages.js';
import { tableCases } from '../../conformance/trials/tableCases.js';
import { wholeVectors } from '../../conformance/vectorFiles.js';
import { interfacePages } from '../../tools/site/interfacePages.js';
import { AT, partyDirectories, scratch } from './keyFiles.js';
import { runProgram } from './runProgram.js';

const tabled = interfaces.filter(({ messages }) => messages.length > 0);
const messages = tabled.flatMap((entry) => entry.messages.map((message) => [message.name, message] as const));
const { directory, file } = scratch();
let member: string;
let network: string;

beforeAll(async () => {
  ({ member, network } = await partyDirectories(directory));
});

async function fine(argv: readonly string[], stdin = ''): Promise<string> {
  const { code, out, err } = await runProgram(argv, { stdin });
  expect({ argv, code, err }).toEqual({ argv, code: 0, err: '' });
  return out;
}

/** The first sample that tells of a success, or of nothing of the kind: what fails is answered without a signature. */
async function successOf({ name }: Message): Promise<Readonly<Record<string, unknown>>> {
  const lines = (await fine(['sample', name, '--seed', '1', '--count', '40'])).trim().split('\n');
  const values = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
  const success = values.find(
    ({ ret_code: code = '0000', msgResponse }) =>
      code === '0000' && ((msgResponse as { responseCode?: string })?.responseCode ?? '00') === '00',
  );
  return success ?? (values[0] as Readonly<Record<string, unknown>>);
}

/** Options of seal and open that a message needs. */
function envelopeOf({ network: of, direction }: Message, sender: 'ours' | 'theirs') {
  const isAsked = direction === 'request' || direction === 'notification';
  return [
    ...(of === 'unionpay' && sender === 'ours' ? ['--app-id', '39990029'] : []),
    ...((isAsked && sender === 'ours') || of === 'unionpay' ? ['--request-path', '/v1/any'] : []),
    ...(of === 'unionpay' && sender === 'theirs' ? ['--at', AT] : []),
    ...(of === 'lianlian' && sender === 'ours' ? ['--sign-type', 'SHA256withRSA'] : []),
  ];
}

it('there are 43 interfaces with tables, 40 of them of LianLian, and 84 messages', () => {
  expect(tabled).toHaveLength(43);
  expect(tabled.filter(({ system }) => system === 'lianlian')).toHaveLength(40);
  expect(messages).toHaveLength(84);
});

describe.each(messages)('%s', (name, message) => {
  it('has samples that are valid in both readings, and a near miss that is not', async () => {
    const sample = await fine(['sample', name, '--seed', '3']);
    await fine(['validate', name, '-', '--reading', 'strict'], sample);
    await fine(['validate', name, '-', '--reading', 'tolerant'], sample);
    const { value } = JSON.parse(await fine(['sample', name, '--seed', '3', '--faulty']));
    const { code } = await runProgram(['validate', name, '-'], { stdin: JSON.stringify(value) });
    expect(code).toBe(1);
  });

  it('has a JSON Schema that takes a sample', async () => {
    const schema = JSON.parse(await fine(['schema', name, '--reading', 'strict']));
    const isValid = new Ajv2020({ strict: false }).compile(schema);
    const sample = JSON.parse(await fine(['sample', name, '--seed', '3']));
    expect(isValid(sample), JSON.stringify(isValid.errors)).toBe(true);
  });

  it('is sealed by who sends it and opened by who receives it', async () => {
    const { sign: _, sign_type: __, ...value } = await successOf(message);
    const isOurs = message.direction === 'request' || message.direction === 'acknowledgement';
    const [sender, receiver] = isOurs ? [member, network] : [network, member];
    const http = await fine(
      ['seal', name, '-', '--keys', sender, '--at', AT, ...envelopeOf(message, 'ours')],
      JSON.stringify(value),
    );
    const opened = await fine([
      ...['open', name, file('sealed.http', http), '--keys', receiver],
      ...envelopeOf(message, 'theirs'),
    ]);
    expect(JSON.parse(opened)).toMatchObject(value);
  });

  it('is asked about by the suite: every row', () => {
    const isFirst = firstMessages.includes(name);
    const references = isFirst
      ? wholeVectors().flatMap(({ vectors }) => vectors.flatMap((vector) => vector.references))
      : tableCases({}, [name]).flatMap((one) => one.references);
    const rows = message.table.rows.filter(({ withoutRow }) => !withoutRow);
    for (const { identifier } of rows) expect(references, identifier).toContain(`${name}#${identifier}`);
  });
});

describe('the docs page', () => {
  const pages = new Map(interfacePages().map((page) => [page.file, page.text]));

  it.each(tabled.map((entry) => [entry.name, entry] as const))('of %s has every row', (name, entry) => {
    const page = pages.get(`interfaces/${name}.md`) ?? '';
    for (const { direction, table } of entry.messages) {
      for (const { identifier } of table.rows) {
        expect(page, identifier).toContain(`id="${direction}.${identifier}"`);
      }
    }
  });
});
