import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import express from 'express';

/** The site as it was built. */
export const SITE = resolve('site');

/** Where the site is in the file system, as an address with a slash at its end. */
export const FROM_FILES = `${pathToFileURL(SITE).href}/`;

/** The site on a server of this machine. */
export interface ServedSite {
  /** With a slash at its end. */
  readonly home: string;
  close(): void;
}

/** Serves the site below a path, as most hosts of documentation do. */
export async function serveSite(): Promise<ServedSite> {
  const app = express().use('/docs/tallystick', express.static(SITE, { etag: false }));
  const server = await new Promise<Server>((started) => {
    const listening = app.listen(0, '127.0.0.1', () => started(listening));
  });
  const { port } = server.address() as AddressInfo;
  return {
    home: `http://127.0.0.1:${port}/docs/tallystick/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
