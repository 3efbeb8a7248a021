/** English words that are needed only when something is taken away or asked for again. */
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
};
