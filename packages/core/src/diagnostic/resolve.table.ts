import { formulaTable } from './formula.table.ts';
import { error, warning } from './row.ts';
import { didYouMean, oneOf, quoted } from './words.ts';

/** Room 3: names that are not bound, definitions that contradict each other, and what this release leaves out. */
export const resolveTable = {
  ...formulaTable,
  'section-not-ready': warning<{ section: string }>({
    message: (p) => `"${p.section}" is read but not computed by this release.`,
    why: 'Its grammar is settled and checked; its engine is not built yet.',
    help: 'Nothing needs doing: everything else in the file runs. What depends on it is left out.',
  }),
  'left-out': warning<{ name: string; kind: string }>({
    message: (p) => `This is left out: it needs the ${p.kind} ${quoted(p.name)}, which this release does not compute.`,
    why: 'A number is shown only if everything it is made of can be computed.',
    help: 'Nothing needs doing: it appears with the release that computes it. Everything else runs.',
  }),
  'defined-twice': error<{ name: string; kind: string }>({
    message: (p) => `The ${p.kind} ${quoted(p.name)} is defined twice.`,
    why: 'Only one of the two could count, and which one would be a guess.',
    help: 'Rename or delete one of them.',
  }),
  'setting-in-include': warning<{ key: string }>({
    message: (p) => `"${p.key}" has no effect in an included file.`,
    why: 'Settings of the whole are said by the file that includes; definitions come from both.',
    help: 'Delete it here, or move it to the file that includes this one.',
  }),
  'include-not-read': error<{ path: string; reason: string }>({
    message: (p) => `${quoted(p.path)} cannot be included: ${p.reason}.`,
    why: 'Included files are other definition files below the folder of this one.',
    help: 'Write its path relative to this file, without "..", or delete the entry.',
  }),
  'reserved-name': error<{ name: string; kind: string }>({
    message: (p) => `No ${p.kind} can be called ${quoted(p.name)}.`,
    why: 'The name has a meaning of its own in every file.',
    help: 'Choose another name.',
  }),
  'unknown-timezone': error<{ timezone: string; nearest?: string }>({
    message: (p) => `${quoted(p.timezone)} is not a time zone.`,
    why: 'Time zones go by their IANA names, which are a region and a city.',
    help: (p) => `Write for instance Europe/Berlin, Asia/Shanghai or UTC.${didYouMean(p.nearest)}`,
  }),
  'no-exchange-rate': error<{ currency: string; file?: string }>({
    message: (p) =>
      p.file
        ? `The source is in ${p.currency}, the file in ${p.file}, and no rate is given between them.`
        : `The source is in ${p.currency}, and the file states no currency.`,
    why: 'Currencies are never mixed: a sum of both would be no amount of anything.',
    help: (p) =>
      p.file
        ? `Add "rates: {${p.currency}: …}", what one ${p.currency} is in ${p.file}.`
        : `Add "currency: ${p.currency}" to the file, or the currency its numbers shall be in and a rate.`,
  }),
  'unknown-source': error<{ source: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `There is no source ${quoted(p.source)}.`,
    why: (p) => `Sources are defined under "sources:"; known here: ${oneOf(p.known)}.`,
    help: (p) => `Define the source, or use one that exists.${didYouMean(p.nearest)}`,
  }),
  'unknown-field': error<{ field: string; of: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `There is no field ${quoted(p.field)} in ${p.of}.`,
    why: (p) => `The fields are known here: ${oneOf(p.known)}.`,
    help: (p) => `Use one of them, or give the column a name under "fields:".${didYouMean(p.nearest)}`,
  }),
  'unknown-list': error<{ list: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `There is no list ${quoted(p.list)}.`,
    why: (p) => `Lists are defined under "lists:" or come with Sluice; known here: ${oneOf(p.known)}.`,
    help: (p) => `Define the list, or use one that exists.${didYouMean(p.nearest)}`,
  }),
  'claim-outside-sharing': error<{ claim: string }>({
    message: (p) => `The claim ${quoted(p.claim)} can stand in "sharing:" only.`,
    why: 'A claim comes with the link a reader was given; a definition must mean the same for everyone.',
    help: 'Write the value itself, or move the condition to a policy under "sharing:".',
  }),
  'empty-band': error<{ band: string; from: number; to: number }>({
    message: (p) => `No number falls into the band ${quoted(p.band)}.`,
    why: (p) =>
      `A band runs from the first number inclusive to the second exclusive, and ${p.from} is not below ${p.to}.`,
    help: 'Write the smaller number first; null means no end.',
  }),
  'unknown-dimension': error<{ dimension: string; known: readonly string[]; nearest?: string; events?: string }>({
    message: (p) => `There is no dimension ${quoted(p.dimension)}.`,
    why: (p) =>
      p.events === undefined
        ? `No source here can have a field of that name; known here: ${oneOf(p.known)}.`
        : `A column of an events source needs an entry of its own; known here: ${oneOf(p.known)}.`,
    help: (p) =>
      p.events === undefined || p.nearest !== undefined
        ? `Define it under "dimensions:", or use one that exists.${didYouMean(p.nearest)}`
        : `Define it under "dimensions:", for instance ${p.dimension}: {from: ${p.events}.${p.dimension}}, or use one that exists.`,
  }),
  'dimension-is-a-column': warning<{ dimension: string; nearest: string; sources: readonly string[] }>({
    message: (p) => `${quoted(p.dimension)} is read as a column of ${oneOf(p.sources)}.`,
    why: (p) => `No dimension has that name, though ${quoted(p.nearest)} is close; a column needs no declaration.`,
    help: (p) => `Write ${quoted(p.nearest)} if that is meant. If the column is meant, declare it under "dimensions:".`,
  }),
  'unknown-funnel': error<{ funnel: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `There is no funnel ${quoted(p.funnel)}.`,
    why: (p) => `Funnels are defined under "funnels:"; known here: ${oneOf(p.known)}.`,
    help: (p) => `Define the funnel, or use one that exists.${didYouMean(p.nearest)}`,
  }),
  'unknown-stage': error<{ stage: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `There is no stage ${quoted(p.stage)}.`,
    why: (p) => `Stages are defined under "funnels:"; known here: ${oneOf(p.known)}.`,
    help: (p) => `Define the stage, or use one that exists.${didYouMean(p.nearest)}`,
  }),
  'stage-twice': error<{ stage: string }>({
    message: (p) => `The stage ${quoted(p.stage)} stands twice in the funnel.`,
    why: 'A stage is named by its id, so each id is one step.',
    help: 'Give the second one an id of its own; the same event may make both.',
  }),
  'stage-without-rows': error<{ stage: string; listed: readonly string[]; nearest?: string }>({
    message: (p) => `Nothing says what reaches the stage ${quoted(p.stage)}.`,
    why: (p) =>
      p.listed.length === 0
        ? 'A stage that is a name alone is taken from the source that lists it under "stages:", and none does.'
        : `A stage that is a name alone is taken from the source that lists it under "stages:"; listed are ${oneOf(p.listed)}.`,
    help: (p) =>
      `Write {id: ${p.stage}, event: …}, or {id: ${p.stage}, date: source.column}, or give the funnel "counts:".${didYouMean(p.nearest)}`,
  }),
  'stage-in-two-sources': error<{ stage: string; sources: readonly string[] }>({
    message: (p) => `The stage ${quoted(p.stage)} is listed by ${p.sources.join(' and ')}.`,
    why: 'A stage that is a name alone is taken from the one source that lists it.',
    help: (p) => `Say which is meant: {id: ${p.stage}, date: ${p.sources[0] ?? 'source'}.column}.`,
  }),
  'no-events-source': error({
    message: 'There is no source of kind events.',
    why: 'An event is a row of such a source: who did what, and when.',
    help: 'Add a source with "kind: events" under "sources:".',
  }),
  'wrong-source-kind': error<{ key: string; source: string; kind: string; kinds: readonly string[] }>({
    message: (p) => `"${p.key}" cannot be taken from ${quoted(p.source)}, a source of kind ${p.kind}.`,
    why: (p) => `It is read from rows of kind ${oneOf(p.kinds)}.`,
    help: 'Name another source, or reach the stage in another way.',
  }),
  'window-missing': error<{ funnel: string }>({
    message: (p) => `The funnel ${quoted(p.funnel)} does not say how long a lead may take.`,
    why: 'A rate depends on the window, so there is no default on purpose.',
    help: 'Add for instance "window: 90 days", measured from the first stage, or "window: none".',
  }),
  'counts-mixed-with-rows': error<{ funnel: string; stage: string }>({
    message: (p) =>
      `The funnel ${quoted(p.funnel)} mixes the counted stage ${quoted(p.stage)} with others of another making.`,
    why: 'Counted numbers know no leads, so no rate between them and computed stages would be of anyone.',
    help: 'Make two funnels of it, or take all stages from one counts source.',
  }),
  'count-missing': error<{ stage: string }>({
    message: (p) => `"counts:" has no number for the stage ${quoted(p.stage)}.`,
    why: 'Every stage of a funnel with counts in the file has its number there; a missing one is not 0.',
    help: (p) => `Add "${p.stage}: 0" with the right number, or remove the stage.`,
  }),
  'empty-without': error<{ after: string; before: string }>({
    message: (p) => `No row can stand after ${quoted(p.after)} and before ${quoted(p.before)}.`,
    why: '"after" must name an earlier stage than "before"; without them they are the first and the last.',
    help: 'Swap the two, or leave one out.',
  }),
  'key-needs-order': error<{ key: string; funnel: string }>({
    message: (p) => `"${p.key}" means nothing in ${quoted(p.funnel)}, whose stages come in any order.`,
    why: 'With "order: any" position k counts who reached any k of the stages, so none of them comes before another.',
    help: (p) => `Delete "${p.key}", or delete "order: any".`,
  }),
  'unknown-sort-column': error<{ column: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `The table has no column ${quoted(p.column)} to sort by.`,
    why: (p) => `It can be sorted by ${oneOf(p.known)}.`,
    help: (p) => `Name one of them, with "-" before it for the largest first.${didYouMean(p.nearest)}`,
  }),
  'unknown-library-metric': error<{ name: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `The library has no metric ${quoted(p.name)}.`,
    why: '"use:" takes metrics from the library; "sluice metrics" lists it.',
    help: (p) => `Write its formula under "metrics:", or use one of the library.${didYouMean(p.nearest)}`,
  }),
} as const;
