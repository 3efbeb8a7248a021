import { svg, type TemplateResult } from 'lit/html.js';

const icon = (d: string): TemplateResult =>
  svg`<svg class="i" width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.25" stroke-linecap="round" aria-hidden="true"><path d=${d}></path></svg>`;

export const icons = {
  info: icon('M8 7.5v4M8 4.6v.2'),
  table: icon('M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 6.5v6'),
  chart: icon('M2.5 13.5h11M4.5 11V8M8 11V3M11.5 11V6'),
  csv: icon('M8 2.5v8M4.8 7.5 8 10.7l3.2-3.2M3 13.5h10'),
};
