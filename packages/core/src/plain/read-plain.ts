import type { Entry, ListPlace, MapPlace, Place } from '../parse/place.ts';
import { Cursor, leave, NotPlain } from './cursor.ts';
import { passColon, readWord, toScalar, type Word } from './scalars.ts';

const mostNodes = 15_000;
const mostDepth = 30;

/**
 * Reads a text in the plain form of YAML, in which nearly all definition files are written: maps and lists by
 * indentation or in brackets, texts on one line, comments. Null where it is anything else or may be wrong: what is read
 * is always what `parse` reads, but for where lists and maps end.
 */
export function readPlain(text: string): MapPlace | null {
  if (/\t|\r(?!\n)|^(?:---|\.\.\.|\ufeff)/m.test(text)) return null;
  try {
    return new Reader(text).read();
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

class Reader {
  readonly #cursor: Cursor;
  #nodes = 0;
  #depth = 0;

  constructor(text: string) {
    this.#cursor = new Cursor(text);
  }

  read(): MapPlace {
    const cursor = this.#cursor;
    cursor.skipBlanks();
    if (cursor.isAtEnd || cursor.column > 0 || this.#isDash()) leave();
    const root = this.#map();
    return cursor.isAtEnd ? root : leave();
  }

  /** A list or map that starts here, its lines all at this column; ends before a line that is further left. */
  #block(): Place {
    return this.#deeper(() => (this.#isDash() ? this.#list() : this.#map()));
  }

  #map(first?: { readonly word: Word; readonly column: number }): MapPlace {
    const cursor = this.#cursor;
    const column = first?.column ?? cursor.column;
    const from = first?.word.from ?? cursor.at;
    const entries = new Map<string, Entry>();
    let word = first?.word ?? this.#word(false);
    for (;;) {
      passColon(cursor, word);
      const value = this.#value(column);
      enter(entries, word, value);
      if (!this.#goesOn(column)) return map(from, value.to, entries);
      if (this.#isDash()) leave();
      word = this.#word(false);
    }
  }

  #list(): ListPlace {
    const cursor = this.#cursor;
    const { column, at: from } = cursor;
    const items: Place[] = [];
    do {
      if (!this.#isDash()) return list(from, items);
      cursor.at++;
      items.push(this.#item(column));
    } while (this.#goesOn(column));
    return list(from, items);
  }

  #item(column: number): Place {
    const cursor = this.#cursor;
    if (cursor.skipBlanks()) return !cursor.isAtEnd && cursor.column > column ? this.#block() : leave();
    if (cursor.isAtEnd) leave();
    if (this.#isDash()) return this.#block();
    if (this.#isBracket()) return this.#last(this.#brackets(column));
    const at = cursor.column;
    const word = this.#word(false);
    if (cursor.here === ':') return this.#deeper(() => this.#map({ word, column: at }));
    return this.#last(toScalar(word));
  }

  /** What stands after the colon of a key whose map is at `column`. */
  #value(column: number): Place {
    const cursor = this.#cursor;
    if (cursor.skipBlanks()) {
      const isBelow = cursor.column > column || (cursor.column === column && this.#isDash());
      return isBelow && !cursor.isAtEnd && !this.#isBracket() ? this.#block() : leave();
    }
    if (cursor.isAtEnd || this.#isDash()) leave();
    return this.#last(this.#isBracket() ? this.#brackets(column) : toScalar(this.#word(false)));
  }

  /** A value that must be the last thing on its line. */
  #last<T>(value: T): T {
    const { text, at } = this.#cursor;
    const rest = /(?: *| +#.*)(?:\r?\n|$)/y;
    rest.lastIndex = at;
    return rest.test(text) ? value : leave();
  }

  /** Whether another entry stands at `column`; a line that is further right belongs to nothing. */
  #goesOn(column: number): boolean {
    const cursor = this.#cursor;
    cursor.skipBlanks();
    if (cursor.isAtEnd || cursor.column < column) return false;
    return cursor.column === column || leave();
  }

  #brackets(column: number): Place {
    return this.#deeper(() => (this.#cursor.here === '[' ? this.#flowList(column) : this.#flowMap(column)));
  }

  #flowList(column: number): ListPlace {
    const from = this.#cursor.at++;
    const items: Place[] = [];
    while (!this.#closes(']', column, items.length)) {
      items.push(this.#flowValue(column));
      this.#skip(column);
    }
    return { ...list(from, items), to: this.#cursor.at };
  }

  #flowMap(column: number): MapPlace {
    const cursor = this.#cursor;
    const from = cursor.at++;
    const entries = new Map<string, Entry>();
    while (!this.#closes('}', column, entries.size)) {
      const word = this.#word(true);
      passColon(cursor, word);
      this.#skip(column);
      enter(entries, word, this.#flowValue(column));
      this.#skip(column);
    }
    return map(from, cursor.at, entries);
  }

  /** Goes over the comma after an entry, and over the bracket at the end. */
  #closes(bracket: string, column: number, entries: number): boolean {
    const cursor = this.#cursor;
    this.#skip(column);
    if (entries > 0 && cursor.here === ',') {
      cursor.at++;
      this.#skip(column);
    } else if (entries > 0 && cursor.here !== bracket) leave();
    if (cursor.here !== bracket) return false;
    cursor.at++;
    return true;
  }

  #flowValue(column: number): Place {
    return this.#isBracket() ? this.#brackets(column) : toScalar(this.#word(true));
  }

  /** Inside brackets a new line must be further right than what they belong to. */
  #skip(column: number): void {
    if (this.#cursor.skipBlanks() && this.#cursor.column <= column) leave();
  }

  #word(isFlow: boolean): Word {
    this.#count();
    return readWord(this.#cursor, isFlow);
  }

  #deeper<T>(read: () => T): T {
    this.#count();
    if (++this.#depth > mostDepth) leave();
    const found = read();
    this.#depth--;
    return found;
  }

  #count(): void {
    if (++this.#nodes > mostNodes) leave();
  }

  #isDash(): boolean {
    return this.#cursor.here === '-' && this.#cursor.isBlank(this.#cursor.at + 1);
  }

  #isBracket(): boolean {
    return this.#cursor.here === '[' || this.#cursor.here === '{';
  }
}

function enter(entries: Map<string, Entry>, { text, from, to }: Word, value: Place): void {
  if (entries.has(text)) leave();
  entries.set(text, { key: { from, to }, value });
}

function map(from: number, to: number, entries: ReadonlyMap<string, Entry>): MapPlace {
  return { kind: 'map', from, to, size: sizeOf([...entries.values()].map(({ value }) => value)), entries };
}

function list(from: number, items: readonly Place[]): ListPlace {
  return { kind: 'list', from, to: items.at(-1)?.to ?? from, size: sizeOf(items), items };
}

function sizeOf(places: readonly Place[]): number {
  return places.reduce((size, place) => size + place.size, 1);
}
