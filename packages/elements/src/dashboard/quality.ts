import type { Formats, Texts } from '@sluice/charts';
import type { Quality, SourceQuality } from '@sluice/core/table';
import { html, svg, type TemplateResult } from 'lit/html.js';
import { placeOnToggle } from '../base/popover.ts';
import type { Setting } from '../context/source.ts';

/** The data-quality badge and its panel: what every load read, left out and could not read; '' where nothing was loaded. */
export function qualityBadge({ description, texts, formats }: Setting): TemplateResult | '' {
  const { quality } = description;
  if (quality.sources.length === 0) return '';
  const lines = quality.sources.map((source) => ({ source, issues: issuesOf(source, texts, formats) }));
  const joins = joinIssues(quality, texts, formats);
  const isGood = joins.length === 0 && lines.every(({ issues }) => issues.length === 0);
  const sign = isGood ? svg`<circle cx="4" cy="4" r="4"></circle>` : svg`<path d="M4-.5 8.5 4 4 8.5-.5 4z"></path>`;
  return html`<button class="pill badge ${isGood ? '' : 'warn'}" popovertarget="quality">
      <svg width="8" height="8" fill="currentColor" aria-hidden="true">${sign}</svg>${texts.quality.badge}</button>
    <div id="quality" class="pop" popover role="dialog" aria-label=${texts.quality.badge} tabindex="-1" @beforetoggle=${placeOnToggle}>
      <h3>${texts.quality.badge}</h3>${isGood ? html`<p>${texts.quality.good}</p>` : ''}
      <dl>${lines.map(({ source, issues }) => sourceTemplate(source, issues, texts, formats))}</dl>
      ${joins.map((line) => html`<p>${line}</p>`)}</div>`;
}

function sourceTemplate(
  source: SourceQuality,
  issues: readonly string[],
  texts: Texts,
  formats: Formats,
): TemplateResult {
  const { rowsUsed, rowsRead, earliest, latest } = source;
  const span =
    earliest && latest
      ? texts.quality.range(formats.day(formats.localDay(earliest)), formats.day(formats.localDay(latest)))
      : '';
  return html`<dt>${source.source}</dt>
    <dd>${texts.quality.rowsUsed(formats.count(rowsUsed), formats.count(rowsRead))}${span ? `${texts.separator}${span}` : ''}</dd>
    ${issues.map((line) => html`<dd>${line}</dd>`)}${source.unparsed
      .slice(0, 3)
      .map(
        (cell) =>
          html`<dd>${texts.quality.cell(cell.file, formats.count(cell.row), cell.column, cell.text, cell.expected)}</dd>`,
      )}`;
}

function issuesOf(source: SourceQuality, { quality }: Texts, { count }: Formats): string[] {
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

function joinIssues({ joins }: Quality, { quality }: Texts, { count }: Formats): string[] {
  const missed = joins.filter(({ unmatched }) => unmatched > 0);
  return missed.map((j) =>
    quality.join(j.left, j.right, quality.unmatched(count(j.unmatched), count(j.unmatched + j.matched))),
  );
}
