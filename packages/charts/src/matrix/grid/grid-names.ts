import type { Text } from '@sluice/core/catalog';
import type { GridFacts } from '@sluice/core/table';
import { labelOf } from '../../texts/label-of.ts';
import type { GridOptions } from './model.ts';
import type { GridTexts } from './texts/en.ts';

type Names = Pick<GridOptions, 'head' | 'say'>;

/** What of a catalog names sides and values. */
export interface NamedCatalog {
  readonly dimensions: Readonly<
    Record<string, { readonly label: Text; readonly values?: Readonly<Record<string, Text>>; readonly unknown?: Text }>
  >;
  readonly metrics: Readonly<Record<string, { readonly label: Text }>>;
  readonly channels: { readonly labels: Readonly<Record<string, Text>> };
}

/** How the sides and values of a grid are called, in a language. */
export function gridNames(facts: GridFacts, catalog: NamedCatalog, locale: string, words: GridTexts): Names {
  const own = (text: Text | undefined, usual: string) => (text === undefined ? usual : labelOf(text, locale));
  if (facts.of === 'content')
    return { head: (axis) => words.fields[axis] ?? axis, say: (axis, value) => contentValue(axis, value, words) };
  if (facts.of === 'dimensions') {
    return {
      head: (axis) => own((at(catalog.dimensions, axis) ?? at(catalog.metrics, axis))?.label, axis),
      say: (axis, value) => {
        const dimension = at(catalog.dimensions, axis);
        if (value === null) return own(dimension?.unknown, words.noValue);
        const labels = axis === 'channel' ? catalog.channels.labels : (dimension?.values ?? {});
        return own(at(labels, value), (/stage/.test(axis) ? at(words.stages, value) : undefined) ?? value);
      },
    };
  }
  const [down, along] = words.heads[facts.of] ?? ['', ''];
  const values = at(catalog.dimensions, facts.name ?? '')?.values ?? {};
  return {
    head: (axis) => (axis === 'row' ? down : axis === 'column' ? along : axis),
    say: (_, value) => (value === null ? words.noValue : own(at(values, value), nameOf(facts, value, words) ?? value)),
  };
}

/** Values of a list are the file's own, save true and false; segments are all its own. */
function nameOf({ of }: GridFacts, value: string, { names }: GridTexts): string | undefined {
  const isOurs = of === 'value' ? value === 'true' || value === 'false' : of !== 'segment';
  return isOurs ? at(names, value) : undefined;
}

function contentValue(axis: string, value: string | null, words: GridTexts): string {
  if (value === null) return axis === 'persona' ? words.everybody : words.noValue;
  return axis === 'stage' ? (at(words.stages, value) ?? value) : value;
}

function at<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
