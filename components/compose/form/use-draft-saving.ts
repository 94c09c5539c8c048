"use client";

import { useEffect, useMemo, useState } from "react";
import { useFormContext } from "react-hook-form";
import { withoutUnfit } from "@/lib/base/pure/fit-value";
import { paths } from "@/lib/base/pure/paths";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { createDraftSaver, type Put, type SavingState } from "./draft-saver";

/** Browsers send at most 64 KiB for a page that is closing. */
const keepaliveBytes = 60_000;

/**
 * Keeps the form on the server as it is typed, when the page is hidden or left, and again when the
 * connection comes back.
 */
export function useDraftSaving(draftId: string): { state: SavingState; stop: () => void } {
  const { subscribe, getValues } = useFormContext<ComposeForm>();
  const [state, setState] = useState<SavingState>("untouched");
  const saver = useMemo(
    () =>
      createDraftSaver({
        put: (version, closing) =>
          put(draftId, JSON.stringify({ form: getValues(), version }, keepable), closing),
        onState: setState,
        restMs: 600,
        retryMs: 3000,
        now: Date.now,
      }),
    [draftId, getValues],
  );
  useEffect(() => {
    const stopListening = subscribe({
      formState: { values: true },
      callback: () => saver.changed(),
    });
    const flush = () => void saver.flush(true);
    const onVisibility = () => {
      if (document.visibilityState === "hidden") flush();
    };
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("pagehide", flush);
    window.addEventListener("online", flush);
    return () => {
      stopListening();
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("pagehide", flush);
      window.removeEventListener("online", flush);
      flush();
    };
  }, [subscribe, saver]);
  return { state, stop: saver.stop };
}

/** Removes half emoji and NUL characters, which would keep the whole form from being saved. */
const keepable = (_key: string, value: unknown): unknown =>
  typeof value === "string" ? withoutUnfit(value) : value;

async function put(draftId: string, body: string, closing: boolean): Promise<Put> {
  try {
    const response = await fetch(paths.api.draft(draftId), {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body,
      keepalive: closing && body.length < keepaliveBytes,
    });
    if (response.status === 400 || response.status === 413) return "refused";
    if (!response.ok) return "lost";
    rememberInAddress(draftId);
    return "kept";
  } catch {
    return "lost";
  }
}

/** Makes a reload open this draft, also when the page was opened from a preset or a job. */
function rememberInAddress(draftId: string): void {
  const address = paths.compose({ draft: draftId });
  const { pathname, search } = window.location;
  if (pathname !== paths.compose() || pathname + search === address) return;
  // The hash says what is open over the form.
  window.history.replaceState(window.history.state, "", address + window.location.hash);
}
