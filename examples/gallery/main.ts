import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { buildGallery } from './build.ts';

// `npm run gallery`: builds the gallery and gives it at an address; with `--once`, into .cache/gallery only.
const folder = join(import.meta.dirname, '../../.cache/gallery');
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

await buildGallery(folder);
console.log('The gallery is in .cache/gallery.');
if (!process.argv.includes('--once')) serve();

function serve(): void {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = normalize(join(folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname)));
    const found = file.startsWith(folder + sep) ? readFile(file).catch(() => null) : Promise.resolve(null);
    void found.then((content) => {
      response.writeHead(content ? 200 : 404, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
      response.end(content ?? undefined);
    });
  });
  server.listen(0, '127.0.0.1', () =>
    console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/  (Ctrl+C ends it)`),
  );
}
