/** What a library metric means, in one language. */
export interface LibraryText {
  readonly description: string;
  /** What the number tells. */
  readonly insight: string;
  /** What to do when it is off. */
  readonly action: string;
}
