// Finds the browser the tests drive; where apt may be used (Debian or Ubuntu, as root) it installs the missing one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
// Chinese pixels need a CJK font; without any font Chromium draws no text at all
const packages = ['chromium', 'fonts-dejavu-core', 'fonts-noto-cjk'];

/** What a person would run to get the browser. */
export const installCommand =
  process.platform === 'linux'
    ? `sudo apt-get install -y ${packages.join(' ')}`
    : 'npx playwright@1.64.1 install chromium';

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
export function findChromium() {
  const candidates = [process.env.CHROMIUM_PATH, ...names.map(onPath), ...elsewhere];
  return candidates.find((path) => path && existsSync(path));
}

/** Finds a Chromium, installing one with apt where that is possible; undefined when there is none. */
export function ensureChromium(say = console.log) {
  const found = findChromium();
  if (found !== undefined || !mayInstall()) return found;
  say(`Installing ${packages.join(', ')} with apt …`);
  apt('update');
  if (!apt('install', ...packages)) for (const name of packages) apt('install', name);
  return findChromium();
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
  const path = ensureChromium();
  console.log(path === undefined ? `No Chromium found. To install it: ${installCommand}` : `Chromium: ${path}`);
}
