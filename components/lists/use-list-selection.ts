"use client";

import { type KeyboardEvent, type MouseEvent, useCallback, useMemo, useState } from "react";
import { type Direction, entryBeside } from "./entry-beside";
import { allSelected, extended, noSelection, stillSelected, toggled } from "./selection";

/** What keys do with entries beside marking them; each gets the ids that it is meant for. */
export type EntryKeys = { onDelete?: (ids: string[]) => void; onRename?: (id: string) => void };

const directions: Readonly<Record<string, Direction>> = {
  ArrowDown: "down",
  ArrowUp: "up",
  Home: "first",
  End: "last",
};

const isTyping = (target: EventTarget) =>
  target instanceof HTMLElement &&
  (target.matches("textarea, select, [contenteditable]") ||
    (target.matches("input") && !target.matches("[type=checkbox]")));

const entriesOf = (list: Element) => [...list.querySelectorAll<HTMLElement>("[data-entry-id]")];
const focusEntry = (entry: HTMLElement | undefined) =>
  entry?.querySelector<HTMLElement>("[data-entry-main]")?.focus();

/**
 * Marking entries of a list, alike in every list: a click on the mark, shift-click for a range, and keys. Arrows walk,
 * with Shift they mark; Space or X marks, Ctrl+A marks all that are shown, Escape none; Delete and F2 act.
 */
export function useListSelection(ids: readonly string[], { onDelete, onRename }: EntryKeys = {}) {
  const [selection, setSelection] = useState(noSelection);
  const [active, setActive] = useState<string | null>(null);
  const selectedIds = useMemo(() => stillSelected(selection, ids), [selection, ids]);
  const selected = useMemo(() => new Set(selectedIds), [selectedIds]);
  const clear = useCallback(() => setSelection(noSelection), []);
  const selectAll = useCallback(() => setSelection(allSelected(ids)), [ids]);
  const mark = useCallback(
    (id: string, isRange: boolean) =>
      setSelection((before) => (isRange ? extended(before, ids, id) : toggled(before, id))),
    [ids],
  );

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (isTyping(event.target) || event.defaultPrevented || event.altKey) return;
    const target = event.target as HTMLElement;
    const entry = target.closest<HTMLElement>("[data-entry-id]");
    const id = entry?.dataset.entryId;
    if (!entry || id === undefined) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const direction = directions[event.key];
    if (direction && !isCommand) {
      const entries = entriesOf(event.currentTarget);
      const boxes = entries.map((one) => one.getBoundingClientRect());
      const next = entries[entryBeside(boxes, entries.indexOf(entry), direction) ?? -1];
      const to = next?.dataset.entryId;
      if (event.shiftKey && to !== undefined) {
        setSelection((before) => {
          const begun = before.anchor === null ? toggled(before, id) : before;
          return extended(begun, ids, to);
        });
      }
      focusEntry(next);
    } else if (isCommand && event.key.toLowerCase() === "a") selectAll();
    else if (event.key === "Escape" && selected.size > 0) clear();
    else if (event.key === "Delete" && onDelete) onDelete(selected.size > 0 ? selectedIds : [id]);
    else if (event.key === "F2" && onRename) onRename(id);
    else if (!isCommand && (event.key.toLowerCase() === "x" || isSpaceOnLink(event))) {
      mark(id, event.shiftKey);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return {
    selected,
    selectedIds,
    clear,
    selectAll,
    mark,
    /** The one entry that Tab stops at; the arrows lead to the others. */
    active: active !== null && ids.includes(active) ? active : (ids[0] ?? null),
    listProps: {
      onKeyDown,
      onFocus: ({ target }: { target: EventTarget }) => {
        const entry = target instanceof Element && target.closest<HTMLElement>("[data-entry-id]");
        if (entry) setActive(entry.dataset.entryId ?? null);
      },
      // A shift-click on an entry marks a range, instead of opening a window of the browser.
      onClickCapture: (event: MouseEvent) => {
        const target = event.target as Element;
        const id = target.closest<HTMLElement>("[data-entry-id]")?.dataset.entryId;
        if (!event.shiftKey || id === undefined || target.closest("[role=menu], [data-entry-menu]"))
          return;
        // A click that a label passes on to its box comes twice; the first is enough.
        event.preventDefault();
        event.stopPropagation();
        mark(id, true);
      },
      onMouseDown: (event: MouseEvent) => {
        // Shift would else mark the text between.
        if (event.shiftKey) event.preventDefault();
      },
    },
  };
}

const isSpaceOnLink = ({ key, target }: KeyboardEvent) =>
  key === " " && target instanceof HTMLAnchorElement;

export type ListSelection = ReturnType<typeof useListSelection>;
