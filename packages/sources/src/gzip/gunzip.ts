/** What unpacking gave: the bytes, or why there are none. */
export type Unpacked =
  | { readonly bytes: Uint8Array }
  | { readonly problem: 'damaged'; readonly reason: string }
  | { readonly problem: 'too-large'; readonly most: number };

const MOST_BYTES = 2 ** 31;
/** Beyond the first 64 MB, real tables do not shrink to less than this part of themselves; bombs do. */
const MOST_RATIO = 200;
const FREE_BYTES = 64 * 1024 * 1024;

/** Unpacks gzip; stops at 2 GiB, and where the content is out of all proportion to the file. */
export async function gunzip(packed: Uint8Array, mostBytes = MOST_BYTES): Promise<Unpacked> {
  const most = Math.min(mostBytes, Math.max(FREE_BYTES, packed.length * MOST_RATIO));
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const stream = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip'));
    const reader = stream.getReader();
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      length += step.value.length;
      if (length > most) {
        await reader.cancel();
        return { problem: 'too-large', most };
      }
      chunks.push(step.value);
    }
  } catch (cause) {
    return { problem: 'damaged', reason: cause instanceof Error ? cause.message : String(cause) };
  }
  return { bytes: joined(chunks, length) };
}

function joined(chunks: Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (let i = 0; i < chunks.length; i++) {
    const chunk = chunks[i] as Uint8Array;
    bytes.set(chunk, at);
    at += chunk.length;
    chunks[i] = new Uint8Array(0);
  }
  return bytes;
}
