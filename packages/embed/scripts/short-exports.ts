import { basename } from 'node:path';
import type { OutputFile, Plugin } from 'esbuild';

const own = /export\{([^}]*)\};?$/;
const taken = /((?:im|ex)port)\{([^}]*)\}from"\.\/([^"]+)"/g;

/**
 * What parts take from each other goes by the names it has inside the part that makes it, so that a part does not list
 * two names for each. Parts that a page or an `import()` names keep what they export.
 */
export const shortExports: Plugin = {
  name: 'short-exports',
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(({ outputFiles = [], metafile }) => {
      const outputs = Object.entries(metafile?.outputs ?? {});
      const inner = outputs.filter(([, { entryPoint }]) => entryPoint === undefined).map(([path]) => basename(path));
      const names = new Map<string, ReadonlyMap<string, string>>();
      for (const file of outputFiles) {
        const name = basename(file.path);
        if (inner.includes(name)) names.set(name, shorten(file));
      }
      for (const file of outputFiles) retake(file, names);
    });
  },
};

/** The inner name of each exported one. */
function shorten(file: OutputFile): ReadonlyMap<string, string> {
  const [all = '', list = ''] = own.exec(file.text) ?? [];
  const pairs = list.split(',').map((each) => each.split(' as '));
  if (all !== '') setText(file, file.text.replace(own, `export{${pairs.map(([inner]) => inner).join(',')}};`));
  return new Map(pairs.map(([inner = '', outer = inner]) => [outer, inner]));
}

function retake(file: OutputFile, names: ReadonlyMap<string, ReadonlyMap<string, string>>): void {
  const text = file.text.replace(taken, (line, verb: string, list: string, from: string) => {
    const inner = names.get(from);
    if (!inner) return line;
    const pairs = list.split(',').map((each) => {
      const [name = '', as = name] = each.split(' as ');
      const now = inner.get(name) ?? name;
      return now === as ? as : `${now} as ${as}`;
    });
    return `${verb}{${pairs.join(',')}}from"./${from}"`;
  });
  if (text !== file.text) setText(file, text);
}

function setText(file: OutputFile, text: string): void {
  file.contents = new TextEncoder().encode(text);
}
