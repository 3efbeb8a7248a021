import type { CommanderWords } from '../language/commander-words.ts';

type Say = (words: CommanderWords, groups: readonly string[]) => string;

/** What Commander says of a wrong command line, by the form of its English sentence. */
const sentences: readonly (readonly [RegExp, Say])[] = [
  [/^unknown option '(.+?)'/, (words, [flag = '']) => words.unknownOption(flag)],
  [/^unknown command '(.+?)'/, (words, [name = '']) => words.unknownCommand(name)],
  [/^missing required argument '(.+?)'/, (words, [name = '']) => words.missingArgument(name)],
  [/^required option '(.+?)' not specified/, (words, [flags = '']) => words.missingOption(flags)],
  [/^option '(.+?)' argument missing/, (words, [flags = '']) => words.valueMissing(flags)],
  [
    /^option '(.+?)' argument '(.*?)' is invalid\./s,
    (words, [flags = '', value = '']) => words.invalidOption(flags, value),
  ],
  [
    /^command-argument value '(.*?)' is invalid for argument '(.+?)'\./s,
    (words, [value = '', name = '']) => words.invalidArgument(name, value),
  ],
  [
    /^too many arguments(?: for '(.+?)')?\. Expected (\d+) arguments? but got (\d+)\./,
    (words, [command, expected = '', got = '']) => words.tooMany(command, expected, got),
  ],
  [/^ ?Allowed choices are (.+)\./, (words, [choices = '']) => words.allowed(choices)],
  [/^\s*\(Did you mean (?:one of )?(.+)\?\)/, (words, [names = '']) => words.didYouMean(names)],
];

/**
 * An error of Commander without its `error: `, in other words; what an option of ours says of its value stands among the
 * helps. A sentence that is not known stays as it is.
 */
export function commanderError(message: string, words: CommanderWords, help: Readonly<Record<string, string>>): string {
  let rest = message.trimEnd();
  let said = '';
  while (rest !== '') {
    const next = sentenceAt(rest, words);
    if (next === null) return said + (help[rest.trim()] ?? rest);
    said += next.said;
    rest = rest.slice(next.length);
  }
  return said;
}

function sentenceAt(text: string, words: CommanderWords): { readonly said: string; readonly length: number } | null {
  for (const [form, say] of sentences) {
    const match = form.exec(text);
    if (match !== null) return { said: say(words, match.slice(1)), length: match[0].length };
  }
  return null;
}
