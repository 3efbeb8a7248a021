import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { chromiumArgs, findChromium, installCommand } from '../../scripts/ensure-browsers.mjs';
import { strictPolicy } from '../../scripts/wtr/strict-policy.mjs';

/** Why browser tests cannot run here, or undefined: `describe.skipIf(noBrowser)` skips them by name. */
export const noBrowser: string | undefined =
  findChromium() === undefined ? `no Chromium; to install it: ${installCommand}` : undefined;

/** Headers of a page under the strict content security policy, with Trusted Types. */
export const strictHeaders: Readonly<Record<string, string>> = { 'Content-Security-Policy': strictPolicy };

/** Starts the Chromium that was found; close it after use. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: [...chromiumArgs] });

/** A folder served on 127.0.0.1. */
export interface Site {
  /** The address with a slash at its end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.yaml': 'text/yaml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Serves a folder with the given headers on every answer, on a free port. */
export async function serveFolder(folder: string, headers: Readonly<Record<string, string>> = {}): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void answer(folder, decodeURIComponent(pathname), headers, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => closed(server) };
}

async function answer(
  folder: string,
  pathname: string,
  headers: Readonly<Record<string, string>>,
  response: ServerResponse,
): Promise<void> {
  const file = normalize(join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
  const bytes = file.startsWith(normalize(folder + sep)) ? await readFile(file).catch(() => undefined) : undefined;
  const type = types[extname(file)] ?? 'application/octet-stream';
  response.writeHead(bytes === undefined ? 404 : 200, { 'Content-Type': type, ...headers });
  response.end(bytes);
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
