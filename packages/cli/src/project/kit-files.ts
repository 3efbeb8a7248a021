import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BugError } from '@sluice/core';

/** The grammar: beside the built command line, or in the checkout. */
export function schemaPath(): string {
  return kitFile('../schemas/sluice.schema.json', '../../../../schemas/sluice.schema.json');
}

function kitFile(...places: readonly string[]): string {
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
  if (found === undefined) throw new BugError(`The kit lacks its file ${places[0]}.`);
  return found;
}
