import { error, warning } from './row.ts';
import { counted, didYouMean, oneOf, quoted } from './words.ts';

/** Rooms 3 and 6: what the data says against the file (missing columns, unreadable cells, joins without a match). */
export const dataTable = {
  'file-not-found': error<{ source: string; path: string }>({
    message: (p) => `No file is at ${quoted(p.path)}.`,
    why: (p) => `The source ${quoted(p.source)} reads its rows from there; paths are relative to the definition file.`,
    help: (p) => {
      if (/^[a-z]+:\/\//i.test(p.path))
        return 'Download the file and name it here: nothing is fetched from an address.';
      if (/\$\{?\w/.test(p.path)) return 'Write the path out: names of environment variables are not filled in.';
      return 'Correct the path or the pattern under "from:", or put the file there.';
    },
  }),
  'file-not-readable': error<{ source: string; path: string; reason: string }>({
    message: (p) => `The file ${quoted(p.path)} cannot be opened: ${p.reason}.`,
    why: 'Only files below the project folder are read, and only those this account may read.',
    help: 'Move the file into the project folder, or change who may read it.',
  }),
  'unsupported-format': error<{ source: string; path: string; format: string; known: readonly string[] }>({
    message: (p) => `Files of the kind ${quoted(p.format)} are not read by this release.`,
    why: (p) => `The kind is told by the end of the name; read are ${oneOf(p.known)}, each also with .gz.`,
    help: (p) =>
      /^xls/.test(p.format) ? 'Save the sheet as CSV and name that file.' : 'Export the data in one of these kinds.',
  }),
  'damaged-file': error<{ source: string; path: string; format: string; reason: string }>({
    message: (p) => `${quoted(p.path)} is not a whole ${p.format} file: ${p.reason}.`,
    why: 'Its bytes end too early or were changed on the way, so none of its rows can be trusted.',
    help: 'Export or copy the file again.',
  }),
  'damaged-json': error<{ source: string; path: string; reason: string }>({
    message: (p) => `${quoted(p.path)} is not valid JSON: ${p.reason}.`,
    why: 'JSON is one value; where it breaks, nothing after it can be told apart.',
    help: 'Correct the text there. A file with one object a line is named .ndjson.',
  }),
  'json-without-rows': error<{ source: string; path: string }>({
    message: (p) => `${quoted(p.path)} holds no list of rows.`,
    why: 'Rows are a list of objects, or stand under the key "rows" of one object.',
    help: 'Export the list itself, or put it under "rows".',
  }),
  'row-not-object': warning<{ source: string; path: string; count: number; row: number }>({
    message: (p) =>
      `${counted(p.count, 'entry').replace('entrys', 'entries')} of ${quoted(p.path)} ${p.count === 1 ? 'is' : 'are'} left out, the first at ${p.row}.`,
    why: 'A row is an object with a value for each column; these are something else.',
    help: 'Write them as objects, or take them out of the list.',
  }),
  'damaged-line': warning<{ source: string; path: string; count: number; line: number }>({
    message: (p) =>
      `${counted(p.count, 'line')} of ${quoted(p.path)} ${p.count === 1 ? 'is' : 'are'} left out, the first at line ${p.line}.`,
    why: 'Each line of such a file is one complete JSON object.',
    help: 'Correct or delete these lines; a line cut at the end of the file means that the export was cut.',
  }),
  'file-too-long': error<{ source: string; path: string; megabytes: number; most: number }>({
    message: (p) => `${quoted(p.path)} has ${p.megabytes} MB of JSON; one value is read up to ${p.most} MB.`,
    why: 'One JSON value must stand in memory whole before its first row can be used.',
    help: 'Export one object a line (.ndjson), or parquet.',
  }),
  'unpacks-too-large': error<{ source: string; path: string; megabytes: number }>({
    message: (p) => `${quoted(p.path)} is more than ${p.megabytes} MB when unpacked.`,
    why: 'A file far larger inside than outside is a known attack, so unpacking was stopped.',
    help: 'If the file is right, unpack it by hand or divide it.',
  }),
  'unreadable-encoding': warning<{ source: string; path: string; encoding: string; count: number }>({
    message: (p) => `${counted(p.count, 'character')} of ${quoted(p.path)} cannot be read as ${p.encoding}.`,
    why: 'The file was written in another encoding; what could not be read shows as "�".',
    help: 'State the right one under "encoding:" (utf-8, utf-16, gb18030, big5 or windows-1252).',
  }),
  'no-rows': warning<{ source: string; path: string; header: boolean }>({
    message: (p) => `${quoted(p.path)} has ${p.header ? 'a header and no rows' : 'no rows'}.`,
    why: 'Its numbers will be 0 or not defined.',
    help: 'Check the export, above all its date range.',
  }),
  'duplicate-header': warning<{ source: string; path: string; column: string }>({
    message: (p) => `${quoted(p.path)} has several columns named ${quoted(p.column)}.`,
    why: (p) => `The first keeps the name; the next is ${quoted(`${p.column} (2)`)}, and so on.`,
    help: 'Rename one of them in the file, or use the name with the number.',
  }),
  'ragged-row': warning<{ source: string; path: string; count: number; row: number; cells: number }>({
    message: (p) =>
      `${counted(p.count, 'row')} of ${quoted(p.path)} ${p.count === 1 ? 'is' : 'are'} left out, the first is row ${p.row}: more than ${p.cells} cells.`,
    why: 'Most often a text holds the delimiter without quotes; its cells would land in the wrong columns.',
    help: 'Put such texts in quotes, or state the delimiter under "delimiter:" if it was taken wrongly.',
  }),
  'short-row': warning<{ source: string; path: string; count: number; row: number; cells: number }>({
    message: (p) =>
      `${counted(p.count, 'row')} of ${quoted(p.path)} ${p.count === 1 ? 'has' : 'have'} fewer than ${p.cells} cells, first row ${p.row}.`,
    why: 'The rows are used; the cells they lack at the end count as missing.',
    help: 'If a line was cut, export the file again.',
  }),
  'unclosed-cell': warning<{ source: string; path: string; count: number; row: number }>({
    message: (p) =>
      `${counted(p.count, 'row')} of ${quoted(p.path)} ${p.count === 1 ? 'is' : 'are'} left out, the first is row ${p.row}: a quote is opened and never closed.`,
    why: 'The cell would swallow the rest of the file, so only its own line is left out.',
    help: 'Close the quote, or write a quote inside a text twice ("").',
  }),
  'missing-column': error<{ source: string; column: string; key: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `The data of ${quoted(p.source)} has no column ${quoted(p.column)}.`,
    why: (p) => `${quoted(p.key)} reads it; the columns there are ${oneOf(p.known)}.`,
    help: (p) => {
      if (p.known.some((name) => /^column \d+$/.test(name)))
        return 'If lines stand above the header, delete them, or name the export under "preset:": the first line is read as the header.';
      const write = /^\w+$/.test(p.key)
        ? `Write "${p.key}: " with the name of a column there.`
        : 'Name a column there.';
      return `${write}${didYouMean(p.nearest)}`;
    },
  }),
  'no-days': error<{ source: string; known: readonly string[] }>({
    message: (p) => `The costs of ${quoted(p.source)} have no day.`,
    why: (p) =>
      `A cost falls on a day ("at") or is spread over "from_day" to "to_day"; the columns there are ${oneOf(p.known)}.`,
    help: 'Name the column of the day under "at:", or both columns of the stretch.',
  }),
  'ambiguous-dates': error<{ source: string; column: string; example: string }>({
    message: (p) => `Dates of ${quoted(p.column)} such as ${quoted(p.example)} fit two readings.`,
    why: 'Nothing in the column shows whether the day or the month stands first.',
    help: (p) => `Say it in the source ${quoted(p.source)}: "dates: dd/MM/yyyy" or "dates: MM/dd/yyyy".`,
  }),
  'mixed-date-orders': error<{ source: string; column: string; dayFirst: string; monthFirst: string }>({
    message: (p) =>
      `Dates of ${quoted(p.column)} are written in two orders: ${quoted(p.dayFirst)} has the day first, ${quoted(p.monthFirst)} the month.`,
    why: 'A date such as 2/3/2026 could be either beside them, and one wrong month moves a number without a trace.',
    help: (p) =>
      `Export the column in one order. With "dates: dd/MM/yyyy" or "dates: MM/dd/yyyy" in the source ${quoted(p.source)}, cells of the other order count as missing and are listed.`,
  }),
  'ambiguous-numbers': error<{ source: string; column: string; example: string }>({
    message: (p) => `Numbers of ${quoted(p.column)} such as ${quoted(p.example)} fit two readings.`,
    why: 'Nothing in the column shows whether the sign divides thousands or decimals.',
    help: (p) => `Say it in the source ${quoted(p.source)}: numbers: {decimal: "."} or numbers: {decimal: ","}.`,
  }),
  'mixed-currencies': error<{ source: string; column: string; currency?: string; other: string; third?: string }>({
    message: (p) =>
      p.currency
        ? `${quoted(p.column)} has amounts in ${p.other}, the file counts in ${p.currency}.`
        : `${quoted(p.column)} has amounts in ${p.other}${p.third ? ` and ${p.third}` : ''}, the file states no currency.`,
    why: 'Amounts of two currencies are never added without a rate.',
    help: (p) =>
      p.currency
        ? `Add a rate, for instance "rates: {${p.other}: 0.92}": how much ${p.currency} one ${p.other} is.`
        : `Add "currency: ${p.other}" to the file${p.third ? `, and "rates: {${p.third}: …}", what one ${p.third} is in ${p.other}` : ''}.`,
  }),
  'unread-cells': warning<{
    source: string;
    column: string;
    expected: string;
    count: number;
    file: string;
    row: number;
    text: string;
  }>({
    message: (p) =>
      `${counted(p.count, 'cell')} of ${quoted(p.column)} ${p.count === 1 ? 'is' : 'are'} not ${p.expected}, the first in row ${p.row}: ${quoted(p.text)}.`,
    why: 'Such cells count as missing.',
    help: 'Correct them where the data comes from, or filter these rows with "where:".',
  }),
  'unreadable-column': error<{
    source: string;
    column: string;
    key: string;
    expected: string;
    count: number;
    file: string;
    row: number;
    text: string;
  }>({
    message: (p) => `No cell of ${quoted(p.column)} is ${p.expected}; row ${p.row} has ${quoted(p.text)}.`,
    why: (p) => `${quoted(p.key)} of ${quoted(p.source)} reads this column, and 0 would be a number nobody wrote.`,
    help: (p) => `Name another column under "${p.key}:", or correct the cells where the data comes from.`,
  }),
  'rows-without-day': warning<{ source: string; count: number; file: string; row: number }>({
    message: (p) =>
      `${counted(p.count, 'row')} of ${quoted(p.source)} ${p.count === 1 ? 'has no day, or ends before it starts, and is' : 'have no day, or end before they start, and are'} left out, the first is row ${p.row} of ${quoted(p.file)}.`,
    why: 'Every number of such a source is of a day. A row without one is most often a line of totals, which would count everything twice.',
    help: 'Delete lines of totals, or give the row its day or its days in their order.',
  }),
  'value-not-in-data': warning<{
    field: string;
    value: string;
    of: string;
    known: readonly string[];
    type: 'text' | 'number' | 'boolean' | 'date';
    isText: boolean;
    nearest?: string;
  }>({
    message: (p) =>
      `No row of ${p.of} has the ${p.isText ? 'text' : 'value'} ${quoted(p.value)} in ${quoted(p.field)}.`,
    why: (p) =>
      p.isText === (p.type === 'text')
        ? `What no row has is counted 0 times, and text compares exactly. The values there are ${oneOf(p.known)}.`
        : `Text and ${p.type === 'text' ? 'numbers' : `${p.type}s`} are never equal, and the column holds ${p.type === 'text' ? 'text' : `${p.type}s`}.`,
    help: (p) =>
      p.isText === (p.type === 'text')
        ? `Use a value that is there, or leave it if such rows are still to come.${didYouMean(p.nearest)}`
        : `Write it ${p.isText ? 'without' : 'in'} quotes.`,
  }),
  'unknown-channel': warning<{
    source: string;
    channel: string;
    rows: number;
    known: readonly string[];
    nearest?: string;
  }>({
    message: (p) =>
      `${quoted(p.channel)} in the costs of ${quoted(p.source)} is no channel (${counted(p.rows, 'row')}).`,
    why: (p) =>
      `Channels are the ids of the base groups and of "channels:": ${oneOf(p.known)}. Another one stays a group of its own that no lead is in.`,
    help: (p) => `Write the id of a channel, or add a group with this id.${didYouMean(p.nearest)}`,
  }),
  'spend-without-channel': warning<{ source: string; rows: number; campaign?: string }>({
    message: (p) =>
      `Nothing says the channel of ${counted(p.rows, 'row')} of the costs of ${quoted(p.source)}${p.campaign === undefined ? '' : `, such as ${quoted(p.campaign)}`}.`,
    why: 'They have no channel, source or medium, so they are in no channel that leads are in: a cost per lead by channel lacks them.',
    help: 'Write "channel: paid_search" (the id of a channel for all rows) or the column that says it, columns under "source:" and "medium:", or a group of "channels:" by campaign. Costs of no channel say so by "type: people", "tools" or "content".',
  }),
  'overlapping-costs': warning<{ source: string; count: number; from: string; to: string }>({
    message: (p) =>
      `${counted(p.count, 'stretch').replace('stretchs', 'stretches')} of costs of ${quoted(p.source)} ${p.count === 1 ? 'lies' : 'lie'} over another of the same kind, the first from ${p.from} to ${p.to}.`,
    why: 'Nothing but their days tells them apart, as where two exports of one campaign overlap; both are summed.',
    help: 'Export without the days that are there already, or add a column that tells the costs apart.',
  }),
  'negative-cost': warning<{ source: string; count: number }>({
    message: (p) =>
      `${counted(p.count, 'row')} of the costs of ${quoted(p.source)} ${p.count === 1 ? 'is' : 'are'} below 0.`,
    why: 'They are taken for credits and summed with the costs, so every cost of their days is lower.',
    help: 'If they are no credits, correct them, or leave them out with "where: {cost: {gte: 0}}".',
  }),
  'repeated-deal': warning<{ source: string; count: number; deal: string }>({
    message: (p) =>
      `${counted(p.count, 'row')} of ${quoted(p.source)} ${p.count === 1 ? 'has' : 'have'} a deal that a row before has, such as ${quoted(p.deal)}.`,
    why: 'Each row of such a source is a deal of its own: amounts are summed and deals are counted twice. A funnel counts the deal once.',
    help: 'Export each deal once, or leave the other rows out with "where:".',
  }),
  'future-date': warning<{ source: string; count: number; asOf: string }>({
    message: (p) =>
      `${counted(p.count, 'row')} of ${quoted(p.source)} ${p.count === 1 ? 'lies' : 'lie'} after ${p.asOf}, the moment the numbers are of.`,
    why: 'What has not happened yet is not counted, so these rows are in no number.',
    help: 'Correct dates that are wrong (day and month swapped, another time zone), or move "as_of:".',
  }),
  'conversion-before-entry': warning<{ source: string; count: number; later: string; former: string }>({
    message: (p) =>
      `${counted(p.count, 'row')} of ${quoted(p.source)} ${p.count === 1 ? 'has' : 'have'} ${quoted(p.later)} before ${quoted(p.former)}.`,
    why: 'A later step before an earlier one gives negative times, and no conversion where the order counts.',
    help: 'Correct the dates where they come from, or map the right column to each.',
  }),
  'unequal-columns': error<{ source: string; column: string; cells: number; rows: number }>({
    message: (p) =>
      `The column ${quoted(p.column)} given for ${quoted(p.source)} has ${p.cells} values, another ${p.rows}.`,
    why: 'Columns given by the page have one value a row, all the same number.',
    help: 'Give every column as many values as there are rows.',
  }),
} as const;
