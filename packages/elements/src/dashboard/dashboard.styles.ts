import { css } from '../theme/css.ts';

export const dashboardStyles = css`
:host{container-type:inline-size}
.top{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:flex-start;margin-block-end:var(--_sluice-space)}
.name{flex:1 1 auto;max-inline-size:100%}
h2{font-size:20px;line-height:28px;font-weight:650;letter-spacing:-.01em;overflow-wrap:anywhere}
.meta{color:var(--_sluice-soft);font-size:13px}
.meta b{font-weight:400;color:var(--_sluice-warn)}
.bar{display:flex;flex-wrap:wrap;gap:8px;align-items:center;min-inline-size:0;position:static;inline-size:auto;block-size:auto;margin:0;padding:0;border:0;overflow:visible;color:inherit;background:none}
button.sheet,button.done,.take span{display:none}
.pill{position:relative;display:inline-flex;align-items:center;gap:6px;max-inline-size:100%;border:1px solid var(--_sluice-line);background:var(--_sluice-surface);border-radius:6px;padding-inline-start:10px;font-size:13px;line-height:20px}
.pill>span{color:var(--_sluice-soft);white-space:nowrap}
.pill select{appearance:none;field-sizing:content;min-inline-size:0;max-inline-size:220px;padding-block:4px;padding-inline:0 24px;font-weight:550;text-overflow:ellipsis;background:transparent;border-radius:6px;outline:none}
.pill option{background:var(--_sluice-surface);color:var(--_sluice-ink);font-weight:400}
.pill svg{position:absolute;inset-inline-end:8px;pointer-events:none;color:var(--_sluice-soft)}
.pill:hover{border-color:var(--_sluice-soft)}
.pill:focus-within{outline:2px solid var(--_sluice-accent);outline-offset:1px}
.pill.on{border-color:var(--_sluice-accent);box-shadow:inset 0 0 0 1px var(--_sluice-accent)}
button.pill{padding:4px 10px}
.clear{font-size:13px;padding:4px 6px;border-radius:6px;text-decoration:underline;text-underline-offset:2px}
.take svg{position:static}
.badge svg{position:static;color:var(--_sluice-good)}
.badge.warn svg{color:var(--_sluice-warn)}
.rows{display:grid;gap:var(--_sluice-space)}
.row{display:grid;gap:var(--_sluice-space);grid-auto-flow:column;grid-auto-columns:minmax(0,1fr)}
.row:has([data-goal=true]){--_goal:24px}
.row>*{grid-column:span var(--span,1);min-inline-size:0;letter-spacing:inherit}
.wait,.hold{min-block-size:100svh}
.wait{display:grid;gap:var(--_sluice-space);align-content:start}
.wait i{display:block;block-size:120px;border-radius:var(--_sluice-radius);background:var(--_sluice-track)}
.wait i:last-child{block-size:360px}
.fail{background:var(--_sluice-surface);border:1px solid var(--_sluice-line);border-radius:var(--_sluice-radius);padding:16px}
@container (max-width:900px){.row{grid-auto-flow:row;grid-template-columns:repeat(2,minmax(0,1fr))}.row>*{grid-column:span 2}.row>[data-kind=kpi]{grid-column:span 1}.row>[data-kind=kpi]:last-child:nth-child(odd){grid-column:span 2}}
@container (max-width:520px){button.sheet{display:inline-flex;min-block-size:44px}.bar:not(:popover-open){display:none}
.bar{position:fixed;inset:auto 0 0;box-sizing:border-box;inline-size:100%;max-block-size:85vh;overflow:auto;flex-direction:column;flex-wrap:nowrap;align-items:stretch;padding:16px;padding-block-end:max(16px,env(safe-area-inset-bottom));background:var(--_sluice-surface);border-radius:16px 16px 0 0;box-shadow:0 -4px 16px rgb(0 0 0/.16)}
.bar::backdrop{background:rgb(0 0 0/.32)}
.bar .pill{min-block-size:44px}.bar .pill select{flex:1;max-inline-size:none;min-block-size:44px;text-align-last:end}.take span{display:inline}.bar .clear,button.done{display:block;min-block-size:44px;text-align:center}
.row{grid-template-columns:minmax(0,1fr)}.row>*,.row>[data-kind=kpi],.row>[data-kind=kpi]:last-child:nth-child(odd){grid-column:span 1;--_goal:0}.rows,.row{gap:12px}}
.paper{display:none}
@media print{:host{break-inside:auto;padding-inline:1px}.bar{display:none}.rows{display:block}.row{margin-block-end:var(--_sluice-space)}.paper{display:block}.defs{margin-block-start:8px}}
`;
