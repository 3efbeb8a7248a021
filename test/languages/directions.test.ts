import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folders = ['packages/elements/src', 'packages/cli/src/page'];
const root = new URL('../../', import.meta.url);
const files = folders.flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(styles|css)\.ts$|\.css$|page/.test(file))
    .map((file) => `${folder}/${file}`),
);

/** What names a side of the page in place of a side of the text. */
const physical =
  /(?:^|[{;\s-])(?:left|right)\s*:|(?:margin|padding|border|inset|scroll-margin)-(?:left|right)|(?:float|clear|text-align|caption-side)\s*:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius/;
/** Four lengths whose second and fourth differ. */
const shorthand = /(?:margin|padding|inset)\s*:\s*([^;}\s]+)\s+([^;}\s]+)\s+([^;}\s]+)\s+([^;}\s]+)\s*[;}]/g;

describe('the styles of elements and pages', () => {
  it.each(files)('%s names no left and no right', (file) => {
    const css = readFileSync(new URL(file, root), 'utf8');
    expect(css.split('\n').filter((line) => physical.test(line))).toEqual([]);
    const uneven = [...css.matchAll(shorthand)].filter(([, , right, , left]) => right !== left);
    expect(uneven.map(([text]) => text)).toEqual([]);
  });

  it('are found', () => {
    expect(files.filter((file) => file.includes('.styles.')).length).toBeGreaterThan(5);
  });

  it('are all there is: no script sets a left or a right', () => {
    const scripts = readdirSync(new URL('packages/elements/src/', root), { recursive: true, encoding: 'utf8' });
    for (const file of scripts.filter((name) => name.endsWith('.ts'))) {
      const text = readFileSync(new URL(`packages/elements/src/${file}`, root), 'utf8');
      expect(text, file).not.toMatch(
        /style\.(?:left|right)|setProperty\('(?:left|right)'|style="[^"]*\b(?:left|right):/,
      );
    }
  });
});
