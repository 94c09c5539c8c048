"use client";

import {
  type FormHistory,
  type HistoryStep,
  historyOf,
  noHistory,
  noteChange,
  putBack,
  redoChange,
  undoChange,
} from "@/lib/model/draft/form-history";
import { toJson } from "@/lib/model/draft/json-value";
import { swapId } from "@/lib/model/form/uploads/uploading";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { keepHistory, readHistory } from "./stored-history";

/** How long nothing is typed before what was typed is one step. */
const restMs = 800;

export type HistorySession = ReturnType<typeof createHistorySession>;

/**
 * The history of one open page. What is typed without a rest, in one field, is one step: a step ends after
 * a rest, and when another field or button is touched.
 */
export function createHistorySession(
  draftId: () => string,
  events: {
    read: () => ComposeForm;
    write: (form: ComposeForm) => void;
    onHistory: (history: FormHistory) => void;
    /** A step is done that was no undo. */
    onStep: (patches: HistoryStep["patches"]) => void;
    /** Whether somebody is typing, or dragging a slider: then a rest ends a step. */
    isBusy: () => boolean;
  },
) {
  const read = () => toJson(events.read());
  let history = noHistory;
  let last = read();
  let isPending = false;
  let isWriting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function set(next: FormHistory): void {
    history = next;
    events.onHistory(next);
    keepHistory(draftId(), last, next);
  }

  function commit(): void {
    clearTimeout(timer);
    if (!isPending) return;
    isPending = false;
    const now = read();
    const next = noteChange(history, last, now);
    last = now;
    const isNew = next !== history;
    set(next);
    const step = next.steps.at(-1);
    if (isNew && step) events.onStep(step);
  }

  function take(step: HistoryStep | null): HistoryStep["patches"] | null {
    if (!step) return null;
    isWriting = true;
    events.write(step.form);
    isWriting = false;
    last = read();
    set(step.history);
    return step.patches;
  }

  return {
    changed() {
      if (isWriting) return;
      isPending = true;
      clearTimeout(timer);
      timer = setTimeout(commit, events.isBusy() ? restMs : 0);
    },
    commit,
    /** Whether something is being typed that is no step yet. */
    isPending: () => isPending,
    undo() {
      commit();
      return take(undoChange(history, read()));
    },
    redo() {
      commit();
      return take(redoChange(history, read()));
    },
    /** Puts back what a step removed; when it was the last step, by undoing it. */
    putBack(patches: HistoryStep["patches"]) {
      commit();
      if (history.steps[history.done - 1] === patches) take(undoChange(history, read()));
      else events.write(putBack(read(), patches));
    },
    /** The form became one that is not this page's alone: what was done before it cannot be undone. */
    drop() {
      clearTimeout(timer);
      isPending = false;
      last = read();
      set(noHistory);
    },
    /**
     * A file has arrived, and its id takes the place of the one that stood for it: in the form and in all
     * steps. That is no step of its own.
     */
    swapId(from: string, to: string) {
      commit();
      const swapped = swapId(read(), from, to);
      isWriting = true;
      events.write(swapped);
      isWriting = false;
      last = read();
      set(swapId(history, from, to));
    },
    /** Goes on from what an earlier page of this tab kept, if the form is still the same. */
    load() {
      last = read();
      isPending = false;
      set(historyOf(readHistory(draftId()), last));
    },
    end() {
      commit();
      clearTimeout(timer);
    },
  };
}
