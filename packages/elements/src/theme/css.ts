/** The text of a style sheet, or several of them in their order. */
export type Styles = string | readonly Styles[];

/** A style sheet as text: what is put in must be text of our own, never of a page. */
export function css({ raw }: TemplateStringsArray, ...values: readonly string[]): string {
  return String.raw({ raw }, ...values);
}
