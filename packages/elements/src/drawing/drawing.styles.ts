import { css } from '../theme/css.ts';

export const drawingStyles = css`
.ruler{transition:letter-spacing 1ms}
svg{display:block;overflow:visible;max-inline-size:100%}
svg:focus{outline:none}
svg text{direction:ltr;font-family:inherit;font-variant-numeric:tabular-nums}
.strong{font-weight:600}
.compare{stroke-width:1.25}
.line,.compare{stroke-linecap:round}
.area{opacity:.12}
.grid{stroke-width:1}
.dim{opacity:.3}
text.dim{opacity:1;fill:var(--_sluice-faint)}
.moves rect{transition:x .18s,y .18s,width .18s,height .18s}
.moves path{transition:d .18s}
.moves circle{transition:cx .18s,cy .18s}
.mark{rx:4px;fill:transparent;pointer-events:all;outline:none}
.mark[data-select]{cursor:pointer}
.mark:hover{fill:color-mix(in srgb,var(--_sluice-ink) 4%,transparent)}
.mark:focus-visible{stroke:var(--_sluice-accent);stroke-width:2}
.chart{position:relative}
.room,.fills{position:absolute;inset:0}
.room{visibility:hidden}
.tip{position:absolute;z-index:2;pointer-events:none;max-inline-size:min(280px,100%);background:var(--_sluice-surface);border:1px solid var(--_sluice-line);border-radius:6px;padding:6px 10px;font-size:12px;line-height:16px;color:var(--_sluice-soft);box-shadow:0 2px 8px rgb(0 0 0/.12);visibility:hidden}
.tip b{display:block;color:var(--_sluice-ink);font-weight:600}
.tip span{display:block}
`;
