/** Status of the answer; 0 when there was none that a page may see. */
export type PutPart = (
  url: string,
  part: Blob,
  onProgress: (sentBytes: number) => void,
  signal: AbortSignal,
) => Promise<number>;

/** A part without any progress for this long is sent again. */
const stallMs = 60_000;

/**
 * Sends a part by PUT. `fetch` reports no upload progress, so this uses XMLHttpRequest. The part is
 * sent without a content type, which would be part of the signature.
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
