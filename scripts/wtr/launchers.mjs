import { fileURLToPath } from 'node:url';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chromiumArgs, findChromium, findFirefox, findWebKit } from '../ensure-browsers.mjs';
import { webkitLauncher } from '../webkit/launcher.mjs';

/** Preferences of a Firefox for a reader with colours of their own and without motion; they cannot be set later. */
const otherEyes = { 'ui.prefersReducedMotion': 1, 'browser.display.document_color_use': 2 };

/** The settings of a desktop without motion; WebKitGTK has no forced colours. */
const still = { XDG_CONFIG_HOME: fileURLToPath(new URL('../webkit/still', import.meta.url)) };

const makers = {
  chromium: () => chromium(findChromium()),
  firefox: () => firefox(findFirefox(), {}),
  'other-eyes': () => firefox(findFirefox(), otherEyes),
  webkit: () => (findWebKit() ? webkitLauncher() : null),
  'webkit-still': () => (findWebKit() ? webkitLauncher(still) : null),
};
const asked = process.env.BROWSERS?.split(',');

/** Launchers by name, of the browsers that are here and named in BROWSERS (`chromium,firefox,webkit,other-eyes,webkit-still`). */
export function launchersOf(...names) {
  const wanted = names.filter((name) => !asked || asked.includes(name));
  return wanted.map((name) => makers[name]()).filter((launcher) => launcher !== null);
}

function chromium(executablePath) {
  if (!executablePath) return null;
  return playwrightLauncher({ product: 'chromium', launchOptions: { executablePath, args: chromiumArgs } });
}

function firefox(executablePath, firefoxUserPrefs) {
  if (!executablePath) return null;
  const launchOptions = { channel: 'moz-firefox', executablePath, firefoxUserPrefs };
  // only the page in front gets focus, so one at a time
  return playwrightLauncher({ product: 'firefox', launchOptions, concurrency: 1 });
}
