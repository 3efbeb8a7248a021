import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noDuckdb } from '../../../../../test/agree/duckdb.ts';
import { expectSameOf, type Folder, openFolder } from './both.ts';
import { type Changed, file, questions, rows } from './odd-rows.ts';

const oneOf = (...texts: readonly string[]): string => `[${texts.join(', ')}][range % ${texts.length} + 1]`;
const stamps = (...texts: readonly string[]): string => oneOf(...texts.map((text) => `TIMESTAMPTZ '${text}'`));
const day = "DATE '2026-01-05'";
const instant = '2026-01-05 00:00:00+00';
const wide = 'ids with blanks that SQL does not trim';

const ids = {
  blanks: ["'a'", "' a'", "'a\t'", "''", "'  '", 'NULL', "'b'"],
  'normal forms': ["'caf' || chr(233)", "'cafe' || chr(769)", "'c'"],
  capitals: ["'Lead'", "'lead'", "'LEAD '", "'A@x.ORG'", "'a@X.org'"],
  control: ["'a' || chr(0)", "chr(8203) || 'a'", "'a'"],
} as const;

/** What DuckDB reads as the loader does. */
const same: Readonly<Record<string, Changed>> = {
  'ids with blanks around, empty and missing ones': { lead: oneOf(...ids.blanks) },
  'ids in two Unicode normal forms, that differ by case, or with a NUL': {
    lead: oneOf(...ids['normal forms'], ...ids.capitals, ...ids.control),
  },
  'no id at all, and no time': { lead: 'NULL::VARCHAR', at: 'NULL::TIMESTAMPTZ' },
  'very old days and far ones': {
    at: `[DATE '0044-03-15 (BC)', DATE '0001-01-01', DATE '9999-12-31', ${day}][range % 4 + 1]`,
  },
  'far instants': { at: stamps('1700-01-01 00:00:00+00', '2250-01-01 00:00:00+00', instant) },
  'times after the as-of instant': { at: `TIMESTAMPTZ '2026-02-20 00:00:00+00' + INTERVAL 1 HOUR * range` },
  'times of another zone': { at: `TIMESTAMPTZ '2026-01-01 00:00:00+05:30' + INTERVAL 1 HOUR * range` },
  'the same row many times': { lead: "'a'", at: stamps(instant), event: "'visit'", value: '1.5', more: "'a'" },
  'negative amounts and zeros': { value: '[-0.0, -1.5, 0.1, 1e9][range % 4 + 1]::DOUBLE' },
  'huge amounts, an enum, and names that are odd': {
    value: 'range::HUGEINT',
    more: "(['a', 'b'][range % 2 + 1])::ENUM('a', 'b')",
    More: "'x'",
    'a ""b"" $c': "'x'",
    _row: 'range',
    filename: "'x'",
  },
  'numbers, truths and a few dates as texts': {
    more: '(range % 3)::VARCHAR',
    truth: oneOf("'true'", "'false'"),
    mixed: oneOf("'2026-01-01'", "'12'"),
  },
};

/** What the loader reads. */
const loaded: Readonly<Record<string, Changed>> = {
  [wide]: { lead: oneOf("chr(12288) || 'a'", "chr(65279) || 'a'", "'a' || chr(160)", "'a'") },
  'ids as doubles': { lead: '(range % 37)::DOUBLE' },
  'ids as UUIDs': { lead: 'md5((range % 37)::VARCHAR)::UUID' },
  'ids as bytes': { lead: "encode('lead-' || (range % 37))" },
  'amounts as texts': { value: '(range / 4)::VARCHAR' },
  'amounts as texts with two readings': { value: "'1,' || (100 + range)" },
  'amounts beyond those of money': { value: '1000000000000 + range' },
  'a column as bytes': { more: "encode('café')" },
  'times as texts': { at: `strftime(${day} + (range % 40)::INTEGER, '%Y-%m-%dT10:00:00Z')` },
  'infinite times': { at: stamps('infinity', '-infinity', instant) },
  'infinite days': { at: `['infinity'::DATE, ${day}][range % 2 + 1]` },
  'instants too far for microseconds': { at: stamps('9999-01-01 00:00:00+00', instant) },
  'a column called as DuckDB calls the place of a row': { file_row_number: '7' },
};

describe.skipIf(noDuckdb)('the duckdb engine over files that are odd', () => {
  let folder: Folder;
  beforeAll(async () => {
    folder = await openFolder();
    const all = Object.entries({ ...same, ...loaded });
    for (const [name, changed] of all) await folder.write(`${name}.parquet`, rows(changed));
  });
  afterAll(() => folder.remove());

  it.each(Object.keys(same))('says and answers what memory does where one has %s', async (name) => {
    const both = await folder.open(file(`from: "${name}.parquet"`), { review: true });
    expect(await expectSameOf(both, questions)).toBe(true);
  });

  it.each(Object.keys(loaded))('has the rows loaded where one has %s', async (name) => {
    const both = await folder.open(file(`from: "${name}.parquet"`), { review: true });
    expect(both.other.isOverFiles).toBe(name === wide);
    expect(await expectSameOf(both, questions)).toBe(false);
  });
});
