import { describe, expect, inject, it } from 'vitest';
import { appOf, linesWithElements } from './app.ts';
import { behavesAsAHost } from './behaviour.ts';

const app = appOf('svelte', inject('packed').installed);

describe('Svelte 5', () => {
  it('knows the types of properties and events in markup, and finds every mistake', async () => {
    const { run } = await app;
    const args = ['--output', 'machine', '--no-tsconfig', '--fail-on-warnings'];
    const { out } = await run('svelte-check/bin/svelte-check', ...args);
    const found = [...out.matchAll(/ (?:ERROR|WARNING) "([^"]+)" (\d+):/g)].map(([, file, line]) => `${file}:${line}`);
    expect([...new Set(found)]).toEqual(await linesWithElements(await app, 'src/wrong.svelte'));
  });

  behavesAsAHost(app);
});
