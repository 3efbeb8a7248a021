import type { ListColumn } from '@sluice/core/table';
import { CodeList } from './code-list.ts';
import type { RawColumn } from './raw-column.ts';
import { StringTexts } from './texts.ts';

/** A value of JSON, of an inline row or of a host's array. */
export type CellValue = string | number | bigint | boolean | Date | null | undefined | readonly CellValue[];

/** Collects the cells of one column from values; lists stay lists, everything else becomes distinct texts. */
export class ValueCells {
  private readonly codes: CodeList;
  private readonly strings: string[] = [];
  private readonly index = new Map<string, number>();
  private readonly lists: string[][] = [];
  private readonly listIndex = new Map<string, number>();
  private readonly listRows = new Map<number, number>();
  private hasStrings = false;
  private hasNumbers = false;
  private hasBooleans = false;

  constructor(expected?: number) {
    this.codes = new CodeList(expected);
  }

  get length(): number {
    return this.codes.length;
  }

  padTo(length: number): void {
    this.codes.padTo(length);
  }

  push(value: CellValue): void {
    if (Array.isArray(value)) {
      this.pushList(value);
      return;
    }
    const text = this.textOf(value as Exclude<CellValue, readonly CellValue[]>);
    this.codes.push(text === '' ? -1 : this.codeOf(text));
  }

  /** Adds a number given by its digits, exactly. */
  pushNumberText(digits: string): void {
    this.hasNumbers = true;
    this.codes.push(this.codeOf(digits));
  }

  finish(): RawColumn {
    if (this.listRows.size > 0) return { kind: 'typed', column: this.asLists() };
    const origins = { csv: false, strings: this.hasStrings, numbers: this.hasNumbers, booleans: this.hasBooleans };
    return { kind: 'text', codes: this.codes.finish(), texts: new StringTexts(this.strings), origins };
  }

  private textOf(value: Exclude<CellValue, readonly CellValue[]>): string {
    if (typeof value === 'string') {
      if (value !== '') this.hasStrings = true;
      return value;
    }
    if (value === null || value === undefined) return '';
    if (value instanceof Date) {
      this.hasStrings = true;
      return Number.isNaN(value.getTime()) ? '' : value.toISOString();
    }
    if (typeof value === 'boolean') {
      this.hasBooleans = true;
      return String(value);
    }
    if (typeof value === 'number' && !Number.isFinite(value)) return '';
    this.hasNumbers = true;
    return String(value);
  }

  private codeOf(text: string): number {
    const known = this.index.get(text);
    if (known !== undefined) return known;
    this.index.set(text, this.strings.length);
    return this.strings.push(text) - 1;
  }

  private pushList(values: readonly CellValue[]): void {
    const texts = values
      .flat(8)
      .map((v) => (v instanceof Date ? v.toISOString() : String(v ?? '')))
      .filter((t) => t !== '');
    this.listRows.set(this.codes.length, this.listCode(texts));
    this.codes.push(-1);
  }

  private listCode(texts: string[]): number {
    if (texts.length === 0) return -1;
    const key = JSON.stringify(texts);
    const known = this.listIndex.get(key);
    if (known !== undefined) return known;
    this.listIndex.set(key, this.lists.length);
    return this.lists.push(texts) - 1;
  }

  private asLists(): ListColumn {
    const single = this.strings.map((text) => this.listCode([text]));
    const codes = this.codes.finish().map((code) => (code < 0 ? -1 : (single[code] ?? -1)));
    for (const [row, code] of this.listRows) codes[row] = code;
    return { type: 'list', dictionary: this.lists, codes };
  }
}
