import { type Diagnostic, nearest, type Range, report } from '../diagnostic/index.ts';
import { fullWidthIn } from '../parse/explain/full-width.ts';
import { missingSpace } from '../parse/explain/missing-space.ts';
import type { Document } from '../parse/index.ts';
import { explainPattern, explainType, limitOf, spellValue } from './explain-value.ts';
import type { Violation } from './violation.ts';

/** A violation as a diagnostic with its exact range, and a fix where one is certain. */
export function explain(violation: Violation, document: Document): Diagnostic {
  const { key, value } = document.rangeOf(violation.path);
  const found = document.text.slice(value.from, value.to);
  switch (violation.kind) {
    case 'type':
      return explainType(violation, document);
    case 'const':
      return report('unknown-version', { found }, value);
    case 'enum':
      return notOneOf(violation, value, document);
    case 'pattern':
      return fullWidth(document.text, violation.isKey ? (key ?? value) : value) ?? explainPattern(violation, document);
    case 'empty':
      return report('missing-value', { key: lastKey(violation), expected: 'a text' }, value);
    case 'number':
      return report('out-of-range', { found, limit: limitOf(violation.rule) }, value);
    case 'few':
      return report(
        'too-few',
        { least: violation.least, found: violation.found, what: violation.rule.title ?? 'list' },
        key ?? value,
      );
    case 'many':
      return report(
        'too-many',
        { most: violation.most, found: violation.found, what: violation.rule.title ?? 'list' },
        value,
      );
    case 'unknown':
      return unknownKey(violation, document);
    case 'missing':
      return report('missing-key', missing(violation), startOf(violation, document));
    case 'untagged':
      return report('missing-kind', { of: violation.of, kinds: violation.tags }, startOf(violation, document));
    case 'two-tags':
      return report('two-kinds', { of: violation.of, first: violation.first, second: violation.second }, key ?? value);
  }
}

type Of<K extends Violation['kind']> = Extract<Violation, { kind: K }>;

function notOneOf(violation: Of<'enum'>, range: Range, document: Document): Diagnostic {
  const found = typeof violation.value === 'string' ? violation.value : document.text.slice(range.from, range.to);
  const meant = nearest(found, violation.allowed) ?? startOfOne(found, violation.allowed);
  const fix = meant === undefined ? {} : { fix: { ...range, insert: meant } };
  return report('not-one-of', { found, allowed: violation.allowed, nearest: meant }, range, fix);
}

/** The one choice that starts like the text: `mon` for monday, `zh` for none of two. */
function startOfOne(found: string, allowed: readonly string[]): string | undefined {
  const start = found.toLowerCase();
  const those = start.length < 2 ? [] : allowed.filter((choice) => choice.toLowerCase().startsWith(start));
  return those.length === 1 ? those[0] : undefined;
}

function unknownKey(violation: Of<'unknown'>, document: Document): Diagnostic {
  const { key, value } = document.rangeOf(violation.path);
  const range = key ?? value;
  const other = fullWidth(document.text, range) ?? missingSpace(document.text, range);
  if (other !== undefined) return other;
  const siblings = document.placeAt(violation.path.slice(0, -1));
  const taken = siblings?.kind === 'map' ? siblings.entries : new Map<string, unknown>();
  const free = violation.known.filter((known) => !taken.has(known));
  const meant = nearest(violation.key, free);
  const params = { key: violation.key, of: violation.of, known: violation.known, nearest: meant };
  return report('unknown-key', params, range, meant === undefined ? {} : { fix: { ...range, insert: meant } });
}

function missing(violation: Of<'missing'>): { key: string; of: string; example?: string } {
  const isVersion = violation.path.length === 0 && violation.key === 'sluice';
  const example = isVersion ? '1' : violation.choices?.[0];
  return { key: violation.key, of: violation.of, ...(example === undefined ? {} : { example }) };
}

/** The key of a map that lacks something, else the start of the map itself. */
function startOf(violation: Violation, document: Document): Range {
  const { key, value } = document.rangeOf(violation.path);
  if (key !== undefined) return key;
  const line = document.text.indexOf('\n', value.from);
  return { from: value.from, to: line < 0 ? value.to : Math.min(value.to, line) };
}

function fullWidth(text: string, range: Range): Diagnostic | undefined {
  return /^["']/.test(text.slice(range.from, range.to)) ? undefined : fullWidthIn(text, range);
}

function lastKey(violation: Violation): string {
  return spellValue(violation.path[violation.path.length - 1]);
}
