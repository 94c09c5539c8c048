"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useFormContext } from "react-hook-form";
import type { Side } from "@/lib/model/draft/choose-side";
import type { MergedForm } from "@/lib/model/draft/merge-forms";
import type { ComposeStart } from "@/lib/model/compose-start";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { useLatest } from "../form/use-latest";
import { createDraftSession, type DraftSession } from "./draft-session";
import type { SavingState } from "./draft-saver";
import { writeForm } from "./write-form";

/** How often an open page looks for what other people saved. */
const lookMs = 15_000;

export type DraftSaving = {
  state: SavingState;
  /** What another page changed, which is in this form now; null when that was seen. */
  merged: MergedForm | null;
  dismiss: () => void;
  /** What both changed; null when there is nothing to choose. */
  held: MergedForm | null;
  /** What there is to choose, of the form as it is now. */
  toChoose: () => MergedForm | null;
  choose: (merged: MergedForm, sides: readonly Side[]) => void;
  /** The draft became a job in another page; this form goes on as a new draft. */
  isNew: boolean;
  stop: () => void;
};

/**
 * Keeps the form on the server as it is typed, when the page is hidden or left, and again when the
 * connection comes back. What other pages save of the same draft is merged into the form; where both
 * changed the same, nothing is written over before somebody has chosen.
 */
export function useDraftSaving(
  opened: Pick<ComposeStart, "draftId" | "form" | "revision">,
  events: {
    /** Another page's changes came into the form. */
    onMerged: () => void;
    /** The form goes on as a new draft. */
    onNewId: (draftId: string) => void;
  },
): DraftSaving {
  // A page that is loaded again beneath the form must not change what the form grew from.
  const [start] = useState(opened);
  const form = useFormContext<ComposeForm>();
  const [isNew, setIsNew] = useState(false);
  const [state, setState] = useState<SavingState>("untouched");
  const [merged, setMerged] = useState<MergedForm | null>(null);
  const [held, setHeld] = useState<MergedForm | null>(null);
  const latest = useLatest({ form, events });
  const session = useRef<DraftSession | null>(null);
  const { subscribe } = form;

  useEffect(() => {
    const channel = new BroadcastChannel("reelpress-drafts");
    const made = createDraftSession(start, {
      read: () => latest.current.form.getValues(),
      write: (next) => writeForm(latest.current.form, next),
      onState: setState,
      onMerged: (found) => {
        setMerged(found);
        latest.current.events.onMerged();
      },
      onHeld: setHeld,
      onNewId: (draftId) => {
        setIsNew(true);
        latest.current.events.onNewId(draftId);
      },
      onKept: (id) => channel.postMessage(id),
    });
    session.current = made;
    const stopListening = subscribe({
      formState: { values: true },
      callback: () => made.changed(),
    });
    made.restore();
    const look = () => {
      if (document.visibilityState === "visible") void made.look();
    };
    const onVisibility = () => {
      if (document.visibilityState === "hidden") made.leave();
      else look();
    };
    const leave = () => made.leave();
    const onOnline = () => void made.flush(false);
    const timer = setInterval(look, lookMs);
    channel.addEventListener("message", ({ data }) => {
      if (data === made.draftId()) void made.look();
    });
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("pagehide", leave);
    window.addEventListener("focus", look);
    window.addEventListener("online", onOnline);
    return () => {
      stopListening();
      clearInterval(timer);
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("focus", look);
      window.removeEventListener("online", onOnline);
      made.leave();
      channel.close();
    };
  }, [subscribe, start, latest]);

  const choose = useCallback(
    (found: MergedForm, sides: readonly Side[]) => {
      session.current?.choose(found, sides);
      latest.current.events.onMerged();
    },
    [latest],
  );
  return {
    state,
    merged,
    dismiss: () => setMerged(null),
    held,
    toChoose: () => session.current?.toChoose() ?? null,
    choose,
    isNew,
    stop: useCallback(() => session.current?.stop(), []),
  };
}
