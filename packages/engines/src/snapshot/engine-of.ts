import { GRAINS } from '@sluice/core/calendar';
import { type Engine, EngineError, isTable, type Unanswered } from '@sluice/core/query';
import { readSnapshot, type Snapshot } from '@sluice/core/snapshot';
import type { AnswerAll } from '../shared/stored/answers-of.ts';

/** A parsed file as a snapshot. Throws an `EngineError` with a diagnostic where it is none, or one of a newer version. */
export function openStored(json: unknown): Snapshot {
  const read = readSnapshot(json);
  if ('diagnostics' in read) throw failed(read);
  return read.snapshot;
}

/** The engine of a snapshot by what answers its questions. */
export function engineOf(stored: Snapshot, answerAll: AnswerAll): Engine {
  return {
    answer: async (query) => {
      const [answer] = await answerAll([query]);
      if (answer && isTable(answer)) return answer;
      throw failed(answer);
    },
    answerAll,
    describe: async () => ({
      engine: 'snapshot',
      catalog: stored.catalog,
      asOf: stored.asOf,
      hash: stored.hash,
      quality: stored.quality,
      definitions: stored.definitions,
      periods: stored.periods,
      ...(stored.resolved ? { resolved: stored.resolved } : {}),
      capabilities: { customPeriods: false, grains: GRAINS },
    }),
    close: async () => {},
  };
}

function failed(answer: Unanswered | undefined): EngineError {
  return new EngineError(answer?.texts?.[0]?.message ?? 'not answered', answer?.diagnostics);
}
