import type { Journeys } from '@sluice/core/attribution';
import type { MoneyMicro } from '@sluice/core/internal';
import type { PathsNode } from '@sluice/core/plan';
import { CONVERTED, OPEN_LEAD } from '@sluice/sql';
import type { ReadColumns } from '../database/read-columns.ts';
import { Combinations } from './combinations.ts';

const milestones = 3;
/** Before the dimensions of the subject: number, outcome, time, worth and the milestones. */
const heads = 4 + milestones;

/** The rows of `paths`, one a touch, as journeys. `byDay`: times are local days. */
export function readJourneys(node: PathsNode, { length, columns }: ReadColumns, byDay: boolean): Journeys {
  const column = (at: number): readonly unknown[] => columns[at] ?? [];
  const subjects = node.picks.map((_, i) => column(heads + i));
  const after = heads + subjects.length;
  const [touchTimes, direct] = [column(after), column(after + 1)];
  const touched = node.keys.map((_, i) => column(after + 2 + i));
  const firsts = firstRows(column(0), length);
  const converted = firsts.filter((row) => column(1)[row] === CONVERTED);
  const rows = Array.from({ length }, (_, row) => row).filter((row) => touchTimes[row] !== null);
  const [keys, groups] = [new Combinations(), new Combinations()];
  const bounds = [...startsOf(firsts, touchTimes), rows.length];
  const stretches = {
    starts: Int32Array.from(bounds.slice(0, -1)),
    ends: Int32Array.from(bounds.slice(1)),
    times: Float64Array.from(rows, (row) => Number(touchTimes[row])),
  };
  return {
    length: firsts.length,
    conversions: converted.length,
    ...stretches,
    touch: Int32Array.from(rows, (row) => keys.codeOf(touched, row)),
    isDirect: Uint8Array.from(rows, (row) => Number(direct[row] === true)),
    keys: keys.all,
    dimensions: node.keys.map(({ dimension }) => dimension),
    at: Float64Array.from(converted, (row) => timeOf(column(2)[row])),
    values: converted.map((row) => worthOf(column(3)[row])),
    milestones: Int32Array.from(converted.flatMap((row, journey) => placesOf(stretches, journey, columns, row))),
    group: Int32Array.from(firsts, (row) => (column(1)[row] === OPEN_LEAD ? -1 : groups.codeOf(subjects, row))),
    groups: groups.all,
    subjectDimensions: node.picks.map(({ dimension }) => dimension),
    byDay,
  };
}

/** The first row of each journey. */
function firstRows(numbers: readonly unknown[], length: number): number[] {
  return Array.from({ length }, (_, row) => row).filter((row) => row === 0 || numbers[row] !== numbers[row - 1]);
}

/** By journey how many touches come before it. */
function startsOf(firsts: readonly number[], touchTimes: readonly unknown[]): number[] {
  let touches = 0;
  let row = 0;
  return firsts.map((first) => {
    for (; row < first; row++) if (touchTimes[row] !== null) touches++;
    return touches;
  });
}

type Stretches = Pick<Journeys, 'starts' | 'ends' | 'times'>;

/** By milestone the place among the touches of the last at or before it, or −1; one after the conversion is missing. */
function placesOf(
  { starts, ends, times }: Stretches,
  journey: number,
  columns: ReadColumns['columns'],
  row: number,
): number[] {
  const at = timeOf(columns[2]?.[row]);
  const from = starts[journey] ?? 0;
  return Array.from({ length: milestones }, (_, k) => {
    const time = timeOf(columns[4 + k]?.[row]);
    if (!(time <= at)) return -1;
    let last = (ends[journey] ?? from) - 1;
    while (last >= from && !((times[last] ?? 0) <= time)) last--;
    return last - from;
  });
}

function timeOf(value: unknown): number {
  return value === null || value === undefined ? Number.NaN : Number(value);
}

function worthOf(value: unknown): MoneyMicro | null {
  if (typeof value !== 'bigint') return typeof value === 'number' ? value : null;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
