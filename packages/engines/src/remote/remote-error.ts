import { EngineError } from '@sluice/core/query';
import type { RemoteWords } from './remote-words.ts';

const english: RemoteWords = {
  closed: 'The engine is closed.',
  unreachable: 'The server cannot be reached.',
  notJson: 'The server answered with something else than JSON.',
  unknownForm: 'The server answered in an unknown form.',
  missing: 'The server left questions without an answer.',
  version: (version) => `The server answers in version ${version}; this kit reads version 1.`,
  status: (status) => `The server answered ${status}.`,
};

/** A server that cannot be asked, refuses, or answers something else; it says so in the language of its reader. */
export class RemoteError extends EngineError {
  readonly #reason: keyof RemoteWords;
  readonly #value: string;

  constructor(reason: keyof RemoteWords, value = '') {
    super(spelt(english, reason, value));
    this.#reason = reason;
    this.#value = value;
  }

  /** Its message in another language, which is loaded then. */
  async say(locale: 'zh-CN' | 'zh-TW'): Promise<string> {
    return spelt((await import('./remote-words.ts')).remoteWords[locale], this.#reason, this.#value);
  }
}

function spelt(words: RemoteWords, reason: keyof RemoteWords, value: string): string {
  const text = words[reason];
  return typeof text === 'string' ? text : text(value);
}
