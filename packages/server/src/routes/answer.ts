import type { Engine } from '@sluice/core/query';
import type { Context } from 'hono';
import { toAnswers } from '../wire/answers.ts';
import { isQuestions, questionsFault } from '../wire/check-questions.ts';
import { type BodyFault, DEEPEST_JSON, MOST_BODY_BYTES, readBody } from '../wire/read-body.ts';
import { refuse } from './fault.ts';

const bodyFaults: { readonly [F in BodyFault]: { readonly status: 400 | 413; readonly message: string } } = {
  'too-large': { status: 413, message: `The body is over ${MOST_BODY_BYTES / 1024} KB.` },
  'not-utf8': { status: 400, message: 'The body is not UTF-8.' },
  'too-deep': { status: 400, message: `The body nests deeper than ${DEEPEST_JSON} levels.` },
  'not-json': { status: 400, message: 'The body is not JSON.' },
};

/** `POST /v1/answer`: metric queries in, tables or diagnostics out, one engine pass. A client that goes away ends it. */
export async function answer(c: Context, engine: Engine): Promise<Response> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
    return refuse(c, 415, 'not-json-type', 'The body must be application/json.');
  const body = await readBody(c.req.raw);
  if ('fault' in body) return refuse(c, bodyFaults[body.fault].status, body.fault, bodyFaults[body.fault].message);
  const { json } = body;
  if (!isQuestions(json)) return refuse(c, 400, 'not-questions', faultText(json));
  const answered = await engine.answerAll(json.queries, { signal: c.req.raw.signal });
  c.header('Cache-Control', 'no-store');
  return c.json(toAnswers(answered));
}

function faultText(body: unknown): string {
  const fault = questionsFault(body);
  return fault ? `${fault.at || 'The body'}: expected ${fault.expected}.` : '';
}
