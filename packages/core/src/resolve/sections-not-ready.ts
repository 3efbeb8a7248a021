import type { Catalog } from '../catalog/index.ts';
import type { Engine } from '../spec/index.ts';
import type { Context } from './shared/context.ts';
import { Place, type SpecFile } from './shared/place.ts';

const sections = ['sharing'] as const;

/** Says once for each section that is recognised and not computed by this release. */
export function reportNotReady(context: Context, files: readonly SpecFile[]): void {
  for (const file of files) {
    for (const section of sections) {
      if (file.spec[section] !== undefined) context.notReady(section, new Place(file, [section]));
    }
  }
}

/** The engine the file names, where this release has it. */
export function engineOf(context: Context, file: SpecFile): Catalog['engine'] {
  const { engine } = file.spec;
  if (engine === undefined) return undefined;
  const kind = kindOf(engine);
  if (kind === 'memory' || kind === 'duckdb') return kind;
  context.notReady(`engine: ${kind}`, new Place(file, ['engine']));
  return undefined;
}

function kindOf(engine: Engine): string {
  return typeof engine === 'string' ? engine : engine.kind;
}
