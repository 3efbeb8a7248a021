/** Phrases that parameters of diagnostics are made of, in another language. */
export interface PhraseBook {
  /** By the English phrase, without its article. */
  readonly words: Readonly<Record<string, string>>;
  /** Phrases with a name or a number in them; the groups are what stands in them, `say` spells a phrase within. */
  readonly patterns: readonly (readonly [RegExp, (groups: readonly string[], say: Say) => string])[];
  /** Joins choices: `a, b or c`. */
  readonly choice: (choices: readonly string[]) => string;
}

export type Say = (phrase: string) => string;

/** Reads a phrase in the language of the book; what is no phrase, such as a name, stays as it is. */
export function phrasesOf(book: PhraseBook): Say {
  const wordOf = (phrase: string): string | undefined => {
    const bare = phrase.replace(/^(?:an?|the) /, '');
    return own(book.words, phrase) ?? own(book.words, bare);
  };
  const say = (phrase: string): string => {
    const known = wordOf(phrase);
    if (known !== undefined) return known;
    const choices = phrase.split(/, | or /).map(wordOf);
    if (choices.every((choice) => choice !== undefined)) return book.choice(choices);
    for (const [pattern, spell] of book.patterns) {
      const match = pattern.exec(phrase);
      if (match !== null) return spell(match.slice(1), say);
    }
    return phrase;
  };
  return say;
}

/** A phrase in the middle of a Chinese sentence: a blank before it where it starts with a Latin letter or a digit. */
export function apart(phrase: string): string {
  return /^[\w"'[({*&<+-]/.test(phrase) ? ` ${phrase}` : phrase;
}

function own(words: Readonly<Record<string, string>>, phrase: string): string | undefined {
  return Object.hasOwn(words, phrase) ? words[phrase] : undefined;
}
