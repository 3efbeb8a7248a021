import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { InputError } from '../console/usage-error.ts';

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'brave-browser',
];

/** The user's Chromium: `CHROME_PATH`, else one on the path, else where it is usually installed. An `InputError` where there is none. */
export function findBrowser(
  env: Readonly<Record<string, string | undefined>>,
  platform: string = process.platform,
): string {
  const named = env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (canRun(named)) return named;
    throw new InputError((words) => words.picture.noProgram(named));
  }
  const found = places(env, platform).find(canRun);
  if (found !== undefined) return found;
  throw new InputError((words) => words.picture.noBrowser);
}

function places(env: Readonly<Record<string, string | undefined>>, platform: string): string[] {
  const onPath = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const found = onPath.flatMap((folder) => names.map((name) => join(folder, name)));
  if (platform === 'darwin')
    return [
      ...found,
      ...['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`),
    ];
  if (platform !== 'win32')
    return [
      ...found,
      ...['/usr/bin', '/snap/bin', '/opt/google/chrome'].flatMap((at) =>
        [...names, 'chrome'].map((name) => join(at, name)),
      ),
    ];
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return roots.flatMap((at) => programs.map((program) => `${at}\\${program}`));
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
