/** How much more of a body that is too large is read, so that the sender receives the refusal. */
const drainLimitBytes = 16 * 1024 ** 2;

export type ReadBody =
  | { ok: true; text: string }
  | { ok: false; reason: "too-large" | "not-text" | "broken-off" };

type ReadBytes =
  | { ok: true; chunks: Uint8Array[] }
  | { ok: false; reason: "too-large" | "broken-off" };

/**
 * The bytes of a request's body. They are counted as they come: no more than `maxBytes` is ever held, whatever the
 * sender said about the length.
 */
export async function readBytes(request: Request, maxBytes: number): Promise<ReadBytes> {
  if (!request.body) return { ok: true, chunks: [] };
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size <= maxBytes) chunks.push(value);
      else chunks.length = 0;
      if (size <= drainLimitBytes) continue;
      await reader.cancel();
      break;
    }
  } catch {
    return { ok: false, reason: "broken-off" };
  }
  return size > maxBytes ? { ok: false, reason: "too-large" } : { ok: true, chunks };
}

/** The body of a request as text; see `readBytes`. */
export async function readBody(request: Request, maxBytes: number): Promise<ReadBody> {
  const read = await readBytes(request, maxBytes);
  if (!read.ok) return read;
  const { chunks } = read;
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const text = chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("");
    return { ok: true, text: text + decoder.decode() };
  } catch {
    return { ok: false, reason: "not-text" };
  }
}
