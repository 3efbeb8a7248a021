import type { Widget } from '@sluice/core/catalog';
import type { WidgetData } from '../context/widget-data.ts';
import { loadFurther } from '../further.ts';

/** The element of a widget in a dashboard. */
export type Cell = HTMLElement & { data: WidgetData | null; density: 'compact' | null };

const PARTS = 'card,title,summary,chart,number,table,tip,note,info';

/** The elements of a dashboard's widgets, each made once; their numbers change in place. */
export class Cells {
  readonly #made = new Map<string, Cell>();
  readonly #host: Element;

  constructor(host: Element) {
    this.#host = host;
  }

  /** `prefix` is the first part of the element names. */
  of({ id, kind, span }: Widget, prefix: string): Cell {
    const known = this.#made.get(`${kind} ${id}`);
    if (known) return known;
    const cell = this.#host.ownerDocument.createElement(`${prefix}-${kind}`) as Cell;
    cell.dataset['kind'] = kind;
    cell.style.setProperty('--span', String(span));
    cell.setAttribute('exportparts', PARTS);
    cell.addEventListener('sluice-ready', (event) => event.stopPropagation());
    void loadFurther(cell.localName, prefix);
    this.#made.set(`${kind} ${id}`, cell);
    return cell;
  }
}
