import type { Calendar } from '@sluice/core/calendar';
import type { Label } from '@sluice/core/catalog';
import type { Column } from '@sluice/core/table';
import { toTextColumn } from '../rows/text-column.ts';
import { fadeOf } from '../score/rules/fade.ts';
import type { SubjectItems } from '../score/subject-items.ts';

type Interest = Extract<Label, { kind: 'interest' }>;

/** What a tag weighs to a lead. */
export interface TagWeight {
  readonly tag: string;
  readonly weight: number;
}

/** Rule S7: by tag the sum over a lead's rows of time × place × action, the heaviest first, equal ones by their names. */
export function interestWeights(
  { tag, decay, places, actions }: Interest,
  items: SubjectItems,
  at: number,
  calendar: Calendar,
): { readonly of: (subject: number) => readonly TagWeight[] } {
  const fade = fadeOf(decay, { at, byDay: items.byDay, calendar });
  const parts = items.parts.map((rows) => ({
    tags: tagsOf(rows.column(tag)),
    place: weigher(rows.column('place'), places),
    action: weigher(rows.column('event'), actions),
  }));
  const of = (subject: number): TagWeight[] => {
    const sums = new Map<string, number>();
    const end = items.starts[subject + 1] as number;
    for (let i = items.starts[subject] as number; i < end; i++) {
      const part = parts[items.part?.[i] ?? 0];
      const row = items.row[i] as number;
      const found = part?.tags(row) ?? [];
      if (part === undefined || found.length === 0) continue;
      const weight = fade(1, items.times[i] as number) * part.place(row) * part.action(row);
      for (const each of found) sums.set(each, (sums.get(each) ?? 0) + weight);
    }
    return [...sums]
      .map(([name, weight]) => ({ tag: name, weight }))
      .sort((a, b) => b.weight - a.weight || (a.tag < b.tag ? -1 : 1));
  };
  return { of };
}

/** The tag that weighs most, where it weighs enough. */
export function heaviest([first]: readonly TagWeight[], least: number | null): string | null {
  if (first === undefined) return null;
  return (least === null ? first.weight > 0 : first.weight >= least - 1e-12) ? first.tag : null;
}

/** The tags of a row: none, one, or those of a list. */
function tagsOf(column: Column | null): (row: number) => readonly string[] {
  if (column === null) return () => [];
  if (column.type === 'list') {
    const { dictionary, codes } = column;
    return (row) => dictionary[codes[row] as number] ?? [];
  }
  const { dictionary, codes } = toTextColumn(column);
  const lists = dictionary.map((text) => [text]);
  return (row) => lists[codes[row] as number] ?? [];
}

/** The weight of the value of a row; what is not named weighs 1. */
function weigher(column: Column | null, weights: Readonly<Record<string, number>>): (row: number) => number {
  if (column === null) return () => 1;
  const { dictionary, codes } = toTextColumn(column);
  const by = dictionary.map((text) => (Object.hasOwn(weights, text) ? (weights[text] ?? 1) : 1));
  return (row) => by[codes[row] as number] ?? 1;
}
