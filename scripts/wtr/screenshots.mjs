import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { fontHashes } from './fonts.mjs';

/**
 * `executeServerCommand('screenshot-diff', { name, clip, max? })`: compares the clip with the stored picture of this
 * browser. `{ compared: false }` where the fonts are not those the pictures were drawn with, else `{ compared, ratio }`,
 * the share of differing pixels. UPDATE_SCREENSHOTS=1 writes the picture and the hashes of the fonts.
 */
export const screenshotCommand = ({ folder, update = process.env.UPDATE_SCREENSHOTS === '1' }) => {
  let fonts;
  return {
    name: 'screenshot-diff',
    async executeCommand({ command, payload, session }) {
      if (command !== 'screenshot-diff') return undefined;
      fonts ??= { here: JSON.stringify(fontHashes(), null, 2), stored: textOf(join(folder, 'fonts.json')) };
      if (!update && fonts.here !== fonts.stored.trim()) return { compared: false };
      const taken = await take(session, payload.clip);
      const file = join(folder, session.browser.name.toLowerCase(), `${payload.name}.png`);
      if (update) {
        store(join(folder, 'fonts.json'), `${fonts.here}\n`);
        return store(file, taken);
      }
      if (!existsSync(file)) return { compared: true, ratio: 1, message: `no picture ${file}` };
      return { compared: true, ...compare(file, taken, payload.max ?? 0.01) };
    },
  };
};

const textOf = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

async function take({ browser, id }, clip) {
  if (browser.type === 'webdriver') return cropped(await browser.takeScreenshot(id), clip);
  return browser.getPage(id).screenshot({ clip, animations: 'disabled' });
}

function cropped(bytes, { x, y, width, height }) {
  const whole = PNG.sync.read(bytes);
  const part = new PNG({ width, height });
  PNG.bitblt(whole, part, x, y, width, height, 0, 0);
  return PNG.sync.write(part);
}

function store(file, bytes) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return { compared: true, ratio: 0 };
}

function compare(file, taken, most) {
  const want = PNG.sync.read(readFileSync(file));
  const got = PNG.sync.read(taken);
  const { width, height } = got;
  if (want.width !== width || want.height !== height)
    return { ratio: 1, message: `size ${width} × ${height}, expected ${want.width} × ${want.height}` };
  const difference = new PNG({ width, height });
  const ratio = pixelmatch(want.data, got.data, difference.data, width, height, { threshold: 0.15 }) / (width * height);
  if (ratio > most) {
    store(file.replace(/png$/, 'got.png'), taken);
    store(file.replace(/png$/, 'diff.png'), PNG.sync.write(difference));
  }
  return { ratio };
}
