import { expect } from 'vitest';
import { foreignTo } from './han-table.ts';
import { latinWords } from './latin-words.ts';

/** A Chinese text: of its own script, without English words, with full-width marks and spaces around letters and digits. */
export function expectChinese(locale: 'zh-CN' | 'zh-TW', text: string, path: string): void {
  expect(foreignTo(locale, text), path).toEqual([]);
  expect(latinWords(text), path).toEqual([]);
  expect(text, path).not.toMatch(/[,;:!()] ?\p{Script=Han}|\p{Script=Han} ?[,;:!()]/u);
  expect(text, path).not.toMatch(/\p{Script=Han}[A-Za-z0-9%α-ω]|[A-Za-z0-9%α-ω]\p{Script=Han}/u);
}

/** The values of a text, in any order. */
export const valuesOf = (text: string): string[] => (text.match(/[αβγδε]|\d+/g) ?? []).sort();
