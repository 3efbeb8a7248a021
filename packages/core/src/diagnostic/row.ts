/** `error`: the definition it stands in is left out. `warning`: it is kept. `info`: nothing needs doing. */
export type Severity = 'error' | 'warning' | 'info';

/** What a parameter may hold: plain JSON, so that a diagnostic survives a round trip. */
export type ParamValue = string | number | boolean | undefined | readonly string[];
export type Params = { readonly [name: string]: ParamValue };
export type NoParams = Record<never, never>;

/** A text that is fixed, or made of the code's parameters. */
export type Text<P> = string | ((params: P) => string);

/** What happened, why it is so, and what to do. */
export interface Texts<P> {
  readonly message: Text<P>;
  readonly why: Text<P>;
  readonly help: Text<P>;
}

/** One code: its severity and its English texts. */
export interface Row<P, S extends Severity = Severity> extends Texts<P> {
  readonly severity: S;
}

export type ParamsOfRow<R> = R extends Row<infer P> ? P : never;
export type SeverityOfRow<R> = R extends { readonly severity: infer S } ? S : never;

/** A code that is an error unless reported otherwise. */
export function error<P extends Params = NoParams>(texts: Texts<P>): Row<P, 'error'> {
  return { severity: 'error', ...texts };
}

/** A code that is a warning unless reported otherwise. */
export function warning<P extends Params = NoParams>(texts: Texts<P>): Row<P, 'warning'> {
  return { severity: 'warning', ...texts };
}

/** A code that needs nothing done. */
export function info<P extends Params = NoParams>(texts: Texts<P>): Row<P, 'info'> {
  return { severity: 'info', ...texts };
}
