import { knownPresets, presetLayouts } from '@sluice/core/presets';
import { readText } from '../../encoding/read-text.ts';
import { findHeader } from '../../preset/find-header.ts';
import { HeaderMatcher, isRecognised } from '../../preset/header-match.ts';
import { rowWithParams } from '../../preset/row-params.ts';
import { SourceNotes } from '../../quality/source-notes.ts';
import { TextPools } from '../../raw/text-pools.ts';
import { unknownSource } from '../unknown-source.ts';

/** The known format a file is of; undefined where it is of none. */
export function recognise(bytes: Uint8Array, name: string): string | undefined {
  if (/\.(?:csv|tsv|txt)$/i.test(name)) return recogniseText(textOf(bytes, name));
  return /\.(?:ndjson|jsonl)$/i.test(name) ? recogniseRow(firstLine(textOf(bytes, name))) : undefined;
}

function textOf(bytes: Uint8Array, name: string): Uint8Array {
  const notes = new SourceNotes(unknownSource(name), () => ({ from: 0, to: 0 }));
  return readText({ path: name, name, bytes, notes, pools: new TextPools() });
}

function recogniseText(text: Uint8Array): string | undefined {
  const head = new TextDecoder().decode(text.subarray(0, 1 << 16));
  if (/^Nth (?:day|week|month),/m.test(head) && /^# Start date:/m.test(head)) return 'ga4/overview';
  if (/^"?Combination 1 Stats/m.test(head)) return 'mailchimp/ab-test';
  if (/^"?Recipients Who Opened:/m.test(head)) return 'mailchimp/campaign';
  const found = presetLayouts.flatMap((layout) => {
    const matcher = new HeaderMatcher(layout);
    const header = layout.form === undefined ? findHeader(text, matcher) : undefined;
    const cells = header?.cells.filter((cell) => cell.trim() !== '') ?? [];
    const match = matcher.match(cells);
    return isRecognised(matcher, cells, match) ? [{ preset: layout.preset, known: match.known.size }] : [];
  });
  const best = found.sort((a, b) => rank(b) - rank(a))[0]?.preset;
  return best === 'ga4/report' && !/^# Start date:/m.test(head) ? 'ga4/exploration' : best;
}

/** The more headers are known the better; formats of one product before those that fit many. */
function rank({ preset, known }: { readonly preset: string; readonly known: number }): number {
  return known + (knownPresets[preset]?.evidence === 'K' ? 0 : 100);
}

function firstLine(text: Uint8Array): string {
  const end = text.indexOf(10);
  return new TextDecoder().decode(end < 0 ? text : text.subarray(0, end));
}

function recogniseRow(line: string): string | undefined {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return undefined;
    return presetLayouts.find((layout) => {
      if (layout.params === undefined) return false;
      const headers = Object.keys(rowWithParams({ ...row }, layout.params));
      const matcher = new HeaderMatcher(layout);
      return isRecognised(matcher, headers, matcher.match(headers));
    })?.preset;
  } catch {
    return undefined;
  }
}
