/** A text by language; `en` or the file's own language is always there under `default`. */
export interface Text {
  readonly default: string;
  readonly byLocale?: Readonly<Record<string, string>>;
}

/** What every definition may carry (language.md, "What every definition may carry"). */
export interface Described {
  readonly label: Text;
  readonly description?: Text;
  readonly owner?: string;
  readonly review?: string;
  readonly position?: 'top' | 'middle' | 'bottom';
  readonly insight?: Text;
  readonly action?: Text;
  readonly vanity?: boolean;
  readonly better?: 'higher' | 'lower';
}
