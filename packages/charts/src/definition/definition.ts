import type { TableInfo } from '@sluice/core/table';
import type { Formats } from '../format/formats.ts';
import type { Texts } from '../texts/texts.ts';

/** What the catalog and `explain` say about a number, in words. Absent entries are not shown. */
export interface DefinitionWords {
  readonly title: string;
  readonly description?: string;
  readonly formula?: string;
  readonly denominator?: string;
  /** The window in words; null: there is none. */
  readonly window?: string | null;
  /** In place of what the answer says of its basis. */
  readonly basis?: string;
  readonly stages?: readonly { readonly label: string; readonly words: string }[];
  readonly target?: string;
  readonly owner?: string;
  readonly insight?: string;
  readonly action?: string;
  readonly vanity?: boolean;
}

/** The info panel: terms and texts in reading order. */
export interface Definition {
  readonly title: string;
  readonly description: string;
  readonly entries: readonly { readonly term: string; readonly text: string }[];
}

/** The info panel of one number: its words, then what the answer says of itself (period, zone, basis, as-of). */
export function definitionOf(words: DefinitionWords, info: TableInfo, formats: Formats, texts: Texts): Definition {
  const t = texts.info;
  const entries: readonly (readonly [string, string | null | undefined])[] = [
    [t.formula, words.formula],
    [t.denominator, words.denominator],
    [t.window, words.window === null ? t.noWindow : words.window],
    ...(words.stages ?? []).map((stage) => [stage.label, stage.words] as const),
    [t.period, formats.range(info.from, info.to) || texts.filter.allTime],
    [t.zone, info.timezone],
    [t.basis, words.basis ?? (info.byDay ? t.byDay(t.basisName[info.basis]) : t.basisName[info.basis])],
    [t.asOf, info.asOf === null ? null : formats.instant(info.asOf)],
    [t.target, words.target],
    [t.insight, words.insight],
    [t.action, words.action],
    [t.owner, words.owner],
  ];
  return {
    title: words.title,
    description: texts.join([words.description ?? '', words.vanity ? t.vanity : '']),
    entries: entries.flatMap(([term, text]) => (text ? [{ term, text }] : [])),
  };
}
