import type { Formats, Texts } from '@sluice/charts';
import { type ActionTexts, actionsFor } from '@sluice/charts/actions';
import type { Quality, SourceQuality } from '@sluice/core/table';
import { html, type TemplateResult } from 'lit/html.js';
import type { Setting } from '../context/source.ts';

type Words = ActionTexts['quality'];

/** What every load read, left out and could not read. */
export function qualityPanel({ description, locale, texts, formats }: Setting): TemplateResult {
  const words = actionsFor(locale).quality;
  const lines = description.quality.sources.map((source) => ({ source, issues: issuesOf(source, words, formats) }));
  const joins = joinIssues(description.quality, words, formats);
  const isGood = joins.length === 0 && lines.every(({ issues }) => issues.length === 0);
  return html`${isGood ? html`<p>${words.good}</p>` : ''}
      <dl>${lines.map(({ source, issues }) => sourceTemplate(source, issues, words, texts, formats))}</dl>
      ${joins.map((line) => html`<p>${line}</p>`)}`;
}

function sourceTemplate(
  source: SourceQuality,
  issues: readonly string[],
  words: Words,
  texts: Texts,
  formats: Formats,
): TemplateResult {
  const { rowsUsed, rowsRead, earliest, latest } = source;
  const span =
    earliest && latest
      ? words.range(formats.day(formats.localDay(earliest)), formats.day(formats.localDay(latest)))
      : '';
  return html`<dt>${source.source}</dt>
    <dd>${words.rowsUsed(formats.count(rowsUsed), formats.count(rowsRead))}${span ? `${texts.separator}${span}` : ''}</dd>
    ${issues.map((line) => html`<dd>${line}</dd>`)}${source.unparsed
      .slice(0, 3)
      .map(
        (cell) =>
          html`<dd>${words.cell(cell.file, formats.count(cell.row), cell.column, cell.text, cell.expected)}</dd>`,
      )}`;
}

function issuesOf(source: SourceQuality, quality: Words, { count }: Formats): string[] {
  const dropped = Object.values(source.dropped).reduce((sum, n) => sum + n, 0);
  const findings = source.findings.reduce((sum, { count: n }) => sum + n, 0);
  return [
    dropped > 0 ? quality.dropped(count(dropped), count(source.rowsRead)) : '',
    source.unparsedCount > 0 ? quality.unparsed(count(source.unparsedCount)) : '',
    source.duplicates > 0 ? quality.duplicates(count(source.duplicates)) : '',
    source.roundedMoney > 0 ? quality.rounded(count(source.roundedMoney)) : '',
    findings > 0 ? quality.findings(count(findings)) : '',
  ].filter(Boolean);
}

function joinIssues({ joins }: Quality, quality: Words, { count }: Formats): string[] {
  const missed = joins.filter(({ unmatched }) => unmatched > 0);
  return missed.map((j) =>
    quality.join(j.left, j.right, quality.unmatched(count(j.unmatched), count(j.unmatched + j.matched))),
  );
}
