import { type Place, Place as PlaceOf, type SpecFile } from './place.ts';

/** One definition and where it stands. */
export interface Entry<T> {
  readonly value: T;
  readonly place: Place;
}

/** Definitions by name, over all files. */
export type Entries<T> = ReadonlyMap<string, Entry<T>>;

/** A name that two files define. */
export interface Twice {
  readonly name: string;
  readonly first: Place;
  readonly second: Place;
}

/** The definitions of one section over the file and what it includes; the first of a name counts. */
export function entriesOf<T>(
  files: readonly SpecFile[],
  section: string,
  pick: (file: SpecFile) => Readonly<Record<string, T>> | undefined,
  onTwice: (twice: Twice) => void,
): Entries<T> {
  const entries = new Map<string, Entry<T>>();
  for (const file of files) {
    for (const [name, value] of Object.entries(pick(file) ?? {})) {
      const place = new PlaceOf(file, [section, name]);
      const first = entries.get(name);
      if (first === undefined) entries.set(name, { value, place });
      else onTwice({ name, first: first.place, second: place });
    }
  }
  return entries;
}
