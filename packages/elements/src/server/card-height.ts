import { textWidth } from '@sluice/charts';

/** A card as it was drawn: its markup, the rules for its parts, and the width of its inside in pixels. */
export interface DrawnCard {
  readonly markup: string;
  readonly rules: readonly string[];
  readonly inside: number;
}

const HEAD = 24;
const SUMMARY = { size: 13, line: 20, after: 12 } as const;
const NOTE = { size: 12, line: 16, around: 9, before: 12 } as const;

/** Height of all in a card but its figure, in pixels, as its styles lay it out. */
export function heightAround({ markup, rules, inside }: DrawnCard): number {
  const summary = /class="sum">([^<]*)</.exec(markup)?.[1];
  const note = /part="note">([^<]*)</.exec(markup)?.[1];
  const lines = (text: string, size: number) => Math.ceil(textWidth(text, size) / inside);
  const ofSummary =
    summary === undefined
      ? 0
      : Math.max(reserved(rules, '.sum'), lines(summary, SUMMARY.size) * SUMMARY.line) + SUMMARY.after;
  const ofNote =
    note === undefined
      ? 0
      : Math.max(reserved(rules, '.note'), lines(note, NOTE.size) * NOTE.line + NOTE.around) + NOTE.before;
  return HEAD + ofSummary + ofNote;
}

/** Height of the chart in a card in pixels; null where there is none. */
export function chartHeight({ markup }: DrawnCard): number | null {
  const height = /<svg part="chart"[^>]*? height="([\d.]+)"/.exec(markup)?.[1];
  return height === undefined ? null : Number(height);
}

function reserved(rules: readonly string[], selector: string): number {
  const found = rules.filter((rule) => rule.startsWith(`${selector}{min-block-size:`)).at(-1);
  return Number.parseFloat(found?.split(':')[1] ?? '0');
}
