// Finds the browsers the tests drive; where apt may be used (Debian or Ubuntu, as root) it installs the missing ones.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const chromiums = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const chromiumElsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const firefoxElsewhere = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];
const miniBrowsers = ['x86_64', 'aarch64'].flatMap((cpu) =>
  ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((api) => `/usr/lib/${cpu}-linux-gnu/${api}/MiniBrowser`),
);
// Chinese pixels need a CJK font; without any font Chromium draws no text at all
const fonts = ['fonts-dejavu-core', 'fonts-noto-cjk'];
const packages = {
  chromium: ['chromium', ...fonts],
  firefox: ['firefox-esr', ...fonts],
  webkit: ['webkit2gtk-driver', 'xvfb', ...fonts],
};
const byHand = {
  chromium: 'npx playwright@1.64.1 install chromium',
  firefox: 'see mozilla.org, or set FIREFOX_PATH',
  webkit: 'WebKitGTK is to be had on Linux only',
};

/** The browsers every element is tested in. */
export const browserNames = ['chromium', 'firefox', 'webkit'];

/** What a person would run to get a browser. */
export const installCommandOf = (name) =>
  process.platform === 'linux' ? `sudo apt-get install -y ${packages[name].join(' ')}` : byHand[name];

/** What a person would run to get Chromium. */
export const installCommand = installCommandOf('chromium');

/** The flags every run of Chromium gets here: no network of its own, and works as root in a container. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium, or undefined. CHROMIUM_PATH wins over the search. */
export const findChromium = () => firstThere(process.env.CHROMIUM_PATH, ...chromiums.map(onPath), ...chromiumElsewhere);

/** The path of a Firefox, or undefined. FIREFOX_PATH wins over the search. */
export const findFirefox = () =>
  firstThere(process.env.FIREFOX_PATH, onPath('firefox-esr'), onPath('firefox'), ...firefoxElsewhere);

/** What drives WebKitGTK: its driver, its browser and a screen without a monitor; undefined where one is missing. */
export function findWebKit() {
  const driver = firstThere(process.env.WEBKIT_WEBDRIVER, onPath('WebKitWebDriver'));
  const browser = firstThere(process.env.WEBKIT_MINIBROWSER, ...miniBrowsers);
  const screen = onPath('Xvfb');
  return driver && browser && (screen || process.env.DISPLAY) ? { driver, browser, screen } : undefined;
}

const finders = { chromium: findChromium, firefox: findFirefox, webkit: () => findWebKit()?.browser };

/** The path of a browser by its name, or undefined. */
export const findBrowser = (name) => finders[name]();

/** Installs with apt what is missing, where that is possible. Afterwards `findBrowser` tells what is there. */
export function ensureBrowsers(say = console.log) {
  const missing = browserNames.filter((name) => findBrowser(name) === undefined);
  if (missing.length === 0 || !mayInstall()) return;
  const needed = [...new Set(missing.flatMap((name) => packages[name]))];
  say(`Installing ${needed.join(', ')} with apt …`);
  apt('update');
  if (!apt('install', ...needed)) for (const name of needed) apt('install', name);
}

/** One line a browser: where it is, or what would install it. */
export const browserLines = () =>
  browserNames.map((name) => `${name}: ${findBrowser(name) ?? `not found; to install it: ${installCommandOf(name)}`}`);

function firstThere(...candidates) {
  return candidates.find((path) => path && existsSync(path));
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

function mayInstall() {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return isRoot && onPath('apt-get') !== undefined && process.env.NO_BROWSER_INSTALL !== '1';
}

function apt(verb, ...names) {
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=600', verb];
  if (verb === 'install') options.push('-y', '--no-install-recommends');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', [...options, ...names], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureBrowsers();
  console.log(browserLines().join('\n'));
}
