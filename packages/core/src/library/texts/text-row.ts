/** What a library metric means, in one language. */
export interface LibraryText {
  readonly description: string;
  /** What the number tells. */
  readonly insight: string;
  /** What to do when it is off. */
  readonly action: string;
}

/** A metric of the table: its description, its insight, its action. */
export type LibraryRow = readonly [description: string, insight: string, action: string];

/** A metric beyond those most files use: its name, and the same. */
export type MoreRow = readonly [label: string, description: string, insight: string, action: string];

/** The texts by metric. */
export function textsOf(rows: Readonly<Record<string, LibraryRow>>): Readonly<Record<string, LibraryText>> {
  return Object.fromEntries(
    Object.entries(rows).map(([id, [description, insight, action]]) => [id, { description, insight, action }]),
  );
}
