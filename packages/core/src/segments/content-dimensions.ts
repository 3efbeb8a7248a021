import type { Catalog, Dimension } from '../catalog/index.ts';
import { contentSources } from './content-grid.ts';
import { eventSources } from './dimension-grid.ts';

/** The name a field of content goes by in questions for a grid, whatever dimensions the file has. */
export const contentDimension = (field: string): string => `content:${field}`;

/** The name of what tells which piece a row of events uses, and of its event. */
export const usedDimension = (field: string): string => `used:${field}`;

/** Dimensions of the fields of content sources, and of fields of events, for questions that a grid asks. */
export function gridDimensions(
  catalog: Catalog,
  ofContent: readonly string[],
  ofEvents: readonly string[],
): Readonly<Record<string, Dimension>> {
  const sources = contentSources(catalog).map(({ id }) => id);
  const content = ofContent.map((field) => {
    const own = Object.hasOwn(catalog.dimensions, field) ? catalog.dimensions[field] : undefined;
    const isOwn = own?.declared && own.from.some(({ source }) => sources.includes(source));
    const id = contentDimension(field);
    return isOwn ? { ...own, id } : plain(id, field, sources);
  });
  const events = ofEvents.map((field) => plain(usedDimension(field), field, eventSources(catalog)));
  return Object.fromEntries([...content, ...events].map((dimension) => [dimension.id, dimension]));
}

function plain(id: string, field: string, sources: readonly string[]): Dimension {
  return {
    id,
    label: { default: field },
    declared: false,
    from: sources.map((source) => ({ source, field })),
    otherwise: { keep: true },
    ofLead: { kind: 'first_touch' },
  };
}
