import { type BuildOptions, build } from 'esbuild';
import { root } from '../../support/bundle.ts';

/** The script of `page.ts`, from source. */
export async function pageScript(): Promise<string> {
  const options = {
    absWorkingDir: root,
    entryPoints: ['test/embed/sinks/page.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['source', 'browser'],
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfig: `${root}tsconfig.json`,
    logLevel: 'silent',
  } satisfies BuildOptions;
  const { outputFiles } = await build(options);
  return outputFiles[0]?.text ?? '';
}
