import { type Diagnostic, type Range, report } from '../diagnostic/index.ts';
import { fullWidthIn } from '../parse/explain/full-width.ts';
import type { Document } from '../parse/index.ts';
import type { JsonType, Rule } from './grammar.ts';
import { meantValue } from './meant-value.ts';
import { nearestDuration } from './nearest-duration.ts';
import { nearestPeriod } from './nearest-period.ts';
import type { Violation } from './violation.ts';

type Of<K extends Violation['kind']> = Extract<Violation, { kind: K }>;

const typeWords: Readonly<Record<JsonType, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'nothing',
  array: 'a list',
  object: 'a map',
};

/** A value of the wrong type, or none at all. */
export function explainType(violation: Of<'type'>, document: Document): Diagnostic {
  const { key, value } = document.rangeOf(violation.path);
  const expected = expectedWords(violation);
  if (violation.value === null) {
    if (violation.path.length === 0) return report('empty-file', {}, { from: 0, to: 0 });
    const cut = key === undefined ? undefined : cutNumber(document.text, key);
    if (cut !== undefined) return cut;
    return report(
      'missing-value',
      { key: spellValue(violation.path[violation.path.length - 1]), expected },
      key ?? value,
    );
  }
  const wide =
    violation.path.length === 0 || violation.expected.includes('array') ? fullWidthIn(document.text, value) : undefined;
  if (wide !== undefined && typeof violation.value === 'string') return wide;
  const source = document.text.slice(value.from, value.to);
  if (typeof violation.value === 'number' && isDuration(violation.rule)) return badDuration(source, value);
  const { enum: allowed } = violation.rule;
  if (allowed !== undefined && typeof violation.value !== 'object') return choiceFor(source, allowed, value);
  return wrongType(violation, expected, source, value);
}

/** A number or truth value where one of some words is asked for; months go by their numbers too. */
function choiceFor(found: string, allowed: readonly string[], range: Range): Diagnostic {
  const meant = allowed[0] === 'january' && /^\d+$/.test(found) ? allowed[Number(found) - 1] : undefined;
  const fix = meant === undefined ? {} : { fix: { ...range, insert: meant } };
  return report('not-one-of', { found, allowed, nearest: meant }, range, fix);
}

function wrongType(violation: Of<'type'>, expected: string, source: string, range: Range): Diagnostic {
  const isText = violation.expected.includes('string') && typeof violation.value !== 'object';
  const written = source.trimEnd();
  const meant = isText ? undefined : meantValue({ ...violation, source: written });
  const insert = isText ? JSON.stringify(source) : meant?.isCertain ? meant.text : undefined;
  const params = { expected, found: foundWords(violation.value, source), meant: meant?.text };
  const fix = { from: range.from, to: range.from + written.length, insert: insert ?? '' };
  return report('wrong-type', params, range, insert === undefined ? {} : { fix });
}

/** Whether a rule asks for a length of time: a number alone lacks its unit, and quotes would not help. */
function isDuration({ title }: Rule): boolean {
  return title?.startsWith('length of time') ?? false;
}

/** A text that has not the form its rule asks for. */
export function explainPattern(violation: Of<'pattern'>, document: Document): Diagnostic {
  const { key, value } = document.rangeOf(violation.path);
  const range = violation.isKey ? (key ?? value) : value;
  const found = violation.value;
  const name = violation.ruleName;
  if (name === 'name') return cutNumber(document.text, range) ?? report('bad-name', { found }, range);
  if (name === 'duration' || name === 'durationOrNone') return badDuration(found, range);
  if (name === 'periodText') return badPeriod(found, range);
  const { title = 'text', example = 'x' } = violation.rule;
  return report('bad-value', { found, expected: `a ${title}`.replace(/^a ([aeiou])/, 'an $1'), example }, range);
}

function badPeriod(found: string, range: Range): Diagnostic {
  const meant = nearestPeriod(found);
  const fix = meant === undefined ? {} : { fix: { ...range, insert: meant } };
  return report('bad-period', { found, nearest: meant }, range, fix);
}

/** `{a: 10,000}`: YAML ends the value at the comma and takes the thousands for a key. */
function cutNumber(text: string, { from, to }: Range): Diagnostic | undefined {
  if (!/^\d{3}$/.test(text.slice(from, to))) return undefined;
  const [before] = /\d{1,3}(,\d{3})*,$/.exec(text.slice(Math.max(0, from - 20), from)) ?? [];
  if (before === undefined) return undefined;
  const range = { from: from - before.length, to };
  const insert = text.slice(range.from, to).replaceAll(',', '');
  const params = { expected: 'a number', found: `the text ${text.slice(range.from, to)}`, meant: insert };
  return report('wrong-type', params, range, { fix: { ...range, insert } });
}

function badDuration(found: string, range: Range): Diagnostic {
  const meant = nearestDuration(found);
  return report(
    'bad-duration',
    { found, nearest: meant },
    range,
    meant === undefined ? {} : { fix: { ...range, insert: meant } },
  );
}

/** The limits of a number in words. */
export function limitOf(rule: Rule): string {
  const parts = [
    rule.minimum === undefined ? '' : `at least ${rule.minimum}`,
    rule.exclusiveMinimum === undefined ? '' : `more than ${rule.exclusiveMinimum}`,
    rule.maximum === undefined ? '' : `at most ${rule.maximum}`,
    rule.exclusiveMaximum === undefined ? '' : `less than ${rule.exclusiveMaximum}`,
  ];
  return parts.filter((part) => part !== '').join(' and ');
}

/** A step of a path for a message; positions in a list are its dash. */
export function spellValue(step: string | number | undefined): string {
  return typeof step === 'string' ? step : '-';
}

function expectedWords(violation: Of<'type'>): string {
  const words = violation.expected.filter((type) => type !== 'null').map((type) => typeWords[type]);
  return words.length < 2 ? (words[0] ?? 'a value') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}

function foundWords(value: unknown, source: string): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  const short = source.length > 40 ? `${source.slice(0, 39)}…` : source;
  return typeof value === 'string'
    ? `the text ${short.replace(/\s+/g, ' ')}`
    : typeof value === 'number'
      ? `the number ${short}`
      : short;
}
