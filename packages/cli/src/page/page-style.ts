/** The style sheet of the pages `build` and `dev` write: room around the dashboard, nothing more. */
export const pageStyle = `:root { color-scheme: light dark; font-family: system-ui, sans-serif; }
body { margin: 0; background: light-dark(#f3f4f6, #0e1114); color: CanvasText; }
@media (forced-colors: active) { body { background: Canvas; } }
main, section { box-sizing: border-box; max-width: 1600px; margin: 0 auto; padding: 24px; }
.pages { display: flex; flex-wrap: wrap; gap: 4px 16px; max-width: 1600px; margin: 0 auto; padding: 16px 24px 0; }
.pages a { padding: 4px 0; color: inherit; text-decoration: none; border-bottom: 2px solid transparent; }
.pages a:hover { border-bottom-color: GrayText; }
.pages a[aria-current] { border-bottom-color: currentcolor; font-weight: 600; }
@media (max-width: 480px) { main, section { padding: 12px; } .pages { padding: 12px 12px 0; } }
@media print { body { background: none; } main, section { padding: 0; } .pages { display: none; } }
`;

/** The same for pages that load their script: what stands there where it does not come. */
export const siteStyle = `${pageStyle}@media (scripting: enabled) { .late { opacity: 0; animation: late 0s 5s forwards; } }
@media not (scripting: enabled) { .late { display: none; } }
@keyframes late { to { opacity: 1; } }
`;
