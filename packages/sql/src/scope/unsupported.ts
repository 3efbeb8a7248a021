/** A plan asks for what a dialect does not do; caught at the door and told as `not-in-sql`. */
export class UnsupportedByDialect extends Error {
  readonly what: string;

  constructor(what: string) {
    super(`not in SQL: ${what}`);
    this.name = 'UnsupportedByDialect';
    this.what = what;
  }
}
