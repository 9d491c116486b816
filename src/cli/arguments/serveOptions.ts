import { InvalidArgumentError, Option } from 'commander';

/** Makes the options of commands that listen. */
export const serveOptions = {
  port: (usual: number) =>
    new Option('--port <port>', 'the port; 0 takes one that is free').argParser(portIn).default(usual),
  portIn,
};

function portIn(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535)
    throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
  return Number(text);
}
