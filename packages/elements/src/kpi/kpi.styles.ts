import { css } from '../theme/css.ts';

export const kpiStyles = css`
.body{flex:0 0 auto;margin-block-start:auto}
.top{display:flex;align-items:flex-end;gap:12px;justify-content:space-between;min-block-size:40px}
.number{flex:none;font-size:28px;line-height:36px;font-weight:600;white-space:nowrap}
.number small{line-height:1;font-size:14px;font-weight:500;color:var(--_sluice-soft)}
.number.word{font-size:20px}
.top svg{flex:0 1 100px;min-inline-size:0}
.change,.status{font-size:13px;line-height:20px;color:var(--_sluice-soft)}
.change b{font-weight:600;color:var(--_sluice-ink)}
.change.good b{color:var(--_sluice-good)}
.change.bad b{color:var(--_sluice-bad)}
.status{display:flex;gap:6px;align-items:center;font-size:12px;margin-block-start:4px}
.status:empty{margin:0;block-size:var(--_goal,0)}
.status svg{flex:none}
.on_track{color:var(--_sluice-good)}
.at_risk{color:var(--_sluice-warn)}
.off_target{color:var(--_sluice-bad)}
`;
