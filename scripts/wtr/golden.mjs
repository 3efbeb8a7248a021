import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * `executeServerCommand('golden', { file, text })`: the stored text of a file of the repository, to be compared in the test; UPDATE_GOLDEN=1
 * writes it. `{ stored: null }` where there is none.
 */
export const goldenCommand = ({ rootDir, update = process.env.UPDATE_GOLDEN === '1' }) => ({
  name: 'golden',
  executeCommand({ command, payload }) {
    if (command !== 'golden') return undefined;
    const file = join(rootDir, payload.file);
    if (update) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, payload.text);
    }
    return { stored: existsSync(file) ? readFileSync(file, 'utf8') : null };
  },
});
