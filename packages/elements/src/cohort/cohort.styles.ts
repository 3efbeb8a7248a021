import { css } from '../theme/css.ts';

export const cohortStyles = css`
.heat1{opacity:.1}
.heat2{opacity:.2}
.heat3{opacity:.3}
.heat4{opacity:.4}
.heat5{opacity:.5}
`;
