import type { Identity, SubjectColumn } from '@sluice/core/plan';
import type { TextColumn } from '@sluice/core/table';
import { isNormal, normalKey } from '../../shared/normal-key.ts';
import type { RowSet } from '../rows/row-set.ts';
import { toTextColumn } from '../rows/text-column.ts';
import { aliasesOf } from './aliases.ts';
import { SubjectRegistry } from './subject-registry.ts';
import { type Visitors, visitorsOf } from './visitors.ts';

/** The subjects of one kind under one identity, numbered over all sources. */
export class Subjects {
  readonly #registry = new SubjectRegistry();
  readonly #identity: Identity | null;
  readonly #rowsOf: (node: string) => RowSet;
  readonly #isKey: (source: string, field: string) => boolean;
  readonly #byId = new Map<string, Int32Array>();
  readonly #anonymous = new Map<number, number>();
  #aliases: ReadonlyMap<string, string> | null = null;
  #visitors: Visitors | null = null;

  /** `isKey`: whether loading has made a source's field a key already (rule Q2). */
  constructor(
    identity: Identity | null,
    rowsOf: (node: string) => RowSet,
    isKey: (source: string, field: string) => boolean,
  ) {
    this.#identity = identity;
    this.#rowsOf = rowsOf;
    this.#isKey = isKey;
  }

  /** How many there are so far. */
  get size(): number {
    return this.#registry.size;
  }

  /** The subject of each row, −1 where the row has none. */
  codes(rows: RowSet, of: SubjectColumn): Int32Array {
    const ids = this.#idCodes(rows, of.id);
    return of.visitor === null ? ids : this.#withVisitors(rows, of.visitor, ids);
  }

  #idCodes(rows: RowSet, field: string | null): Int32Array {
    const key = `${rows.source} ${field}`;
    const known = this.#byId.get(key);
    if (known) return known;
    const column = field === null ? null : rows.column(field);
    const isKey = field !== null && this.#isKey(rows.source, field) && column?.type === 'text';
    const codes = column ? this.#codesOf(toTextColumn(column), isKey) : new Int32Array(rows.length).fill(-1);
    this.#byId.set(key, codes);
    return codes;
  }

  #codesOf(texts: TextColumn, isKey: boolean): Int32Array {
    const aliases = this.#aliasMap();
    const { codes } = texts;
    if (isKey && aliases.size === 0 && this.#registry.adoptAll(texts)) return codes;
    const { dictionary } = texts;
    const used = new Uint8Array(dictionary.length);
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row] as number;
      if (code >= 0) used[code] = 1;
    }
    const isPlain = aliases.size === 0 && (isKey || dictionary.every(isNormal));
    const subjects =
      (isPlain ? this.#registry.adopt(dictionary, used) : null) ?? this.#number(dictionary, used, aliases);
    return codesThrough(subjects, codes);
  }

  #number(dictionary: readonly string[], used: Uint8Array, aliases: ReadonlyMap<string, string>): Int32Array {
    return Int32Array.from(dictionary, (entry, at) => {
      const text = used[at] === 1 ? normalKey(entry) : '';
      return text === '' ? -1 : this.#registry.code(aliases.get(text) ?? text);
    });
  }

  #aliasMap(): ReadonlyMap<string, string> {
    this.#aliases ??= this.#identity ? aliasesOf(this.#identity, this.#rowsOf) : new Map();
    return this.#aliases;
  }

  #withVisitors(rows: RowSet, field: string, ids: Int32Array): Int32Array {
    const column = rows.column(field);
    if (!column) return ids;
    const texts = toTextColumn(column);
    const visitors = this.#allVisitors();
    const subjectOf = new Int32Array(texts.dictionary.length).fill(-2);
    return ids.map((own, row) => {
      const entry = texts.codes[row] ?? -1;
      if (own >= 0 || entry < 0 || rows.keep?.[row] === 0) return own;
      let subject = subjectOf[entry] ?? -1;
      if (subject === -2) subject = subjectOf[entry] = this.#visitorSubject(visitors, texts.dictionary[entry] ?? '');
      return subject;
    });
  }

  #visitorSubject(visitors: Visitors, text: string): number {
    const code = visitors.codes.code(normalKey(text));
    const lead = visitors.leadOf[code] ?? -1;
    if (lead >= 0) return lead;
    const known = this.#anonymous.get(code);
    if (known !== undefined) return known;
    const subject = this.#registry.add();
    this.#anonymous.set(code, subject);
    return subject;
  }

  #allVisitors(): Visitors {
    const identity = this.#identity ?? { leads: [], visitors: [] };
    const idOf = new Map(identity.visitors.map((v) => [v.source, this.#idCodes(this.#rowsOf(v.rows), v.id)]));
    this.#visitors ??= visitorsOf(identity, this.#rowsOf, (source, row) => idOf.get(source)?.[row] ?? -1);
    return this.#visitors;
  }
}

/** Each code replaced by what stands for it; the codes themselves where each stands for itself. */
function codesThrough(table: Int32Array, codes: Int32Array): Int32Array {
  let isSame = true;
  for (let entry = 0; entry < table.length && isSame; entry++) isSame = table[entry] === entry;
  if (isSame) return codes;
  const moved = new Int32Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    moved[row] = code < 0 ? -1 : (table[code] as number);
  }
  return moved;
}
