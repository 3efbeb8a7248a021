import type { Unit } from '@sluice/core/catalog';

/** A number as a headline, with its unit apart where it is written small. */
export function headlineOf(text: string, unit: Unit | null): { readonly text: string; readonly unit: string } {
  const [, figure = text, mark = ''] = unit === 'ratio' ? (/^(.*?)(\s?%)$/u.exec(text) ?? []) : [];
  return { text: figure, unit: mark };
}
