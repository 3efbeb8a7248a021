/** Rooms 3 and 6: what the data says against the file (missing columns, unreadable cells, joins without a match). */
export const dataTable = {} as const;
