import type { Table } from '@sluice/core/table';
import { readerOf } from '../read/reader.ts';

/** A number and the ends of its interval. */
export interface Spanned {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** One arm of an experiment's answer. */
export interface ArmFigures {
  readonly id: string;
  readonly count: number;
  readonly conversions: number;
  readonly maturing: number;
  readonly rate: Spanned;
  readonly difference: Spanned;
  readonly lift: number | null;
  readonly p: number | null;
  readonly adjusted: number | null;
  readonly chance: number | null;
  readonly needed: number | null;
}

/** The arms of an answer, the control first; another table gives none. */
export function readArms(table: Table): ArmFigures[] {
  const reader = readerOf(table);
  return Array.from({ length: table.length }, (_, row) => row).flatMap((row): ArmFigures[] => {
    const id = reader.key('arm', row);
    if (id === null) return [];
    const number = (name: string) => reader.number(name, row);
    const spanned = (name: string): Spanned => ({
      value: number(name),
      low: number(`${name}_low`),
      high: number(`${name}_high`),
    });
    return [
      {
        id,
        count: number('count') ?? 0,
        conversions: number('conversions') ?? 0,
        maturing: number('maturing') ?? 0,
        rate: spanned('rate'),
        difference: spanned('difference'),
        lift: number('lift'),
        p: number('p'),
        adjusted: number('p_adjusted'),
        chance: number('chance'),
        needed: number('needed'),
      },
    ];
  });
}
