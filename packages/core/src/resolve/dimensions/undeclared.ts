import type { Dimension, Source } from '../../catalog/index.ts';
import { knownFields, statedFields } from '../../formula/known-fields.ts';
import { labelOfId } from '../shared/text.ts';

/** Keys of events that say where a lead came from; the other columns of events are not dimensions by themselves. */
const eventKeys = ['source', 'medium', 'campaign', 'referrer', 'place', 'account'];

type FieldsOf = (source: Source) => ReadonlySet<string> | null;

/**
 * The dimension a bare field name is: the sources that have, or as files may have, a field of that name.
 * null where no source can have it.
 */
export function undeclaredDimension(
  name: string,
  sources: Readonly<Record<string, Source>>,
  fieldsOf: FieldsOf = knownFields,
): Dimension | null {
  const from = Object.values(sources)
    .filter((source) => mayHave(source, name, fieldsOf))
    .map((source) => ({ source: source.id, field: name }));
  if (from.length === 0) return null;
  return {
    id: name,
    label: { default: labelOfId(name) },
    declared: false,
    from,
    otherwise: { keep: true },
    ofLead: { kind: 'first_touch' },
  };
}

/** Fields the file itself names, worth listing as dimensions. */
export function namedFields(sources: Readonly<Record<string, Source>>, fieldsOf: FieldsOf): string[] {
  const names = Object.values(sources).flatMap((source) =>
    statedFields(source).filter((field) => mayHave(source, field, fieldsOf) && isGroupable(source, field)),
  );
  return [...new Set(names)];
}

/** Whether the file itself says that a source has the field. */
export function isNamedField(name: string, sources: Readonly<Record<string, Source>>): boolean {
  return Object.values(sources).some(
    (source) => statedFields(source).includes(name) || Object.hasOwn(source.keys, name),
  );
}

function mayHave(source: Source, name: string, fieldsOf: FieldsOf): boolean {
  if (source.kind === 'events' && !eventKeys.includes(name) && !Object.hasOwn(source.fields, name)) return false;
  return fieldsOf(source)?.has(name) ?? true;
}

/** Text is worth grouping by; ids, stamps and amounts are possible but not listed. */
function isGroupable(source: Source, field: string): boolean {
  const key = source.keys[field];
  const isMeasure = hasColumn(source.stages, field) || hasColumn(source.measures, field);
  return !isMeasure && (key === undefined || key.type === 'text' || field === 'account');
}

function hasColumn(columns: Readonly<Record<string, string>>, name: string): boolean {
  return Object.values(columns).includes(name);
}
