import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** `executeServerCommand('viewport', { width, height })`: resizes the page; works for every kind of launcher. */
export const viewportCommand = {
  name: 'viewport',
  async executeCommand({ command, payload, session }) {
    if (command !== 'viewport') return undefined;
    await session.browser.getPage(session.id).setViewportSize(payload);
    return true;
  },
};

/**
 * `executeServerCommand('screenshot-diff', { name, clip, max? })`: compares the clip with the stored picture and gives
 * `{ ratio }`, the share of differing pixels. A missing picture is written with UPDATE_SCREENSHOTS=1, else it is an error.
 */
export const screenshotCommand = ({ folder, update = process.env.UPDATE_SCREENSHOTS === '1' }) => ({
  name: 'screenshot-diff',
  async executeCommand({ command, payload, session }) {
    if (command !== 'screenshot-diff') return undefined;
    const taken = await session.browser.getPage(session.id).screenshot({ clip: payload.clip, animations: 'disabled' });
    const file = join(folder, session.browser.name.toLowerCase(), `${payload.name}.png`);
    if (update) return store(file, taken);
    if (!existsSync(file)) return { ratio: 1, message: `no picture ${file}: UPDATE_SCREENSHOTS=1 writes it` };
    return compare(file, taken, payload.max ?? 0.01);
  },
});

function store(file, bytes) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return { ratio: 0, created: true };
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
