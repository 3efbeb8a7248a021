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
    await new Promise<void>((resolve) => {
      stream.onAbort(resolve);
      ended.addEventListener('abort', () => resolve(), { once: true });
    });
    clearInterval(timer);
    unsubscribe();
  });
}
