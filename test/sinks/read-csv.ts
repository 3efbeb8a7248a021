/** RFC 4180 as written: commas, CRLF, quotes doubled. Not our own reader, so that a fault of both is not hidden. */
export function parseCsvText(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    row.push(cell);
    at = end + 1;
    if (text.startsWith('\r\n', end)) {
      rows.push(row);
      row = [];
      at = end + 2;
    } else if (text[end] !== ',') throw new Error(`no cell ends at ${end}`);
  }
  return rows;
}

function plainCell(text: string, from: number): [string, number] {
  const length = text.slice(from).search(/,|\r\n/);
  return [text.slice(from, from + length), from + length];
}

function quotedCell(text: string, from: number): [string, number] {
  let end = from + 1;
  for (; text[end] !== '"' || text[end + 1] === '"'; end++) if (text[end] === '"') end++;
  return [text.slice(from + 1, end).replaceAll('""', '"'), end + 1];
}
