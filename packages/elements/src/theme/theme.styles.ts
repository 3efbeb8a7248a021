import { css } from './css.ts';
import { behind, COLORS, LENGTHS } from './tokens.ts';

const colors = Object.entries(COLORS)
  .map(([name, [light, dark]]) => `${behind(`--sluice-${name}`)}:var(--sluice-${name},light-dark(${light},${dark}));`)
  .join('');
const lengths = Object.entries(LENGTHS)
  .map(([name, length]) => `${behind(`--sluice-${name}`)}:var(--sluice-${name},${length});`)
  .join('');

/**
 * Tokens and what every element has in common. A page sets `--sluice-*` anywhere above; each value passes a registered
 * property first. Without `theme` the page's own `color-scheme` decides, `auto` follows the system.
 */
export const themeStyles = css`
:host{${colors + lengths}
display:block;color:var(--_sluice-ink);font-family:var(--sluice-font,inherit);font-size:14px;font-weight:400;line-height:20px;letter-spacing:normal;white-space:normal;text-transform:none;font-variant-numeric:tabular-nums;text-align:start;-webkit-text-size-adjust:100%;contain:inline-size}
:host([hidden]){display:none}
:host([theme=auto]){color-scheme:light dark}
:host([theme=light]){color-scheme:light}
:host([theme=dark]){color-scheme:dark}
:host([density=compact]){--_sluice-space:var(--sluice-space,12px)}
*{box-sizing:border-box}
h2,h3,p,ul,dl,dd{margin:0;padding:0}
h2,h3,p{inline-size:fit-content}
h2,h3,p,b,small,span,dt,dd,li,button,.msg{unicode-bidi:plaintext}
button,select{font:inherit;letter-spacing:inherit;color:inherit;background:none;border:0;padding:0;margin:0;cursor:pointer;text-align:start}
:focus-visible{outline:2px solid var(--_sluice-accent);outline-offset:2px;border-radius:4px}
.btn,.icon{border:1px solid var(--_sluice-line);border-radius:6px}
.btn{padding:3px 10px;font-size:13px}
.btn:hover,.icon:hover{border-color:var(--_sluice-soft)}
.i{fill:none;stroke:currentColor;stroke-width:1.25;stroke-linecap:round}
.msg{color:var(--_sluice-soft);font-size:13px}
.msg b{display:block;color:var(--_sluice-ink)}
.msg .btn{margin-block-start:8px;color:var(--_sluice-ink)}
code{font:12px ui-monospace,SFMono-Regular,Menlo,monospace}
.vh{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.pop{position:absolute;inset:auto;margin:0;inline-size:min(360px,calc(100vw - 24px));max-block-size:min(70vh,560px);overflow:auto;background:var(--_sluice-surface);color:inherit;border:1px solid var(--_sluice-line);border-radius:var(--_sluice-radius);padding:16px;font-size:13px;box-shadow:0 4px 16px rgb(0 0 0/.12)}
.pop h3{font-size:14px;font-weight:600;margin-block-end:4px}
.pop dt{color:var(--_sluice-soft);font-size:12px;line-height:16px;margin-block-start:8px}
.pop dd,.pop p{overflow-wrap:anywhere}
.pop .hint{color:var(--_sluice-soft);font-size:12px;margin-block-start:12px}
.pop ul{padding-inline-start:16px}
@media (forced-colors:active){:host{--_sluice-accent:Highlight;--_sluice-ink:CanvasText;--_sluice-soft:CanvasText;--_sluice-faint:CanvasText;--_sluice-line:GrayText;--_sluice-track:Canvas;--_sluice-surface:Canvas;--_sluice-good:CanvasText;--_sluice-bad:CanvasText;--_sluice-warn:CanvasText}}
@media (pointer:coarse){button,select{min-block-size:44px;min-inline-size:44px}}
@media (prefers-reduced-motion:reduce){*{transition:none!important}}
@media print{:host{break-inside:avoid;color-scheme:light!important}*{transition:none!important}.pop,.tools{display:none!important}.defs{columns:2;column-gap:24px;font-size:10px;line-height:14px}.defs>div{break-inside:avoid;padding-block-end:12px}.defs h3{font-size:11px}.defs dt{float:inline-start;padding-inline-end:6px;color:var(--_sluice-soft)}}
`;
