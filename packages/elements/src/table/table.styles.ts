import { css } from 'lit';

export const tableStyles = css`
th button{font-weight:550;text-align:inherit;min-block-size:24px}
th button:hover,th[aria-sort] button{color:var(--_sluice-ink)}
td button{min-block-size:24px}
td button:hover{text-decoration:underline}
.swatch{display:inline-block;margin-inline-end:8px}
.bar{display:inline-block;vertical-align:middle;margin-inline-end:8px}
tbody tr{position:relative}
tr.out{opacity:.45}
tr.in td:first-child{font-weight:600}
.more{margin-block-start:8px}
.name{display:none}
@container (max-width:480px){
.grid,.grid tbody,.grid thead{display:block}
.grid tr{display:grid;grid-template-columns:repeat(auto-fill,minmax(88px,1fr));gap:4px 12px;padding-block:8px;border-block-end:1px solid var(--_sluice-line)}
.grid tbody tr:last-child{border-block-end:0}
.grid tr.total{border-block-start:1px solid var(--_sluice-ink)}
.grid th,.grid td,.grid tr.total td{display:block;white-space:normal;border:0;padding:0;text-align:start}
.grid tbody td:first-child{grid-column:1/-1;font-weight:600}
.grid .name{display:block;color:var(--_sluice-soft);font-size:12px;line-height:16px;font-weight:400;white-space:normal}
.grid .bar{display:none}
}
`;
