import { emulateMedia } from '@web/test-runner-commands';
import { all } from '../support.ts';

/** WebKitGTK has no forced colours; its launcher has turned motion off. */
const isWebKit = navigator.userAgent.includes('AppleWebKit') && !navigator.userAgent.includes('Chrome');
const changed = new Set<MediaList>();
const FORCED = '(forced-colors: active)';

/**
 * The eyes of a reader with colours of their own and without motion: Chromium is told now, Firefox and WebKitGTK were told
 * when they started. What the kit says for forced colours is said in WebKitGTK to everyone, by the rules themselves.
 */
export const eyes = {
  areForced: !isWebKit,
  async change(): Promise<void> {
    if (!isWebKit) await emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  },
  /** Looks at an element and the widgets inside it. */
  see(element: Element): void {
    if (!isWebKit) return;
    const roots = [element, ...all(element, '[data-kind]')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const rules = roots.flatMap((root) => root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]));
    for (const rule of rules) {
      if (!(rule instanceof CSSMediaRule) || rule.media.mediaText !== FORCED) continue;
      rule.media.mediaText = 'all';
      changed.add(rule.media);
    }
    if (changed.size === 0) throw new Error('no rule for forced colours was found');
  },
  async restore(): Promise<void> {
    for (const media of changed) media.mediaText = FORCED;
    if (!isWebKit) await emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  },
};
