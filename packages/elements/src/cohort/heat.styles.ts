import { css } from '../theme/css.ts';

/** Cells of a table of colours: pictures say the same (`charts/picture`). */
export const heatStyles = css`
.heat1{opacity:.1}
.heat2{opacity:.2}
.heat3{opacity:.3}
.heat4{opacity:.4}
.heat5{opacity:.5}
`;
