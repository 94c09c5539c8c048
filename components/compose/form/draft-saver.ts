/** `refused`: the server got this version and cannot save it; a changed version may be saved. */
export type SavingState = "untouched" | "typing" | "saving" | "saved" | "offline" | "refused";

export type Put = "kept" | "lost" | "refused";

export type DraftSaver = {
  /** Notes that the form has changed. */
  changed: () => void;
  /** Sends unsaved changes now; `closing` when the page may be gone before the answer. */
  flush: (closing: boolean) => Promise<void>;
  /** Stops saving: the draft became a job. */
  stop: () => void;
};

/**
 * Saves a draft during typing: after a short pause, and repeatedly while sending fails. Versions
 * are times, so the last version typed wins in whatever order the saves arrive.
 */
export function createDraftSaver(options: {
  /** Sends the current form; `lost` when it did not arrive. */
  put: (version: number, closing: boolean) => Promise<Put>;
  onState: (state: SavingState) => void;
  restMs: number;
  retryMs: number;
  now: () => number;
}): DraftSaver {
  /** The newest version that is not confirmed yet; 0 when everything is saved. */
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
      // The next change may be accepted.
      if (version === sent) options.onState("refused");
      return;
    }
    if (put === "lost") {
      options.onState("offline");
      clearTimeout(timer);
      timer = setTimeout(() => void flush(false), options.retryMs);
      return;
    }
    // The form was changed in the meantime; the next pause saves it.
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
