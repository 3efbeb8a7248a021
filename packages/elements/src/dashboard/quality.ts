import type { Quality } from '@sluice/core/table';
import { html, svg, type TemplateResult } from 'lit/html.js';
import { placeOnToggle } from '../base/popover.ts';
import type { Setting } from '../context/source.ts';

/** Where the badge stands. */
export interface QualityHost {
  /** What fills its panel: loaded when it is opened, and ready before where the browser is idle. */
  quality: ((setting: Setting) => TemplateResult) | null;
  readonly isConnected: boolean;
  requestUpdate(): void;
}

const load = () => import('./quality-panel.ts');

/** The data-quality badge and its panel; '' where nothing was loaded. */
export function qualityBadge(setting: Setting, host: QualityHost): TemplateResult | '' {
  const { description, texts } = setting;
  const { quality } = description;
  if (quality.sources.length === 0) return '';
  const isGood = isWhole(quality);
  if (host.isConnected && !host.quality) (globalThis.requestIdleCallback ?? setTimeout)(() => load().catch(() => null));
  const onToggle = async (event: ToggleEvent) => {
    placeOnToggle(event);
    host.quality = (await load()).qualityPanel;
    host.requestUpdate();
  };
  const sign = isGood ? svg`<circle cx="4" cy="4" r="4"></circle>` : svg`<path d="M4-.5 8.5 4 4 8.5-.5 4z"></path>`;
  return html`<button class="pill badge ${isGood ? '' : 'warn'}" popovertarget="quality">
      <svg width="8" height="8" fill="currentColor" aria-hidden="true">${sign}</svg>${texts.quality.badge}</button>
    <div id="quality" class="pop" popover role="dialog" aria-label=${texts.quality.badge} tabindex="-1" @beforetoggle=${onToggle}>
      <h3>${texts.quality.badge}</h3>${host.quality?.(setting)}</div>`;
}

/** Nothing was left out, and nothing is to be known of what was read. */
function isWhole({ sources, joins }: Quality): boolean {
  const counts = sources.flatMap(({ dropped, unparsedCount, duplicates, roundedMoney, findings }) => [
    ...Object.values(dropped),
    ...findings.map(({ count }) => count),
    ...[unparsedCount, duplicates, roundedMoney],
  ]);
  return ![...counts, ...joins.map(({ unmatched }) => unmatched)].some((count) => count > 0);
}
