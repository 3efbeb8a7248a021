import { defineConfig } from 'vitest/config';

const elsewhere = ['**/node_modules/**', 'packages/elements/test/browser/**'];

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source', 'node', 'import', 'default'] } },
  test: {
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['packages/*/test/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...elsewhere, 'test/size/**', 'test/embed/**'],
        },
      },
      { extends: true, test: { name: 'size', include: ['test/size/**/*.test.ts'] } },
      {
        extends: true,
        test: { name: 'embed', include: ['test/embed/**/*.test.ts'], testTimeout: 60_000, fileParallelism: false },
      },
    ],
  },
});
