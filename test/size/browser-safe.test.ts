import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundle, reachable, root } from '../support/bundle.ts';

const folder = 'packages/embed/src';
const entries = readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts') && name !== 'index.ts');

const forbidden = {
  'a node: import': /["']node:/,
  unsafeHTML: /\bunsafe(HTML|SVG|MathML|Static)\b/,
  'innerHTML set from a string': /\.(inner|outer)HTML\s*\+?=(?!=)/,
  'new Function': /\bnew Function\b/,
  eval: /(?<![.\w$])eval\s*\(/,
  'document.write': /document\.write(ln)?\(/,
  insertAdjacentHTML: /insertAdjacentHTML/,
};

// lit's one sink: it takes a TrustedHTML made by lit's own policy from the template, never from data
const litSink = /\.innerHTML=\w+(?=[,;)}])/;

const made = bundle(entries.map((name) => `${folder}/${name}`));

describe('every browser entry', () => {
  it('exists: sluice, funnel and yaml are among them', () => {
    expect(entries).toEqual(expect.arrayContaining(['sluice.ts', 'funnel.ts', 'yaml.ts']));
  });

  it.each(entries)(
    '%s bundles for a browser without Node or code made from strings',
    async (name) => {
      for (const { text, inputs, path } of reachable(await made, `${folder}/${name}`)) {
        const isLit = Object.keys(inputs).some((input) => input.includes('/lit-html/'));
        const own = isLit ? text.replace(litSink, '') : text;
        for (const [what, pattern] of Object.entries(forbidden))
          expect(own.match(pattern)?.[0], `${what} in ${path}`).toBeUndefined();
      }
    },
    180_000,
  );
});
