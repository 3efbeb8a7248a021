import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, answersOf, type Fixture, fixtures } from './support/fixture.ts';
import { bytesOf, tableOf } from './support/table-text.ts';

/** Several tables in one file, and rows of JSON, have no one header to change. */
const tables = fixtures().filter(({ name }) => !/^ga4-(overview|bigquery)|ab-test$/.test(name));
const runs = { numRuns: 5, seed: 5 };

describe.each(tables.map((fixture) => ({ name: fixture.name, fixture })))('the header of $name', ({ fixture }) => {
  const before = answersOf(fixture);

  it('may stand in any order', async () => {
    const { numbers } = await before;
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const answers = await answersOf(changed(fixture, (columns) => ({ order: shuffled(columns, seed) })));
        expect(answers.diagnostics).toEqual([]);
        expect(answers.numbers).toEqual(numbers);
      }),
      runs,
    );
  });

  it('gives no other number without a word, and no 0, where columns are renamed', async () => {
    const whole = await before;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(40), { minLength: 1, maxLength: 3 }), async (picks) => {
        const rename = (columns: number) =>
          new Map(picks.map((pick) => [pick % columns, `Own field ${pick % columns}`]));
        expectNothingWrong(whole, await answersOf(changed(fixture, (columns) => ({ rename: rename(columns) }))));
      }),
      runs,
    );
  });

  it('gives no other number without a word, and no 0, where columns are missing', async () => {
    const whole = await before;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }), async (picks) => {
        const left = (columns: number) =>
          [...Array(columns).keys()].filter((at) => columns === 1 || !picks.some((pick) => pick % columns === at));
        expectNothingWrong(whole, await answersOf(changed(fixture, (columns) => ({ order: left(columns) }))));
      }),
      runs,
    );
  });
});

interface Change {
  readonly order?: readonly number[];
  readonly rename?: ReadonlyMap<number, string>;
}

function changed(fixture: Fixture, change: (columns: number) => Change): Fixture {
  const files = Object.entries(fixture.files).map(([name, bytes]): [string, Uint8Array] => {
    const table = tableOf(bytes);
    const columns = table.records[table.header]?.length ?? 0;
    const { order = [...Array(columns).keys()], rename } = change(columns);
    return [name, bytesOf(table, order, rename)];
  });
  return { ...fixture, files: Object.fromEntries(files) };
}

function shuffled(columns: number, seed: number): number[] {
  const order = [...Array(columns).keys()];
  let state = seed >>> 0 || 1;
  for (let i = order.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const at = state % (i + 1);
    [order[i], order[at]] = [order[at] ?? 0, order[i] ?? 0];
  }
  return order;
}

/** Where a number is not the one it was, something was said, and it is not 0: mostly it is not defined. */
function expectNothingWrong(before: Answers, after: Answers): void {
  const other: string[] = [];
  for (const [name, rows] of Object.entries(before.numbers)) {
    rows.forEach((row, i) => {
      for (const [column, value] of Object.entries(row)) {
        const now = after.numbers[name]?.[i]?.[column] ?? null;
        if (now === value) continue;
        other.push(`${name}.${column}: ${JSON.stringify(value)} became ${JSON.stringify(now)}`);
        if (column !== 'drop_off')
          expect(now, `${name}.${column} was ${JSON.stringify(value)}`).not.toBe(typeof value === 'string' ? '0' : 0);
      }
    });
  }
  if (other.length > 0)
    expect(
      after.diagnostics.map(({ code }) => code),
      other.join('\n'),
    ).not.toEqual([]);
}
