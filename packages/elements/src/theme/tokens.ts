import { CATEGORY_COLORS } from '@sluice/charts';

/** The same on both surfaces. */
const categories = Object.fromEntries(
  CATEGORY_COLORS.map((color, i) => [`category-${i + 1}`, [color, color] as const]),
) as Record<`category-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`, readonly [string, string]>;

/** Colour tokens a page may set as `--sluice-<name>`: their values on light and on dark surfaces. */
export const COLORS = {
  accent: ['#4a6fe3', '#7d9bff'],
  ink: ['#1c2128', '#e6e9ee'],
  soft: ['#57606c', '#a3acb8'],
  faint: ['#66707b', '#8d97a3'],
  line: ['#e4e7eb', '#2a3038'],
  track: ['#f1f3f5', '#1f242c'],
  surface: ['#ffffff', '#15181d'],
  page: ['#f3f4f6', '#0e1114'],
  good: ['#1d7a50', '#5cc493'],
  bad: ['#b3372b', '#ff8a7c'],
  warn: ['#8a6100', '#e0b04c'],
  ...categories,
  'category-other': ['#7f8996', '#7f8996'],
} as const;

/** Length tokens a page may set as `--sluice-<name>`. */
export const LENGTHS = { radius: '8px', space: '16px' } as const;

/** The registered property behind a public token: `--sluice-ink` → `--_sluice-ink`. Only colours and lengths get through it. */
export function behind(token: string): string {
  return `--_${token.slice(2)}`;
}

/** `var(--_sluice-ink)` of `--sluice-ink`, for a presentation attribute. */
export function paint(token: string): string {
  return `var(${behind(token)})`;
}

/** Registers the properties behind the tokens, once in a page: what is no colour or length is refused and loads nothing. */
export function registerTokens(): void {
  for (const [name, [light]] of Object.entries(COLORS)) register(name, '<color>', light);
  for (const [name, length] of Object.entries(LENGTHS)) register(name, '<length>', length);
}

function register(name: string, syntax: string, initialValue: string): void {
  try {
    CSS.registerProperty({ name: behind(`--sluice-${name}`), syntax, inherits: true, initialValue });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidModificationError')) throw error;
  }
}
