import { css } from '../theme/css.ts';

export const tableStyles = css`
:host{container-type:inline-size}
thead button{font-weight:550;text-align:inherit}
thead button:hover,[aria-sort] button{color:var(--_sluice-ink)}
@media not (pointer:coarse){th button,td button{min-block-size:24px}}
tbody button:hover{text-decoration:underline}
.swatch{display:inline-block;margin-inline-end:8px}
.bar{display:inline-block;vertical-align:middle;margin-inline-end:8px}
tbody tr{position:relative}
tr.out>*{color:var(--_sluice-faint)}
tr.out svg{opacity:.45}
tr.in>:first-child{font-weight:600}
.more{margin-block-start:8px}
.name{display:none}
@container (max-width:480px){
.grid,.grid tbody,.grid thead{display:block}
.grid tr{display:grid;grid-template-columns:repeat(auto-fill,minmax(88px,1fr));gap:4px 12px;padding-block:8px;border-block-end:1px solid var(--_sluice-line)}
.grid tbody tr:last-child{border-block-end:0}
.grid tr.total{border-block-start:1px solid var(--_sluice-ink)}
.grid th,.grid td,.grid tr.total>*{display:block;white-space:normal;overflow-wrap:anywhere;border:0;padding:0;text-align:start}
.grid tbody>tr>:first-child{display:flex;align-items:baseline;grid-column:1/-1;font-weight:600}
.grid .name{display:block;color:var(--_sluice-soft);font-size:12px;line-height:16px;font-weight:400;white-space:normal}
.grid .long{grid-column:span 2}
.grid .bar{display:none}
}
`;
