/**
 * `refused`: the server got this version and cannot save it; a changed version may be saved. `held`:
 * another page changed the same, and a person has to choose.
 */
export type SavingState =
  | "untouched"
  | "typing"
  | "saving"
  | "saved"
  | "offline"
  | "refused"
  | "held";

/** `again`: the form was merged with another one, and is to be sent as it is now. */
export type Put = "kept" | "lost" | "refused" | "held" | "again";

export type DraftSaver = {
  /** Notes that the form has changed. */
  changed: () => void;
  /** Sends unsaved changes now; `closing` when the page may be gone before the answer. */
  flush: (closing: boolean) => Promise<void>;
  /** The form is what the server has: nothing is to be sent. */
  settle: () => void;
  isSettled: () => boolean;
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

  const flushIn = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(false), ms);
  };

  async function flush(closing: boolean): Promise<void> {
    clearTimeout(timer);
    const sent = version;
    if (sent === 0 || stopped) return;
    options.onState("saving");
    const put = await options.put(sent, closing);
    if (stopped) return;
    switch (put) {
      case "refused":
      case "held":
        // The next change, or a choice, may be accepted.
        if (version === sent) options.onState(put);
        return;
      case "lost":
        options.onState("offline");
        return flushIn(options.retryMs);
      case "again":
        if (version !== 0) flushIn(0);
        else options.onState("saved");
        return;
      case "kept":
        // When the form was changed in the meantime, the next pause saves it.
        if (version !== sent) return;
        version = 0;
        options.onState("saved");
    }
  }

  let last = 0;
  return {
    changed() {
      if (stopped) return;
      version = last = Math.max(last + 1, options.now());
      options.onState("typing");
      flushIn(options.restMs);
    },
    flush,
    settle() {
      version = 0;
      clearTimeout(timer);
      if (!stopped) options.onState("saved");
    },
    isSettled: () => version === 0,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
