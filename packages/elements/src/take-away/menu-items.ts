import { actionsFor } from '@sluice/charts/actions';
import { toHtmlTable, toTsv } from '@sluice/charts/picture';
import { copy } from './copy.ts';
import { fileNameOf, save } from './save.ts';
import { pngOf, svgOf, type Taken } from './taken.ts';

export interface MenuItem {
  readonly label: string;
  /** Rejects where it did not work. */
  readonly run: () => void | Promise<void>;
  /** Its outcome is seen without words: the menu closes at once. */
  readonly isQuiet: boolean;
}

/** The entries of a menu in groups, parted by null: files, then the clipboard, then paper. What cannot be done is left out. */
export function itemsOf(taken: Taken): (MenuItem | null)[] {
  const { menu } = actionsFor(taken.locale);
  const root = taken.element.shadowRoot ?? document.body;
  const { link, tag, numbers, number, title } = taken;
  const file = (label: string, run: MenuItem['run']): MenuItem => ({ label, run, isQuiet: true });
  const clip = (label: string, text: string | null, html?: () => string): MenuItem[] =>
    text === null ? [] : [{ label, run: () => copy(text, html?.(), root), isQuiet: false }];
  const csv = () => save(taken.csv(), fileNameOf(title, 'csv'), 'text/csv;charset=utf-8');
  const copies = [
    ...clip(menu.copyNumber, number),
    ...(numbers ? clip(menu.copyTable, toTsv(numbers), () => toHtmlTable(numbers, title)) : []),
    ...clip(menu.copyLink, link),
    ...clip(menu.copyEmbed, tag),
  ];
  return [
    file(menu.png, async () => save(await pngOf(taken), fileNameOf(title, 'png'), 'image/png')),
    file(menu.svg, () => save(svgOf(taken), fileNameOf(title, 'svg'), 'image/svg+xml')),
    ...(taken.csv() === '' ? [] : [file(menu.csv, csv)]),
    ...(copies.length > 0 ? [null, ...copies] : []),
    ...(taken.canPrint ? [null, file(menu.print, () => print())] : []),
  ];
}
