import type { PresetLayout } from '@sluice/core/presets';

/** What the headers of a file are in a known format. */
export interface HeaderMatch {
  /** Field → the header it stands under. */
  readonly fields: ReadonlyMap<string, string>;
  /** Headers the format knows. */
  readonly known: ReadonlySet<string>;
  /** Headers that would have given a field another one gives already. */
  readonly second: readonly string[];
}

/** A header to compare by: its letters and digits, without case. */
export function headerKey(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Finds the fields of a format among headers, in any order. */
export class HeaderMatcher {
  readonly layout: PresetLayout;
  private readonly headers: ReadonlySet<string>;

  constructor(layout: PresetLayout) {
    this.layout = layout;
    this.headers = new Set(layout.columns.flatMap((column) => column.headers.map(headerKey)));
  }

  /** How many of the texts are headers of the format. */
  count(texts: readonly string[]): number {
    return texts.filter((text) => this.headers.has(this.keyOf(text)) || this.familyOf(text) !== undefined).length;
  }

  match(headers: readonly string[]): HeaderMatch {
    const byKey = new Map<string, string>();
    for (const header of headers) if (!byKey.has(this.keyOf(header))) byKey.set(this.keyOf(header), header);
    const fields = new Map<string, string>();
    const known = new Set<string>();
    for (const { name, headers: names } of this.layout.columns) {
      const found = names.flatMap((each) => byKey.get(headerKey(each)) ?? []);
      for (const header of found) known.add(header);
      if (found[0] !== undefined) fields.set(name, found[0]);
    }
    this.addFamilies(headers, fields, known);
    const used = new Set(fields.values());
    return { fields, known, second: [...known].filter((header) => !used.has(header)) };
  }

  private addFamilies(headers: readonly string[], fields: Map<string, string>, known: Set<string>): void {
    for (const header of headers) {
      const name = known.has(header) ? undefined : this.familyOf(header);
      if (name === undefined) continue;
      known.add(header);
      const free = [name.short, name.long].find((each) => !fields.has(each));
      if (free !== undefined) fields.set(free, header);
    }
  }

  private familyOf(header: string): { readonly short: string; readonly long: string } | undefined {
    const plain = header.replace(/["“”„'‘’]/g, '').trim();
    for (const { form, prefix } of this.layout.families ?? []) {
      const [, stage, group = ''] = form.exec(plain) ?? [];
      if (stage === undefined) continue;
      const short = prefix + wordsOf(stage);
      return { short, long: group === '' ? short : `${short}_${wordsOf(group)}` };
    }
    return undefined;
  }

  private keyOf(header: string): string {
    return matchKey(this.layout, header);
  }
}

/** A header to compare by, without a prefix or a currency the format puts around it. */
function matchKey({ headerPrefix, currency }: PresetLayout, header: string): string {
  const plain = headerPrefix === undefined ? header : header.replace(headerPrefix, '');
  const isPriced = currency?.test(plain.trim()) ?? false;
  return headerKey(isPriced ? plain.replace(/\([^)]*\)\s*$/, '') : plain);
}

/** A stage's name as the end of a field's name. */
function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

/** The needs of a format that the fields do not meet. */
export function unmet(layout: PresetLayout, fields: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const { needs, needsWith = [] } = layout;
  const keys = new Set([...fields.values()].map(headerKey));
  const more = needsWith.filter(({ header }) => keys.has(headerKey(header))).flatMap((each) => each.needs);
  const all = [...needs, ...more];
  return all.filter((need) => !need.some((name) => fields.has(name)));
}

/** Whether a file with these headers is of the format beyond doubt: it has what the format needs, and a header of its own. */
export function isRecognised({ layout }: HeaderMatcher, headers: readonly string[], match: HeaderMatch): boolean {
  if (unmet(layout, match.fields).length > 0) return false;
  if (layout.signs === undefined) return match.known.size >= headers.length * 0.6;
  const keys = new Set([...match.known].map((header) => matchKey(layout, header)));
  return layout.signs.some((sign) => keys.has(headerKey(sign)));
}

/** A need as people know it: the header of its first field. */
export function needText(layout: PresetLayout, need: readonly string[]): string {
  return need.map((name) => layout.columns.find((column) => column.name === name)?.headers[0] ?? name).join(' / ');
}
