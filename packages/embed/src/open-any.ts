import type { Open } from '@sluice/elements';
import { snapshot } from '@sluice/engines/snapshot';
import { inlineData } from './inline.ts';
import { openBy } from './open-snapshot.ts';

const openSnapshot = openBy(snapshot);

/**
 * Opens what `src` names: an address that ends in `.yaml` or `.yml` and YAML in the page are compiled here, one that ends
 * in `/` is a server, everything else a snapshot. What is not used is not loaded.
 */
export const openAny: Open = async (src, element, before) => {
  const inline = inlineData(src, element);
  if (inline?.kind === 'yaml') return (await import('./yaml.ts')).openYamlText(inline.text, document.baseURI);
  const { pathname, href } = new URL(src, document.baseURI);
  if (!inline && /\.ya?ml$/i.test(pathname)) return (await import('./yaml.ts')).openYaml(href, before !== undefined);
  if (!inline && src.endsWith('/')) return (await import('./remote.ts')).openRemote(href);
  return openSnapshot(src, element, before);
};
