import type { Label } from '../catalog/index.ts';
import type { GridFacts } from '../table/index.ts';
import { octantCells } from './octant.ts';
import { levelsOf } from './rfm.ts';

/** A cell of a label's grid. An empty column is a list's; an empty row stands beside all rows. */
export interface LabelCell {
  readonly row: string;
  readonly column: string;
  readonly cell: string;
}

/** What the grid of a label shows. */
export function labelGridOf(label: Label): GridFacts {
  const common = { rows: ['row'], columns: 'column', name: label.id } as const;
  if (label.kind === 'rfm') return { of: label.shows, ...common, amount: label.amount };
  return { of: label.kind === 'quadrant' ? 'quadrant' : 'value', ...common };
}

/** The cells of a label's grid in the order they are read; those of an interest are the tags that were found. */
export function labelCells(label: Label, found: Iterable<string | null>): readonly LabelCell[] {
  if (label.kind === 'fact' || label.kind === 'predictive') return ['true', 'false'].map(listed);
  if (label.kind === 'quadrant') return quadrantCells(label.c);
  if (label.kind === 'interest')
    return [...new Set(found)]
      .filter((value) => value !== null)
      .sort()
      .map(listed);
  if (label.shows === 'octant') return octantCells;
  return label.shows === 'segment' ? segmentNames(label).map(listed) : scoreCells(label);
}

/** Where a customer stands in a grid of scores: recency down the side, frequency along the top. */
export function scoreCell(scores: readonly number[]): string {
  return `R${scores[0] ?? 0} F${scores[1] ?? 0}`;
}

const listed = (value: string): LabelCell => ({ row: value, column: '', cell: value });

function segmentNames({ segments }: Extract<Label, { kind: 'rfm' }>): string[] {
  return [...new Set(segments.map(({ name }) => name))];
}

function scoreCells({ cuts }: Extract<Label, { kind: 'rfm' }>): LabelCell[] {
  const upTo = (most: number) => Array.from({ length: most }, (_, i) => i + 1);
  return upTo(levelsOf(cuts.recency))
    .reverse()
    .flatMap((r) =>
      upTo(levelsOf(cuts.frequency)).map((f) => ({ row: String(r), column: String(f), cell: scoreCell([r, f]) })),
    );
}

function quadrantCells(c: 'frequent_and_cheap' | 'rare_and_dear'): LabelCell[] {
  const [frequent = '', dear = ''] = c === 'frequent_and_cheap' ? ['C', 'D'] : ['D', 'C'];
  return [
    { row: '', column: 'none', cell: 'A' },
    { row: 'dear', column: 'rare', cell: dear },
    { row: 'dear', column: 'frequent', cell: 'E' },
    { row: 'cheap', column: 'rare', cell: 'B' },
    { row: 'cheap', column: 'frequent', cell: frequent },
  ];
}
