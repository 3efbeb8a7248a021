import type { Diagnostic } from '../diagnostic/index.ts';
import { type Document, without } from '../parse/index.ts';
import type { Spec } from '../spec/index.ts';
import { check } from './check.ts';
import { dottedThousands } from './dotted-thousands.ts';
import { dropFor } from './drop.ts';
import { explain } from './explain.ts';
import { grammar } from './generated/grammar.ts';
import { mendFormulas } from './mend-formulas.ts';
import { isRealTime } from './real-time.ts';
import type { Violation } from './violation.ts';

export interface Validated {
  /** Plain JSON in the form of the grammar: what was wrong is left out. */
  readonly spec: Spec;
  /** The document the spec was taken from: ask it for ranges, so that paths fit after something was left out. */
  readonly document: Document;
  readonly diagnostics: readonly Diagnostic[];
}

const mostReported = 100;
const mostRounds = 12;

/**
 * Room 2: holds a document against the grammar. Each definition fails alone: a broken widget, metric, stage or source
 * is reported and left out, and the rest is kept. Where the YAML itself is broken nothing more is reported.
 */
export function validate(parsed: Document): Validated {
  const mended = mendFormulas(parsed);
  let { document } = mended;
  let violations = check(grammar, document.toValue(), isRealTime);
  const own = violations.filter((violation) => !isOfHole(violation, document));
  const found = own.slice(0, mostReported).map((violation) => explain(violation, document));
  for (let round = 0; violations.some(isOfPart); round++) {
    document = without(
      document,
      round < mostRounds ? violations.filter(isOfPart).map(({ path }) => dropFor(path)) : [[]],
    );
    violations = check(grammar, document.toValue(), isRealTime);
  }
  const diagnostics = parsed.isWhole
    ? onePerCause([...mended.diagnostics, ...found, ...dottedThousands(parsed).slice(0, mostReported)])
    : [];
  return { spec: { sluice: 1, ...(document.toValue() as object) } as Spec, document, diagnostics };
}

/** Something lacking in a map that lost an entry when it was read, which was reported then. */
function isOfHole({ kind, path }: Violation, document: Document): boolean {
  const isLack = kind === 'missing' || kind === 'few' || kind === 'untagged';
  return isLack && document.holes.has(document.rangeOf(path).value.from);
}

/** Anything but a missing version: such a file is read as version 1 once that is reported. */
function isOfPart(violation: Violation): boolean {
  return violation.kind !== 'missing' || violation.path.length > 0;
}

function onePerCause(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = [...diagnostics].sort((a, b) => a.from - b.from || b.to - a.to);
  return sorted.filter(
    (one, i) => !sorted.slice(Math.max(0, i - 3), i).some((other) => other.from === one.from && other.to === one.to),
  );
}
