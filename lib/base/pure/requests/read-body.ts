/** How much more of a body that is too large is read, so that the sender receives the refusal. */
const drainLimitBytes = 16 * 1024 ** 2;

export type ReadBody =
  | { ok: true; text: string }
  | { ok: false; reason: "too-large" | "not-text" | "broken-off" };

/**
 * The body of a request as text. Bytes are counted as they come: no more than `maxBytes` is ever held,
 * whatever the sender said about the length.
 */
export async function readBody(request: Request, maxBytes: number): Promise<ReadBody> {
  if (!request.body) return { ok: true, text: "" };
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
  if (size > maxBytes) return { ok: false, reason: "too-large" };
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const text = chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("");
    return { ok: true, text: text + decoder.decode() };
  } catch {
    return { ok: false, reason: "not-text" };
  }
}
