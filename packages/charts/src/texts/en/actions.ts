/** English words that are needed only when something is taken away, asked for again or looked into. */
export const actions = {
  menu: {
    png: 'Download PNG',
    svg: 'Download SVG',
    csv: 'Download CSV',
    copyTable: 'Copy table',
    copyNumber: 'Copy number',
    copyLink: 'Copy link',
    copyEmbed: 'Copy embed code',
    print: 'Print',
    copied: 'Copied',
    failed: 'That did not work',
  },

  csv: { widget: 'Widget', row: 'Row', column: 'Column', unit: 'Unit', value: 'Value' },

  refresh: {
    dropped: (names: string) => `No longer in the data, so no longer filtered: ${names}.`,
    periodDropped: (period: string) => `${period} is no longer in the data; the dashboard's own period is shown.`,
  },

  /** The panel of data quality. */
  quality: {
    good: 'All rows were read',
    dropped: (n: string, of: string) => `${n} of ${of} rows were left out`,
    unparsed: (n: string) => `Unreadable cells: ${n}`,
    unmatched: (n: string, of: string) => `${n} of ${of} rows did not join`,
    duplicates: (n: string) => `Duplicate keys: ${n}`,
    findings: (n: string) => `Findings: ${n}`,
    rounded: (n: string) => `${n} amounts had more than six decimals and were rounded`,
    rowsUsed: (used: string, read: string) => `${used} of ${read} rows used`,
    range: (from: string, to: string) => `${from} – ${to}`,
    join: (left: string, right: string, unmatched: string) => `${left} → ${right}: ${unmatched}`,
    cell: (file: string, row: string, column: string, text: string, expected: string) =>
      `${file}, row ${row}, ${column}: “${text}” is not ${expected}.`,
  },
};
