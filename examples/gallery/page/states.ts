import { type Engine, EngineError, type MetricQuery, type Unanswered } from '@sluice/core/query';
import type { Open } from '@sluice/elements';

/** What a source can be like: `<file>` or `<file>/<state>` in `src`. */
const changes: Readonly<Record<string, (engine: Engine) => Engine>> = {
  /** Its answers never come. */
  waiting: (engine) => ({ ...engine, answerAll: () => new Promise(() => {}) }),
  /** It has no answer for what lies before a year ago: the period that is compared with. */
  partial: (engine) => answering(engine, ({ to }) => to !== undefined && to !== null && to <= '2026-01-01'),
  /** It has no answer for the sum of the groups. */
  'without-total': (engine) => answering(engine, ({ by }) => !by),
  /** It has no answer for the paths of an attribution. */
  'without-paths': (engine) =>
    answering(engine, ({ attribution }) => typeof attribution === 'object' && 'paths' in attribution),
  /** It has no answer at all. */
  refused: (engine) => answering(engine, () => true),
};

const said = {
  en: { message: 'ads.csv is not there.', help: 'Put it beside the file.' },
  'zh-CN': { message: '没有 ads.csv。', help: '请把它放在文件旁边。' },
  'zh-TW': { message: '沒有 ads.csv。', help: '請把它放在檔案旁邊。' },
};

/** An engine says why in the language of its reader. */
function missing(): Unanswered {
  const words = Object.entries(said).find(([language]) => language === document.documentElement.lang)?.[1] ?? said.en;
  const diagnostic = { code: 'file-not-found', severity: 'error', params: {}, from: 0, to: 0 } as never;
  return { diagnostics: [diagnostic], texts: [{ ...words, why: '' }] };
}

function answering(engine: Engine, isMissing: (query: MetricQuery) => boolean): Engine {
  return {
    ...engine,
    answerAll: async (queries, options) => {
      const answers = await engine.answerAll(queries, options);
      return queries.map((query, i) => (isMissing(query) ? missing() : (answers[i] ?? missing())));
    },
  };
}

/** Opens `<file>/<state>`: `opening` never opens, `lost` cannot be read, `stale` can be read once. A file is read once. */
export function openStates(files: Readonly<Record<string, () => Promise<Engine>>>): Open {
  const read = new Map<string, Promise<Engine>>();
  return async (src, _element, before) => {
    const [file = '', state = ''] = src.split('/');
    if (state === 'opening') return new Promise(() => {});
    if (state === 'lost' || (state === 'stale' && before)) throw new Error(`${file}.json could not be read (404).`);
    const reading = read.get(file) ?? files[file]?.();
    if (!reading) throw new EngineError(`${file} is none of the gallery's files.`, []);
    read.set(file, reading);
    const engine = await reading;
    const plain: Engine = {
      answer: (query, options) => engine.answer(query, options),
      answerAll: (queries, options) => engine.answerAll(queries, options),
      describe: (options) => engine.describe(options),
      close: async () => {},
    };
    return changes[state]?.(plain) ?? plain;
  };
}
