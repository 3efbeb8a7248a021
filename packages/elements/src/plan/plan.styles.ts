import { css } from '../theme/css.ts';

export const planStyles = css`
.inputs{display:grid;grid-template-columns:repeat(auto-fill,minmax(128px,1fr));gap:8px 16px;margin:16px 0 0;padding:12px 0 0;border:0;border-block-start:1px solid var(--_sluice-line);min-inline-size:0}
.inputs legend{float:inline-start;grid-column:1/-1;padding:0;font-size:12px;line-height:16px;color:var(--_sluice-soft);inline-size:100%;margin-block-end:4px}
.inputs>div{display:grid;grid-row:span 3;grid-template-rows:subgrid;row-gap:0;font-size:12px;line-height:16px;color:var(--_sluice-soft);min-inline-size:0}
.inputs label{display:contents}
.inputs label span{align-self:end;margin-block-end:4px}
.inputs input{font:inherit;font-size:13px;font-variant-numeric:tabular-nums;color:var(--_sluice-ink);background:var(--_sluice-surface);min-inline-size:0}
.inputs input[type=number]{border:1px solid var(--_sluice-line);border-radius:6px;padding:4px 8px;block-size:28px;box-sizing:border-box}
.inputs input[type=range]{accent-color:var(--_sluice-accent);inline-size:100%;block-size:24px;margin:0}
.inputs .changed span{color:var(--_sluice-ink);font-weight:600}
.inputs .btn{grid-row:span 2;align-self:end;justify-self:start}
@media (pointer:coarse){.inputs input[type=number],.inputs input[type=range]{block-size:44px}}
@media print{.inputs{display:none}}
`;
