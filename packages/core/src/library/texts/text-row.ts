/** The texts of a library metric in one language. */
export interface LibraryText {
  readonly label: string;
  readonly description: string;
  /** What the number tells. */
  readonly insight: string;
  /** What to do when it is off. */
  readonly action: string;
}
