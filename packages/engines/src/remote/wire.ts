import { EngineError, type Unanswered } from '@sluice/core/query';
import { createTable, type Table, type TableColumn, type TableInfo } from '@sluice/core/table';
import { RemoteError } from './remote-error.ts';

/** The server's answers as tables; the form is that of `@sluice/server`, version 1. */
export function readAnswers(json: unknown, expected: number): (Table | Unanswered)[] {
  const answers = isObject(json) ? json['answers'] : undefined;
  if (!isObject(json) || !Array.isArray(answers)) throw new RemoteError('unknownForm');
  if (json['version'] !== 1) throw new RemoteError('version', String(json['version']));
  if (answers.length !== expected) throw new RemoteError('missing');
  return answers.map(readAnswer);
}

function readAnswer(answer: unknown): Table | Unanswered {
  if (isUnanswered(answer)) return answer;
  if (isWireTable(answer)) return createTable(answer.length, answer.columns, answer.info);
  throw new RemoteError('unknownForm');
}

/** A refusal: the server's own sentence, else its status. */
export async function refusalOf(response: Response): Promise<EngineError> {
  const json: unknown = await response.json().catch(() => null);
  const error = isObject(json) ? json['error'] : undefined;
  const message = isObject(error) ? error['message'] : undefined;
  return typeof message === 'string' ? new EngineError(message) : new RemoteError('status', String(response.status));
}

function isUnanswered(value: unknown): value is Unanswered {
  return isObject(value) && Array.isArray(value['diagnostics']) && !('columns' in value);
}

interface WireTable {
  readonly length: number;
  readonly columns: readonly TableColumn[];
  readonly info: TableInfo;
}

function isWireTable(value: unknown): value is WireTable {
  if (!isObject(value) || !Array.isArray(value['columns']) || !isObject(value['info'])) return false;
  const { length } = value;
  const isWhole = (column: unknown) =>
    isObject(column) && Array.isArray(column['values']) && column['values'].length === length;
  return Number.isInteger(length) && value['columns'].every(isWhole);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
