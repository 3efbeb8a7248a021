// What a test does with the one page of a WebKitGTK session.
import { startWebKit } from './session.mjs';

const KEYS = {
  ...{ Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Backspace: '\uE003', Delete: '\uE017', Space: ' ' },
  ...{ ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Shift: '\uE008' },
  ...{ Home: '\uE011', End: '\uE010', PageUp: '\uE00E', PageDown: '\uE00F' },
};

/** Starts WebKitGTK and gives its page: `goto`, `run`, `press`, `resize`, `screenshot`, `close`; `env` is added to its environment. */
export async function openWebKitPage(env, screen) {
  const { call, close } = await startWebKit(env, screen);
  await call('POST', '/timeouts', { script: 60_000, pageLoad: 60_000, implicit: 0 });
  return {
    close,
    goto: (url) => call('POST', '/url', { url }),
    /** Runs the text of a function body in the page; `arguments` are the given ones. A promise is waited for. */
    run: (body, ...args) => call('POST', '/execute/sync', { script: body, args }),
    /** Presses keys one after another, by their names in a KeyboardEvent. */
    press: (...keys) => call('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions: strokes(keys) }] }),
    screenshot: async () => Buffer.from(await call('GET', '/screenshot'), 'base64'),
    resize: (width, height) => resize(call, width, height),
  };
}

function strokes(keys) {
  return keys.flatMap((key) => {
    const value = KEYS[key] ?? key;
    return [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ];
  });
}

/** Whether the page has got the size: no window of WebKitGTK is narrower than some 330 pixels. */
async function resize(call, width, height) {
  await call('POST', '/window/rect', { width, height });
  for (let tries = 0; tries < 10; tries++) {
    const script = 'return new Promise((done) => requestAnimationFrame(() => done([innerWidth, innerHeight])))';
    const [w, h] = await call('POST', '/execute/sync', { script, args: [] });
    if (w === width && h === height) return true;
  }
  return false;
}
