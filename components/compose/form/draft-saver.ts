/** `refused`: it arrived and cannot be kept; only another text can. */
export type SavingState = "untouched" | "typing" | "saving" | "saved" | "offline" | "refused";

export type Put = "kept" | "lost" | "refused";

export type DraftSaver = {
  /** Something was typed. */
  changed: () => void;
  /** Sends now what is not kept yet; `closing` when the page may be gone before the answer. */
  flush: (closing: boolean) => Promise<void>;
  /** Nothing is sent any more: the draft became a job. */
  stop: () => void;
};

/**
 * Keeps a draft as it is typed: after a short rest, and again and again while it cannot be sent.
 * Versions are times, so the last one typed wins, whatever order the saves arrive in.
 */
export function createDraftSaver(options: {
  /** Sends the form as it stands; `lost` when it did not arrive. */
  put: (version: number, closing: boolean) => Promise<Put>;
  onState: (state: SavingState) => void;
  restMs: number;
  retryMs: number;
  now: () => number;
}): DraftSaver {
  /** What has not been confirmed yet; 0 when all is kept. */
  let version = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  async function flush(closing: boolean): Promise<void> {
    clearTimeout(timer);
    const sent = version;
    if (sent === 0 || stopped) return;
    options.onState("saving");
    const put = await options.put(sent, closing);
    if (stopped) return;
    if (put === "refused") {
      // What is typed next may be kept.
      if (version === sent) options.onState("refused");
      return;
    }
    if (put === "lost") {
      options.onState("offline");
      clearTimeout(timer);
      timer = setTimeout(() => void flush(false), options.retryMs);
      return;
    }
    // Typed on in the meantime: the next rest keeps it.
    if (version !== sent) return;
    version = 0;
    options.onState("saved");
  }

  let last = 0;
  return {
    changed() {
      if (stopped) return;
      version = last = Math.max(last + 1, options.now());
      options.onState("typing");
      clearTimeout(timer);
      timer = setTimeout(() => void flush(false), options.restMs);
    },
    flush,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
