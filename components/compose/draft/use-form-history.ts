"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { toast } from "@/components/ui/toast";
import {
  type FormHistory,
  noHistory,
  removedBy,
  whatChanged,
} from "@/lib/model/draft/form-history";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { useMediaCatalog } from "../footage/media-catalog";
import { useLatest } from "../form/use-latest";
import { useFieldName } from "../submit/field-names";
import { createHistorySession, type HistorySession } from "./history-session";
import { useFieldList } from "./use-field-list";
import { writeForm } from "./write-form";

type Patches = NonNullable<ReturnType<HistorySession["undo"]>>;

export type FormHistoryControls = {
  canUndo: boolean;
  canRedo: boolean;
  undo: () => void;
  redo: () => void;
  /** Forgets the steps: what another page changed came into the form. */
  drop: () => void;
  /** Puts the id of a file that has arrived where another stood for it, without a step. */
  swapId: (from: string, to: string) => void;
  /** Goes on from what was kept before a reload. */
  load: () => void;
};

/** Undo and redo over the whole form, by buttons and keys; kept across a reload of this tab. */
export function useFormHistory(draftId: string): FormHistoryControls {
  const t = useTranslations("compose.history");
  const common = useTranslations("common");
  const list = useFieldList();
  const nameOf = useFieldName();
  const catalog = useMediaCatalog();
  const form = useFormContext<ComposeForm>();
  const [history, setHistory] = useState<FormHistory>(noHistory);
  const session = useRef<HistorySession | null>(null);

  const step = (act: "undo" | "redo") => {
    const patches: Patches | null = session.current?.[act]() ?? null;
    if (!patches)
      return toast.done(t(act === "undo" ? "nothing" : "nothingAgain"), { id: "history" });
    const what = list(whatChanged(patches), "whole");
    toast.done(t(act === "undo" ? "undone" : "redone", { what }), { id: "history" });
  };
  /** What was removed can be put back at once, wherever it stood. */
  const offer = (patches: Patches) => {
    const [removed, ...more] = removedBy(patches);
    if (!removed) return;
    const count = removed.count + more.reduce((sum, each) => sum + each.count, 0);
    const field = nameOf(removed.path.join("."));
    const name = removed.name && (catalog.get(removed.name)?.title ?? removed.name);
    const said = name
      ? t("removedNamed", { field, name: shortened(name) })
      : t("removed", { field });
    toast.done(count > 1 ? t("removedMany", { count }) : said, {
      id: "history",
      action: { label: common("undo"), onClick: () => session.current?.putBack(patches) },
      durationMs: 8000,
    });
  };
  const latest = useLatest({ form, draftId, step, offer });
  const { subscribe } = form;

  useEffect(() => {
    const made = createHistorySession(() => latest.current.draftId, {
      read: () => latest.current.form.getValues(),
      write: (next) => writeForm(latest.current.form, next),
      onHistory: setHistory,
      onStep: (patches) => latest.current.offer(patches),
      isBusy: () => isDragging(document.activeElement) || isTyping(document.activeElement),
    });
    session.current = made;
    const stopListening = subscribe({
      formState: { values: true },
      callback: () => made.changed(),
    });
    const commit = () => made.commit();
    const onKey = (event: KeyboardEvent) => {
      const act = actOf(event);
      if (!act) {
        if (!isTyping(event.target) && !isHandle(event.target)) made.commit();
        return;
      }
      // While a text is being typed the browser's own undo goes letter by letter.
      if (isElsewhere(event.target) || (isTyping(event.target) && made.isPending())) return;
      event.preventDefault();
      latest.current.step(act);
    };
    document.addEventListener("focusout", commit);
    document.addEventListener("pointerdown", commit, { capture: true });
    document.addEventListener("keydown", onKey);
    window.addEventListener("pagehide", commit);
    return () => {
      stopListening();
      document.removeEventListener("focusout", commit);
      document.removeEventListener("pointerdown", commit, { capture: true });
      document.removeEventListener("keydown", onKey);
      window.removeEventListener("pagehide", commit);
      made.end();
    };
  }, [subscribe, latest]);

  return {
    canUndo: history.done > 0,
    canRedo: history.done < history.steps.length,
    undo: () => latest.current.step("undo"),
    redo: () => latest.current.step("redo"),
    drop: useCallback(() => session.current?.drop(), []),
    swapId: useCallback((from: string, to: string) => session.current?.swapId(from, to), []),
    load: useCallback(() => session.current?.load(), []),
  };
}

function actOf(event: KeyboardEvent): "undo" | "redo" | null {
  if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  switch (event.key.toLowerCase()) {
    case "z":
      return event.shiftKey ? "redo" : "undo";
    case "y":
      return event.shiftKey ? null : "redo";
    default:
      return null;
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches(
    "textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=range], [type=color], [type=file])",
  );

/** What is moved with the keys, key by key, is one step until a rest. */
const isHandle = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("[data-handle]");

const isDragging = (target: Element | null): boolean =>
  target instanceof HTMLElement &&
  target.matches("input[type=range], input[type=color], [data-handle]");

const shortened = (name: string) => (name.length > 40 ? `${name.slice(0, 39)}…` : name);

/** Dialogs, menus and the wall have their own keys. */
const isElsewhere = (target: EventTarget | null): boolean =>
  document.querySelector("[data-wall], [role=dialog]") !== null ||
  (target instanceof HTMLElement && target.closest("[role=menu]") !== null);
