/** The most bytes of a body, and how deep its JSON may nest (reliability: one request must not stop the server). */
export const MOST_BODY_BYTES = 64 * 1024;
export const DEEPEST_JSON = 32;

export type BodyFault = 'too-large' | 'not-utf8' | 'too-deep' | 'not-json';

/** The JSON of a request's body, or why there is none. Reads no further than the limit. */
export async function readBody(request: Request): Promise<{ readonly json: unknown } | { readonly fault: BodyFault }> {
  const bytes = await limited(request);
  if (bytes === null) return { fault: 'too-large' };
  const text = decoded(bytes);
  if (text === null) return { fault: 'not-utf8' };
  if (depthOf(text) > DEEPEST_JSON) return { fault: 'too-deep' };
  try {
    return { json: JSON.parse(text) };
  } catch {
    return { fault: 'not-json' };
  }
}

async function limited(request: Request): Promise<Uint8Array | null> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BODY_BYTES) return null;
  if (!request.body) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body) {
    size += part.length;
    if (size > MOST_BODY_BYTES) return null;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The deepest nesting of brackets outside strings; right for any text, JSON or not. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (isInString) {
      if (c === 92) i++;
      else if (c === 34) isInString = false;
    } else if (c === 34) isInString = true;
    else if (c === 91 || c === 123) deepest = Math.max(deepest, ++depth);
    else if (c === 93 || c === 125) depth--;
  }
  return deepest;
}
