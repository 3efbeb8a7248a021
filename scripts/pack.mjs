// `npm run pack`: every package as a tarball in `.cache/packages`, and the tag of the one script with its hash.
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { root } from './lib/root.mjs';
import { packedPackages } from './packages/packed.mjs';
import { scriptTag } from './packages/script-tag.mjs';

const { staged, tarballs } = await packedPackages();
for (const path of tarballs) console.log(relative(root, path));
const script = join(staged, 'embed/dist/script/sluice.js');
console.log(`\n${relative(root, script)}\n${scriptTag(await readFile(script))}`);
