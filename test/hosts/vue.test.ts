import { describe, expect, inject, it } from 'vitest';
import { appOf, linesWithElements, mistakes } from './app.ts';
import { behavesAsAHost } from './behaviour.ts';

const app = appOf('vue', inject('packed').installed);

describe('Vue 3', () => {
  it('knows the types of properties and events in templates, and finds every mistake', async () => {
    const { run } = await app;
    const found = mistakes(await run('vue-tsc/bin/vue-tsc.js', '--pretty', 'false'));
    expect(found).toEqual(await linesWithElements(await app, 'src/wrong.vue'));
  });

  behavesAsAHost(app);
});
