import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { findBrowser, installCommandOf } from '../ensure-browsers.mjs';
import { at } from '../lib/root.mjs';

const browserOf = { 'no-chromium': 'chromium', 'no-firefox': 'firefox', 'no-webkit': 'webkit' };
const lackNames = ['no-shared', 'no-duckdb', ...Object.keys(browserOf)];

/** What this machine lacks; a skip is allowed only for the lack it is listed under. */
export function situation() {
  return {
    'no-shared': !existsSync(at('../shared/data')),
    ...Object.fromEntries(Object.entries(browserOf).map(([lack, name]) => [lack, findBrowser(name) === undefined])),
    'no-duckdb': !canRequire('@duckdb/node-api'),
  };
}

/** Reads test/allowed-skips.txt: `<lack> | <pattern> | <reason>` on each line, `#` begins a comment. */
export function parseAllowedSkips(text) {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map(parseLine);
}

/** Sorts skipped tests into those a line allows on this machine, with the reason, and those no line allows. */
export function sortSkips(skipped, allowed, lacks) {
  const open = allowed.filter(({ lack }) => lacks[lack]);
  const found = skipped.map(({ name }) => ({ name, line: open.find(({ matches }) => matches(name)) }));
  return {
    allowed: found.flatMap(({ name, line }) => (line ? [`${name}: ${line.reason}${remedy(line.lack)}`] : [])),
    forbidden: found.flatMap(({ name, line }) => (line ? [] : [name])),
  };
}

const remedy = (lack) => (lack in browserOf ? `; to install it: ${installCommandOf(browserOf[lack])}` : '');

function parseLine(line) {
  const [lack, pattern, reason] = line.split('|').map((part) => part.trim());
  if (!lackNames.includes(lack) || !pattern || !reason)
    throw new Error(`test/allowed-skips.txt: cannot read the line: ${line}`);
  const source = pattern
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  const expression = new RegExp(`^${source}$`);
  return { lack, reason, matches: (name) => expression.test(name) };
}

function canRequire(name) {
  try {
    createRequire(at('package.json')).resolve(name);
    return true;
  } catch {
    return false;
  }
}
