// Opens a YAML file as a page would, asks what its dashboard asks, and prints the names of the parts it loaded.
// Arguments: the folder of the built parts, where each `import()` notes what it loads; the file.
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder = '', file = ''] = process.argv.slice(2);
const get = (_, key) => (key === Symbol.toPrimitive ? () => '' : anything());
const anything = () => new Proxy(class {}, { get, apply: anything, construct: anything });
const loaded = new Set();
Object.assign(globalThis, {
  loadedParts: loaded,
  document: anything(),
  window: globalThis,
  CSS: anything(),
  location: { href: '' },
  MutationObserver: anything(),
  ResizeObserver: anything(),
  IntersectionObserver: anything(),
  addEventListener: anything(),
  matchMedia: anything(),
  HTMLElement: class {},
  CSSStyleSheet: class {
    replaceSync() {}
  },
  customElements: { get: () => undefined, define: () => {} },
});
globalThis.fetch = async (address) => new Response(await readFile(join(dirname(file), basename(String(address)))));

const { openYamlText } = await import(pathToFileURL(join(folder, 'yaml.js')).href);
const engine = await openYamlText(await readFile(file, 'utf8'), 'https://example.org/page/');
const { dashboards, filters } = await engine.describe({ brief: true });
const queries = JSON.parse(process.argv[4] ?? '[]');
const answers = await engine.answerAll(queries);
const failed = answers.find((answer) => !('rows' in answer));
if (failed) throw new Error(JSON.stringify(failed));
console.log(JSON.stringify({ loaded: [...loaded], answers, dashboards, filters }));
