import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** The fonts pictures are drawn with, as fontconfig finds them. */
const patterns = ['DejaVu Sans', 'DejaVu Sans:bold', ':lang=zh-cn'];

/** `{ file name: sha-256 }` of the font files of this machine; null where fontconfig is not there to ask. */
export function fontHashes() {
  const hashes = {};
  for (const pattern of patterns) {
    const { status, stdout } = spawnSync('fc-match', ['-f', '%{file}', pattern], { encoding: 'utf8' });
    if (status !== 0 || !stdout) return null;
    hashes[basename(stdout)] = createHash('sha256').update(readFileSync(stdout)).digest('hex');
  }
  return hashes;
}
