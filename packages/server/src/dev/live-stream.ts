import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Live, LiveState } from './live.ts';

const keepAliveMs = 20_000;

/** `GET /__live`: the state now and after every save, as server-sent events. */
export function liveStream(c: Context, live: Live, ended: AbortSignal): Response {
  return streamSSE(c, async (stream) => {
    const send = (state: LiveState) => void stream.writeSSE({ event: 'state', data: JSON.stringify(state) });
    const unsubscribe = live.subscribe(send);
    const timer = setInterval(() => void stream.writeSSE({ event: 'still-there', data: '' }), keepAliveMs);
    send(live.current());
    const closed = new AbortController();
    stream.onAbort(() => closed.abort());
    await aborted(AbortSignal.any([closed.signal, ended]));
    clearInterval(timer);
    unsubscribe();
  });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
