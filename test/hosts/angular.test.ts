import { describe, expect, inject, it } from 'vitest';
import { appOf, linesWithElements, mistakes } from './app.ts';
import { behavesAsAHost } from './behaviour.ts';

const app = appOf('angular', inject('packed').installed);
const ngc = '@angular/compiler-cli/bundles/src/bin/ngc.js';

describe('Angular', () => {
  it('knows the types of events and of elements in templates, and finds every mistake', async () => {
    const { run } = await app;
    const found = mistakes(await run(ngc, '-p', 'tsconfig.wrong.json'));
    expect(found).toEqual(await linesWithElements(await app, 'src/wrong.ts'));
  });

  behavesAsAHost(app, async ({ run }) => {
    const { code, out, err } = await run(ngc, '-p', 'tsconfig.json');
    expect(code, out + err).toBe(0);
  });
});
