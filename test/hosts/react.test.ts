import { describe, expect, inject, it } from 'vitest';
import { appOf, linesWithElements, mistakes } from './app.ts';
import { behavesAsAHost } from './behaviour.ts';

const app = appOf('react', inject('packed').installed);

describe('React 19', () => {
  it('knows the types of properties and events in JSX, and finds every mistake', async () => {
    const { run } = await app;
    const found = mistakes(await run('typescript/bin/tsc', '--pretty', 'false'));
    expect(found).toEqual(await linesWithElements(await app, 'src/wrong.tsx'));
  });

  behavesAsAHost(app);
});
