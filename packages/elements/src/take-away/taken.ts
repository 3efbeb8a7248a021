import type { DataTable } from '@sluice/charts';
import { type Picture, toSvg } from '@sluice/charts/picture';
import { styleOf } from './paper.ts';
import { toPng } from './png.ts';

/** What can be taken away of an element. */
export interface Taken {
  readonly element: HTMLElement;
  /** BCP 47. */
  readonly locale: string;
  readonly title: string;
  /** Made when it is asked for. */
  readonly picture: () => Picture;
  readonly csv: () => string;
  /** What *copy* puts on the clipboard; null for a dashboard. */
  readonly numbers: DataTable | null;
  /** The one number of a kpi, exact. */
  readonly number: string | null;
  /** Address of the page in this state; null where it cannot be said. */
  readonly link: string | null;
  /** Tags for another page; null where attributes cannot say it. */
  readonly tag: string | null;
  readonly canPrint: boolean;
}

/** The picture as an SVG document, in the colours and the font of the page. */
export function svgOf({ element, picture }: Taken): string {
  return toSvg(picture(), styleOf(element));
}

/** The same as PNG, two dots a pixel. */
export function pngOf({ element, picture }: Taken, scale = 2): Promise<Blob> {
  const drawn = picture();
  return toPng(toSvg(drawn, styleOf(element)), drawn.width, drawn.height, scale);
}

/** The raw value of the first number of a table, as text. */
export function firstNumber({ columns, rows }: DataTable): string | null {
  const at = columns.findIndex(({ align }) => align === 'end');
  const raw = rows[0]?.cells[at]?.raw ?? null;
  return raw === null ? null : String(raw);
}
