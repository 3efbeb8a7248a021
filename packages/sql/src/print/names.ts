/** The place of a row in its source: spelled `_row`, which a field may be called as well. */
export const ROW = '\u0000row';

/** Columns of tables that are not made of sources. */
const own = ['source', 'medium', 'campaign', 'referrer', 'channel', 'touch channels'];

/** How names are spelled so that they stay apart where a database takes capitals and small letters for the same. */
export class Names {
  readonly #spelled = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** Names of sources and their fields are given first, so that tables and statements agree on them. */
  constructor(sources: Readonly<Record<string, { readonly fields: object }>>) {
    this.#spelled.set(ROW, '_row');
    this.#taken.add('_row');
    const stored = Object.entries(sources).flatMap(([id, { fields }]) => [id, ...Object.keys(fields)]);
    for (const name of [...own, ...stored.filter(isSmall).sort(), ...stored.sort()]) this.spell(name);
  }

  /** The name itself, or numbered where another one differs from it in nothing but capitals. */
  spell(name: string): string {
    const known = this.#spelled.get(name);
    if (known !== undefined) return known;
    let spelled = name;
    for (let n = 2; this.#taken.has(spelled.toLowerCase()); n++) spelled = `${name} ${n}`;
    this.#taken.add(spelled.toLowerCase());
    this.#spelled.set(name, spelled);
    return spelled;
  }
}

function isSmall(name: string): boolean {
  return name === name.toLowerCase();
}
