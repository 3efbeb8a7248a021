import { css } from 'lit';

export const tableStyles = css`
th button{font-weight:550;min-block-size:24px}
th button:hover,th[aria-sort] button{color:var(--_sluice-ink)}
td button{min-block-size:24px}
td button:hover{text-decoration:underline}
.swatch{display:inline-block;margin-inline-end:8px}
.bar{display:inline-block;vertical-align:middle;margin-inline-end:8px}
tr.out{opacity:.45}
tr.in td:first-child{font-weight:600}
.more{margin-block-start:8px}
`;
