import { readFileSync } from 'node:fs';
import { at } from '../../scripts/lib/root.mjs';

interface Manifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly { readonly name: string }[];
    }[];
  }[];
}

/** The attributes of each element, as its manifest lists them. */
function attributesOf(): ReadonlyMap<string, readonly string[]> {
  const manifest: Manifest = JSON.parse(readFileSync(at('packages/elements/custom-elements.json'), 'utf8'));
  const declarations = manifest.modules.flatMap(({ declarations: of }) => of);
  return new Map(
    declarations.map(({ tagName = '', attributes = [] }) => [tagName, attributes.map(({ name }) => name)]),
  );
}

const known = attributesOf();
const plain = ['id', 'class', 'slot', 'lang'];

/** What is wrong with the elements of a piece of HTML or JSX: tags nobody defines, attributes nobody reads. */
export function wrongTags(html: string): string[] {
  const tags = [...html.matchAll(/<(sluice-[a-z-]+)((?:\s+[a-z-]+(?:=(?:"[^"]*"|\{[^}]*\}))?)*)\s*\/?>/g)];
  const opened = html.match(/<sluice-/g)?.length ?? 0;
  const unread = opened === tags.length ? [] : [`${opened - tags.length} tags cannot be read`];
  return [...unread, ...tags.flatMap(([, tag = '', attributes = '']) => wrongTag(tag, attributes))];
}

function wrongTag(tag: string, attributes: string): string[] {
  const listed = known.get(tag);
  if (!listed) return [`<${tag}> is no element`];
  const names = [...attributes.matchAll(/([a-z-]+)(?:=(?:"[^"]*"|\{[^}]*\}))?/g)].map(([, name = '']) => name);
  return names
    .filter((name) => !listed.includes(name) && !plain.includes(name))
    .map((name) => `<${tag}> has no ${name}`);
}
