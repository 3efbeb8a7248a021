import type { Plan } from '@sluice/core/plan';
import { groupSql, type SqlContext, UnsupportedByDialect } from '@sluice/sql';
import type { Database } from '../database/open-database.ts';
import { distinctTexts } from '../parquet/known-texts.ts';
import type { FileSource } from './file-source.ts';
import { quoted } from './parquet-file.ts';

/** A dictionary of few texts has fewer bytes. */
const mostBytes = 16_384;

/** Of fields whose files keep few texts by dictionary all texts, asked once when a statement can make use of them. */
export class TextsInFiles {
  readonly #database: Database;
  readonly #sources: readonly FileSource[];
  readonly #known = new Map<string, Promise<readonly string[] | null>>();

  constructor(database: Database, sources: readonly FileSource[]) {
    this.#database = database;
    this.#sources = sources;
  }

  /** The same, with the texts that the statements of a plan want to know. */
  async contextFor(plan: Plan, context: SqlContext): Promise<SqlContext> {
    const texts = new Map<string, readonly string[] | null>();
    for (const field of wantedTexts(plan, context)) texts.set(field, await this.#of(field));
    return texts.size === 0 ? context : { ...context, texts };
  }

  #of(field: string): Promise<readonly string[] | null> {
    const known = this.#known.get(field) ?? this.#ask(field);
    this.#known.set(field, known);
    return known;
  }

  async #ask(asked: string): Promise<readonly string[] | null> {
    for (const { source, files, fields } of this.#sources) {
      const [, field] = [...fields].find(([name]) => `${source.id} ${name}` === asked) ?? [];
      if (field === undefined) continue;
      const { name, dictionary } = field.column;
      if (field.sql !== quoted(name) || dictionary === null || dictionary > mostBytes) return null;
      const texts = new Set<string>();
      for (const { path } of files.files) {
        const found = await distinctTexts(this.#database, path, name);
        if (found === null) return null;
        for (const text of found) texts.add(text);
      }
      return [...texts];
    }
    return null;
  }
}

function wantedTexts(plan: Plan, context: SqlContext): Set<string> {
  const groups = Object.keys(plan.nodes).filter((id) => plan.nodes[id]?.kind === 'group');
  return new Set(groups.flatMap((id) => [...wantedOf(plan, id, context)]));
}

function wantedOf(plan: Plan, id: string, context: SqlContext): Iterable<string> {
  try {
    return groupSql(plan, id, context).wantedTexts;
  } catch (error) {
    if (error instanceof UnsupportedByDialect) return [];
    throw error;
  }
}
