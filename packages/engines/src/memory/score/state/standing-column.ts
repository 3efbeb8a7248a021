import type { Catalog } from '@sluice/core/catalog';
import { standingText } from '@sluice/core/internal';
import type { StandingColumn } from '@sluice/core/plan';
import type { TextColumn } from '@sluice/core/table';
import { remap } from '../../rows/text-column.ts';

/** The grade, cell or route of the lead of each row, by the points of the scores it is made of. */
export function standingColumn(
  { standing }: StandingColumn,
  catalog: Catalog,
  subjects: Int32Array,
  values: ReadonlyMap<string, Float64Array>,
): TextColumn {
  const { scores = {}, matrix } = catalog;
  const known = new Map<number, number>();
  const texts: (string | null)[] = [];
  const places = new Map<string | null, number>();
  const textOf = (subject: number): string | null => {
    const scales = { scores, ...(matrix === undefined ? {} : { matrix }) };
    return standingText(standing, scales, (score) => values.get(score)?.[subject] ?? 0);
  };
  const codes = subjects.map((subject) => {
    if (subject < 0) return -1;
    const before = known.get(subject);
    if (before !== undefined) return before;
    const text = textOf(subject);
    const place = places.get(text) ?? texts.push(text) - 1;
    places.set(text, place);
    known.set(subject, place);
    return place;
  });
  return remap(codes, texts);
}
