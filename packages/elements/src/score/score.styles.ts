import { ChartWidget } from '../base/chart-widget.ts';
import { css, type Styles } from '../theme/css.ts';

export const scoreStyles: Styles = [
  ChartWidget.styles,
  css`
.why{margin-block-start:var(--_sluice-space);overflow-x:auto}
.why h4{margin:0 0 8px;font-size:13px;line-height:20px;font-weight:600}
.why table{inline-size:100%;border-collapse:collapse;font-size:13px;line-height:20px;font-variant-numeric:tabular-nums}
.why th,.why td{padding:4px 6px;text-align:end;vertical-align:top;white-space:normal;border-block-end:1px solid var(--_sluice-line);font-weight:400}
.why thead th{vertical-align:bottom;color:var(--_sluice-soft);font-size:12px}
.why .text{text-align:start}
.why .day{white-space:nowrap}
.why small{display:block;font-size:12px;line-height:16px;color:var(--_sluice-soft)}
.why :is(th,td):first-child{padding-inline-start:0}
.why :is(th,td):last-child{padding-inline-end:0}
.why tfoot :is(th,td){font-weight:600;border-block-end:0}
`,
];
