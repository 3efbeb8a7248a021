/** Markup of our own with values in it; made by `html` and `svg`, put into a page by `render`. */
export interface TemplateResult {
  /** The same object for the same place in the source. */
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
  /** What stands in it are SVG elements. */
  readonly isSvg?: boolean;
}

/** An attribute that is left out, or no node. */
export const nothing = null;

/**
 * Markup with values between tags (texts, nodes, templates, lists of them) and in tags: `name=${text}`, `?name=${isThere}`,
 * `.property=${value}`, `@event=${listener}`, which is called with the element that draws as `this`. Tags are written out,
 * values of attributes stand in `"` or alone, and characters are themselves: there are no entities.
 */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): TemplateResult {
  return { strings, values };
}

/** The same for what stands inside an `svg`. */
export function svg(strings: TemplateStringsArray, ...values: readonly unknown[]): TemplateResult {
  return { strings, values, isSvg: true };
}
