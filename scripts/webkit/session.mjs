// One WebKitGTK window by WebKitWebDriver and MiniBrowser, over plain W3C WebDriver.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { findWebKit } from '../ensure-browsers.mjs';

const ENDS_WITHIN_MS = 3000;

/**
 * Starts WebKitGTK on a screen of its own, with `more` in its environment and `size` as that of the screen. Gives `{ call(method, path, body), close() }`; `call` speaks to the session
 * and throws what the driver refuses.
 */
export async function startWebKit(more = {}, size = '1700x1300') {
  const found = findWebKit();
  if (!found) throw new Error('WebKitGTK was not found');
  const children = [];
  const kill = () => children.splice(0).reverse().map(end);
  process.once('exit', kill);
  try {
    const display = await startScreen(found.screen, size, children);
    const base = await startDriver(found.driver, { DISPLAY: display, ...more }, children);
    const { sessionId } = await call(base, 'POST', '/session', wishes(found.browser));
    return {
      call: (method, path, body) => call(`${base}/session/${sessionId}`, method, path, body),
      async close() {
        await call(`${base}/session/${sessionId}`, 'DELETE', '').catch(() => {});
        process.off('exit', kill);
        await Promise.all(kill());
      },
    };
  } catch (error) {
    kill();
    throw error;
  }
}

// without its bars a window can be as narrow as a phone
const wishes = (binary) => ({
  capabilities: {
    alwaysMatch: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary, args: ['--automation', '--full-screen'] },
    },
  },
});

async function startScreen(xvfb, size, children) {
  if (!xvfb) return process.env.DISPLAY;
  // the pointer rests in the middle of the screen; a window it does not stand in is not active and shows no focus
  const args = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'];
  const screen = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  children.push(screen);
  const number = await new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.once('exit', () => reject(new Error('Xvfb ended')));
    screen.stdio[3].once('data', (data) => resolve(String(data).trim()));
  });
  return `:${number}`;
}

async function startDriver(driver, more, children) {
  const port = await freePort();
  // WEBKIT_DISABLE_DMABUF_RENDERER and WEBKIT_DISABLE_COMPOSITING_MODE would stop requestAnimationFrame under Xvfb
  const env = { ...process.env, WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1', NO_AT_BRIDGE: '1', ...more };
  children.push(spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }));
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    try {
      await call(base, 'GET', '/status');
      return base;
    } catch (error) {
      if (tries > 200) throw error;
      await sleep(50);
    }
  }
}

async function call(base, method, path, body) {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const response = await fetch(base + path, { method, body: text });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebKitWebDriver ${method} ${path}: ${value?.error} ${value?.message ?? ''}`);
  return value;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function end(child) {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const isEnded = await Promise.race([ended.then(() => true), sleep(ENDS_WITHIN_MS, false, { ref: false })]);
  if (!isEnded) child.kill('SIGKILL');
}
