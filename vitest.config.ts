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
          exclude: [...elsewhere, 'test/size/**', 'test/embed/**', 'test/packages/**', 'test/hosts/**'],
        },
      },
      { extends: true, test: { name: 'size', include: ['test/size/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'packages',
          include: ['test/packages/*.test.ts'],
          globalSetup: ['test/packages/prepare.ts'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'hosts',
          include: ['test/hosts/*.test.ts'],
          globalSetup: ['test/packages/prepare.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: { name: 'embed', include: ['test/embed/**/*.test.ts'], testTimeout: 60_000, fileParallelism: false },
      },
    ],
  },
});
