/** Status of the answer; 0 when there was none that a page may see. */
export type PutPart = (
  url: string,
  part: Blob,
  onProgress: (sentBytes: number) => void,
  signal: AbortSignal,
) => Promise<number>;

/** A part that does not move at all for this long is sent anew. */
const stallMs = 60_000;

/**
 * Sends a part by PUT. `fetch` tells nothing of what has been sent, so it is XMLHttpRequest. The part
 * goes without a type: a type would be part of the signature.
 */
export const putPart: PutPart = (url, part, onProgress, signal) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let stalled: ReturnType<typeof setTimeout> | undefined;
    const watch = () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => request.abort(), stallMs);
    };
    const stop = () => request.abort();
    const end = (act: () => void) => () => {
      clearTimeout(stalled);
      signal.removeEventListener("abort", stop);
      act();
    };
    request.open("PUT", url);
    request.upload.onprogress = (event) => {
      watch();
      onProgress(event.loaded);
    };
    request.onload = end(() => resolve(request.status));
    request.onerror = end(() => resolve(0));
    request.onabort = end(() =>
      signal.aborted ? reject(new DOMException("aborted", "AbortError")) : resolve(0),
    );
    signal.addEventListener("abort", stop);
    watch();
    request.send(part);
  });
