import type { Text } from '../catalog/index.ts';
import { octants } from './octants.table.ts';

/** The group of three scores of 1 (low) or 2 (high), by its id. */
export function octantOf(scores: readonly number[]): string {
  const found = Object.entries(octants).find(([, { high }]) =>
    high.every((isHigh, i) => isHigh === (scores[i] ?? 1) > 1),
  );
  return found?.[0] ?? '';
}

/** By the id of a group its name in three languages, in the language the file is written in by default. */
export function octantNames(locale: string): Record<string, Text> {
  const named = ({ default: usual, byLocale = {} }: Text): Text => ({ default: byLocale[locale] ?? usual, byLocale });
  return Object.fromEntries(Object.entries(octants).map(([id, { label }]) => [id, named(label)]));
}

/** The eight groups as a grid: by how much they are worth, and by what is to be done about them. */
export const octantCells: readonly { readonly row: string; readonly column: string; readonly cell: string }[] = [
  { row: 'important', column: 'value', cell: 'high_value' },
  { row: 'important', column: 'keep', cell: 'important_keep' },
  { row: 'important', column: 'develop', cell: 'important_develop' },
  { row: 'important', column: 'win_back', cell: 'important_win_back' },
  { row: 'ordinary', column: 'value', cell: 'ordinary_value' },
  { row: 'ordinary', column: 'keep', cell: 'ordinary_keep' },
  { row: 'ordinary', column: 'develop', cell: 'ordinary_develop' },
  { row: 'ordinary', column: 'win_back', cell: 'ordinary_win_back' },
];
