import { type Engine, isTable } from '@sluice/core/query';

/** Gives a new engine the words of why a question has no answer, as a snapshot has them; they are loaded for such a question. */
export function sayingAnswers(engine: Engine): Engine {
  const ask = engine.answerAll.bind(engine);
  const answerAll: Engine['answerAll'] = async (queries, options) => {
    const answers = await ask(queries, options);
    if (answers.every((answer) => isTable(answer) || answer.texts)) return answers;
    return (await import('./words/said-diagnostic.ts')).saidAnswers(answers, options?.locale ?? 'en');
  };
  return Object.assign(engine, { answerAll });
}
