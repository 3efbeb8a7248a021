/** Every generator of the repository: what it writes is compared with what is committed (see generate.mjs). */
export const generators = [
  {
    name: 'types and validator of the grammar',
    script: 'packages/core/scripts/generate-spec.ts',
    outputs: ['packages/core/src/spec/generated', 'packages/core/src/validate/generated'],
  },
  {
    name: 'manifest and types of the elements',
    script: 'packages/elements/scripts/generate-manifest.ts',
    outputs: ['packages/elements/custom-elements.json', 'packages/elements/types/generated'],
  },
  {
    name: 'list of what is public',
    script: 'test/promises/support/write-public.ts',
    outputs: ['docs/public.json'],
  },
  {
    name: 'pages of the metric library',
    script: 'packages/core/scripts/generate-metrics.ts',
    outputs: ['docs/metrics'],
  },
  {
    name: 'data of the gallery',
    script: 'examples/gallery/generate.ts',
    outputs: ['examples/gallery/data'],
  },
  {
    name: 'data of the pipeline example',
    script: 'examples/pipeline/generate.ts',
    outputs: ['examples/pipeline/data'],
  },
];
