import { css } from '../theme/css.ts';

/** The card every widget stands in: heading, sentence, body, note. */
export const cardStyles = css`
:host{display:grid}
:host(:hover),:host(:focus-within){z-index:1;position:relative}
.card{position:relative;display:flex;flex-direction:column;min-inline-size:0;background:var(--_sluice-surface);border:1px solid var(--_sluice-line);border-radius:var(--_sluice-radius);padding:var(--_sluice-space)}
.head{display:flex;align-items:flex-start;gap:8px;min-block-size:24px}
.head h3{margin-inline-end:auto;min-inline-size:0;font-size:14px;line-height:24px;font-weight:600;overflow-wrap:anywhere}
.tools,.quiet{display:flex;gap:2px;flex:none}
.tools{position:relative;color:var(--_sluice-soft)}
.icon{inline-size:24px;block-size:24px;display:grid;place-items:center;border-color:transparent}
.icon.info{border-radius:50%}
.icon.info .i{border:1px solid var(--_sluice-line);border-radius:50%;inline-size:18px;block-size:18px;padding:0 0 1px}
.icon:hover{color:var(--_sluice-ink);border-color:transparent}
.icon.info:hover .i{border-color:var(--_sluice-soft)}
@media (hover:hover){.quiet{position:absolute;inset-inline-end:100%;padding-inline:8px 2px;background:var(--_sluice-surface);opacity:0}:host(:hover) .quiet,:host(:focus-within) .quiet{opacity:1}}
.sum{color:var(--_sluice-soft);font-size:13px;line-height:20px;margin-block-end:12px;overflow-wrap:anywhere}
.body{position:relative;flex:1;min-inline-size:0}
.ruler{block-size:0}
.note{color:var(--_sluice-faint);font-size:12px;line-height:16px;margin-block-start:12px;padding-block-start:8px;border-block-start:1px solid var(--_sluice-line);inline-size:auto}
.msg b{font-weight:600}
.flag{position:absolute;inset-block-end:1px;inset-inline-start:var(--_sluice-space);max-inline-size:calc(100% - 2*var(--_sluice-space));font-size:12px;line-height:16px;color:var(--_sluice-warn);white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.skeleton{display:block}
.bone{fill:var(--_sluice-track)}
.scroll{overflow-x:auto;min-inline-size:0}
table{border-collapse:collapse;inline-size:100%;font-size:13px;line-height:20px}
thead th{font-weight:550;color:var(--_sluice-soft);font-size:12px;text-align:end;padding:4px 8px;border-block-end:1px solid var(--_sluice-line);vertical-align:bottom}
tbody th,td{font-weight:400;text-align:end;padding:5px 8px;border-block-end:1px solid var(--_sluice-line);white-space:nowrap}
th,td{direction:ltr}
.start{text-align:start;direction:inherit}
th:first-child,td:first-child{padding-inline-start:0}
th:last-child,td:last-child{padding-inline-end:0}
tbody tr:last-child>*{border-block-end:0}
tr.total>*{font-weight:600;border-block-start:1px solid var(--_sluice-ink)}
slot[name=actions]{display:flex;gap:4px}
@media (pointer:coarse){.tools{min-inline-size:136px;margin-block:-8px;margin-inline-end:-10px;justify-content:flex-end}tbody>tr>*{padding-block:0}}
@media print{.sum,.note,.body{min-block-size:0!important}.scroll{overflow:visible}.fills{position:static!important}svg[part=chart]{max-inline-size:100%;block-size:auto;max-block-size:min(800px,100vh - 180px)}tr,thead{break-inside:avoid}thead button{display:contents}.more{display:none}}
`;
