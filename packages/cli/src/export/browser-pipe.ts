import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { InputError } from '../console/usage-error.ts';

type Answer = Readonly<Record<string, unknown>>;

/** A page of a browser that was started for one picture. */
export interface BrowserPage {
  /** A command of the Chrome DevTools protocol; rejects with what the browser says. */
  readonly send: (method: string, params?: Readonly<Record<string, unknown>>) => Promise<Answer>;
}

const flags = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
];

/** Starts the browser with a profile of its own, gives a page to the task, and leaves nothing behind. */
export async function withPage<T>(path: string, task: (page: BrowserPage) => Promise<T>): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'sluice-browser-'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(path, [...flags, ...sandbox, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  try {
    return await task(await firstPage(connect(child)));
  } finally {
    child.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

type Send = (method: string, params?: Readonly<Record<string, unknown>>, sessionId?: string) => Promise<Answer>;

async function firstPage(send: Send): Promise<BrowserPage> {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  return { send: (method, params) => send(method, params, String(sessionId)) };
}

/** Messages go through two pipes, each ended by a zero byte. */
function connect(child: ChildProcess): Send {
  const [, , , toBrowser, fromBrowser] = child.stdio as [null, null, null, Writable, Readable];
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  let rest = '';
  let last = 0;
  const take = (text: string) => {
    const { id, result, error } = JSON.parse(text) as { id?: number; result?: Answer; error?: { message: string } };
    const asked = waiting.get(id ?? 0);
    waiting.delete(id ?? 0);
    if (error) asked?.reject(new InputError((words) => words.picture.browserSays(error.message)));
    else asked?.resolve(result ?? {});
  };
  const end = () => {
    for (const { reject } of waiting.values()) reject(new InputError((words) => words.picture.browserEnded));
    waiting.clear();
  };
  fromBrowser.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\u0000');
    rest = messages.pop() ?? '';
    messages.forEach(take);
  });
  child.once('exit', end).once('error', end);
  toBrowser.on('error', end);
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      toBrowser.write(`${JSON.stringify({ id: last, method, params, ...(sessionId ? { sessionId } : {}) })}\u0000`);
    });
}
