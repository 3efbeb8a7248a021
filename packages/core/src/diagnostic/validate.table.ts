import { error, warning } from './row.ts';
import { didYouMean, oneOf, quoted, shortened, withArticle } from './words.ts';

/** Room 2: what a well-formed text can have wrong against the grammar in `schemas/`. */
export const validateTable = {
  'empty-file': error({
    message: 'The file says nothing.',
    why: 'A definition file is a map that starts with the language version.',
    help: 'Start with the line "sluice: 1", or let "sluice init" write a first file.',
  }),
  'unknown-version': error<{ found: string }>({
    message: (p) => `The language version ${shortened(p.found)} is not known here.`,
    why: 'This release reads version 1; a file of another version could mean something else.',
    help: 'Write "sluice: 1", the number without quotes. A file of a newer version needs a newer release.',
  }),
  'unknown-key': error<{ key: string; of: string; known: readonly string[]; nearest?: string }>({
    message: (p) => `${quoted(p.key)} is not a key of ${withArticle(p.of)}.`,
    why: (p) => `Nothing is silently ignored. Known here: ${oneOf(p.known, 24)}.`,
    help: (p) => (p.nearest === undefined ? 'Delete it, or use one of the known keys.' : didYouMean(p.nearest).trim()),
  }),
  'missing-key': error<{ key: string; of: string; example?: string }>({
    message: (p) => `${capital(withArticle(p.of))} needs the key ${quoted(p.key)}.`,
    why: 'It has no default, because no value would be safe to assume.',
    help: (p) => (p.example === undefined ? `Add "${p.key}:".` : `Add it, for instance "${p.key}: ${p.example}".`),
  }),
  'missing-value': error<{ key: string; expected: string }>({
    message: (p) => `${quoted(p.key)} has no value.`,
    why: 'A key with nothing after the colon is neither a default nor an empty text.',
    help: (p) =>
      /a map|a list/.test(p.expected)
        ? `Write ${p.expected} after the colon or below it, indented by two spaces; or delete the key.`
        : `Write ${p.expected} after the colon, or delete the key.`,
  }),
  'missing-kind': error<{ of: string; kinds: readonly string[] }>({
    message: (p) => `${capital(withArticle(p.of))} needs one of: ${oneOf(p.kinds, 24)}.`,
    why: (p) => `Exactly one of these keys says what the ${p.of} is.`,
    help: 'Add the one that is meant.',
  }),
  'two-kinds': error<{ of: string; first: string; second: string }>({
    message: (p) => `${quoted(p.first)} and ${quoted(p.second)} cannot both be in one ${p.of}.`,
    why: (p) => `Each of them alone says what the ${p.of} is.`,
    help: (p) => `Keep one of them; write a second ${p.of} for the other.`,
  }),
  'wrong-type': error<{ expected: string; found: string; meant?: string }>({
    message: (p) => `${capital(p.expected)} is expected here, not ${p.found}.`,
    why: 'Values are never converted silently, so that a file means the same everywhere.',
    help: (p) => {
      if (p.meant !== undefined) return `Write ${p.meant}.`;
      return p.expected.startsWith('text') && /number|true|false/.test(p.found)
        ? 'Put the value in quotes if it is meant as text.'
        : `Write ${p.expected}.`;
    },
  }),
  'not-one-of': error<{ found: string; allowed: readonly string[]; nearest?: string }>({
    message: (p) => `${quoted(p.found)} is not a choice here.`,
    why: (p) => `It is one of: ${oneOf(p.allowed, 30)}.`,
    help: (p) =>
      p.nearest === undefined ? 'Write one of the choices, exactly as spelled.' : didYouMean(p.nearest).trim(),
  }),
  'out-of-range': error<{ found: string; limit: string }>({
    message: (p) => `${p.found} is not allowed here: the number must be ${p.limit}.`,
    why: 'Outside of that range the value has no meaning.',
    help: (p) => `Write a number that is ${p.limit}.`,
  }),
  'bad-name': error<{ found: string }>({
    message: (p) => `${quoted(p.found)} cannot be a name.`,
    why: 'A name stands in formulas and in addresses: it starts with a letter and goes on with letters, digits and "_".',
    help: 'Choose such a name, and put the text readers see under "label:".',
  }),
  'bad-duration': error<{ found: string; nearest?: string }>({
    message: (p) => `${quoted(p.found)} is not a length of time.`,
    why: 'A length of time is a whole number, a space and a unit: second, minute, hour, day, week, month, quarter or year.',
    help: (p) =>
      p.nearest === undefined ? 'Write for instance "30 days" or "6 months".' : didYouMean(p.nearest).trim(),
  }),
  'bad-period': error<{ found: string; nearest?: string }>({
    message: (p) => `${quoted(p.found)} is not a period.`,
    why: 'A period names days of the calendar, or a stretch that ends at the as-of day.',
    help: (p) =>
      p.nearest === undefined
        ? 'Write for instance 2026-Q4, 2026-10, FY2026-Q1, 2026-10-01..2026-12-31, "last 3 months" or "this quarter".'
        : didYouMean(p.nearest).trim(),
  }),
  'bad-value': error<{ found: string; expected: string; example: string }>({
    message: (p) => `${quoted(p.found)} is not ${p.expected}.`,
    why: 'The text must have exactly that form, so that every engine reads it alike.',
    help: (p) => `Write for instance ${p.example}.`,
  }),
  'dotted-thousands': warning<{ written: string; read: string; meant: string }>({
    message: (p) => `${p.written} is read as ${p.read}.`,
    why: 'The dot divides decimals in YAML, whatever the language of the file; nothing divides thousands.',
    help: (p) => `Write ${p.meant} if thousands are meant, else ${p.read}.`,
  }),
  'too-few': error<{ least: number; found: number; what: string }>({
    message: (p) => `At least ${p.least} ${p.least === 1 ? 'entry is' : 'entries are'} needed here, not ${p.found}.`,
    why: (p) => `With fewer there is no ${p.what}.`,
    help: 'Add what is missing, or delete the key.',
  }),
  'too-many': error<{ most: number; found: number; what: string }>({
    message: (p) => `At most ${p.most} entries are allowed here, not ${p.found}.`,
    why: (p) => `${capital(withArticle(p.what))} with more could not be read as one.`,
    help: 'Take some out, or divide them.',
  }),
  'unquoted-formula': error<{ formula: string }>({
    message: (p) => `The formula ${p.formula} is cut at its comma.`,
    why: 'Inside "{…}" and "[…]" a comma ends the value, so a formula with a comma must be in quotes there.',
    help: (p) => `Write "${p.formula}" with the quotes.`,
  }),
} as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
