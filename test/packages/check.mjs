// Prints what publint and attw find in packages: node check.mjs <staged folder> <tarball> …, as JSON by package.
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

// CommonJS and Node 10 are not served: every package is a module
const served = new Set(['node16-esm', 'bundler']);
const found = {};

for (const [staged, tarball] of pairs(process.argv.slice(2))) {
  const { messages, pkg } = await publint({ pkgDir: staged, strict: true, pack: false });
  const types = await checkPackage(createPackageFromTarballData(new Uint8Array(await readFile(tarball))));
  const problems = types.types ? types.problems.filter(isServed) : [{ kind: 'no types at all' }];
  found[basename(staged)] = [
    ...messages.map((message) => `publint: ${formatMessage(message, pkg)}`),
    ...problems.map(
      ({ kind, entrypoint = '', resolutionKind = '' }) => `attw: ${kind} ${entrypoint} ${resolutionKind}`,
    ),
  ];
}
console.log(JSON.stringify(found));

function isServed({ kind, resolutionKind, entrypoint = '' }) {
  if (kind === 'CJSResolvesToESM' || entrypoint.endsWith('.json')) return false;
  return resolutionKind === undefined || served.has(resolutionKind);
}

function pairs([folder, ...tarballs]) {
  return tarballs.map((tarball) => [join(folder, /sluice-(.+)-\d+\.\d+\.\d+/.exec(basename(tarball))[1]), tarball]);
}
