/** Written here and not with the card, as it is loaded with the first menu. */
export const menuStyles = `
.menu{inline-size:max-content;min-inline-size:176px;max-inline-size:calc(100vw - 24px);padding:4px}
.menu button{display:block;inline-size:100%;min-block-size:32px;padding:4px 12px;border-radius:4px;font-size:13px;line-height:20px;color:var(--_sluice-ink)}
.menu button:hover,.menu button:focus-visible{background:var(--_sluice-track)}
.menu button:focus-visible{outline-offset:-2px}
.menu hr{margin:4px 12px;border:0;border-block-start:1px solid var(--_sluice-line)}
.menu p{padding:4px 12px;font-size:13px}
@media (pointer:coarse){.menu button{min-block-size:44px}}
@media (forced-colors:active){.menu button:hover,.menu button:focus-visible{outline:2px solid Highlight}}
`;
