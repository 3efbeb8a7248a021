import {
  type AnswerOptions,
  type Engine,
  type EngineDescription,
  EngineError,
  isTable,
  type MetricQuery,
} from '@sluice/core/query';
import type { Table } from '@sluice/core/table';
import { RemoteError } from './remote-error.ts';
import { readAnswers, refusalOf } from './wire.ts';

export interface RemoteOptions {
  /** In place of the global `fetch`. */
  readonly fetch?: typeof fetch;
  /** Sent with every request, such as an `Authorization`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * An engine behind a server's `v1` routes: metric queries are posted, never SQL. `url` is the folder of `v1/`, such as
 * `https://numbers.example.com/`. Each method rejects with an `EngineError` where the server cannot be reached or refuses.
 */
export function remote(url: string, options: RemoteOptions = {}): Engine {
  const base = url.endsWith('/') ? url : `${url}/`;
  let isClosed = false;

  const ask = async (path: string, init: RequestInit): Promise<unknown> => {
    if (isClosed) throw new RemoteError('closed');
    const call = options.fetch ?? fetch;
    const headers = { Accept: 'application/json', ...options.headers, ...init.headers };
    const response = await call(`${base}${path}`, { ...init, headers }).catch((cause: unknown) => {
      if (init.signal?.aborted) throw cause;
      throw new RemoteError('unreachable');
    });
    if (!response.ok) throw await refusalOf(response);
    return await response.json().catch(() => {
      throw new RemoteError('notJson');
    });
  };

  const answerAll = async (queries: readonly MetricQuery[], { signal }: AnswerOptions = {}) => {
    const body = JSON.stringify({ version: 1, queries });
    const json = await ask('v1/answer', {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json' },
      signal,
    });
    return readAnswers(json, queries.length);
  };

  const answer = async (query: MetricQuery, asked?: AnswerOptions): Promise<Table> => {
    const [only] = await answerAll([query], asked);
    if (only && isTable(only)) return only;
    throw new EngineError('The query could not be answered.', only?.diagnostics);
  };

  return {
    answer,
    answerAll,
    describe: async () => (await ask('v1/describe', { method: 'GET' })) as EngineDescription,
    close: async () => {
      isClosed = true;
    },
  };
}
