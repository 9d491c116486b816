import { type InterfaceEntry, interfaces } from 'tallystick/catalogue';
import type { ClientRequest } from './ClientRequest.js';
import { examplePath } from './callSnippets.js';
import { exampleMessages } from './exampleMessages.js';
import type { GeneratedFile } from './GeneratedFile.js';
import { inHttpFile } from './inHttpFile.js';
import { inPostman } from './inPostman.js';

/** A file for a client of HTTP, and who reads it. */
export interface ClientFile extends GeneratedFile {
  readonly client: string;
}

/** The files of an interface: requests that the gateway on this machine seals, for three clients of HTTP. */
export function clientFilesOf(entry: InterfaceEntry): readonly ClientFile[] {
  const requests = requestsOf(entry);
  if (requests.length === 0) return [];
  const { name } = entry;
  return [
    {
      client: 'Postman',
      file: `${name}.postman_collection.json`,
      text: inPostman(name, requests),
    },
    {
      client: 'REST Client of VS Code',
      file: `${name}.rest-client.http`,
      text: inHttpFile(requests, 'rest-client'),
    },
    {
      client: 'HTTP Client of JetBrains',
      file: `${name}.intellij.http`,
      text: inHttpFile(requests, 'intellij'),
    },
  ];
}

/** One collection of every interface. */
export const ALL_IN_POSTMAN = 'tallystick.postman_collection.json';

/** Every file for a client of HTTP, as the site offers it. */
export function clientFiles(): readonly GeneratedFile[] {
  const requests = interfaces.flatMap(requestsOf);
  return [
    { file: `downloads/${ALL_IN_POSTMAN}`, text: inPostman('tallystick', requests) },
    ...interfaces.flatMap((entry) =>
      clientFilesOf(entry).map(({ file, text }) => ({ file: `downloads/${file}`, text })),
    ),
  ];
}

function requestsOf(entry: InterfaceEntry): readonly ClientRequest[] {
  return exampleMessages(entry).flatMap(({ table: { direction }, examples }): readonly ClientRequest[] => {
    if (direction !== 'request' && direction !== 'notification') return [];
    const kind = direction === 'request' ? 'call' : 'notice';
    return examples.map((example) => ({
      title: examples.length === 1 ? entry.name : `${entry.name}: ${example.title.toLowerCase()}`,
      ...{ entry, kind, path: examplePath(entry), example },
    }));
  });
}
