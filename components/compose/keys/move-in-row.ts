import type { KeyboardEvent } from "react";

/**
 * Moves the focus between the controls of a row that are marked `data-row-control`: left and right, and from a
 * field only when the caret stands at its edge. So a row with a handle, a field and a button is one stop of the
 * Tab key, and Tab goes from field to field.
 */
function moveInRow(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const { target, currentTarget } = event;
  if (!step || event.defaultPrevented || !(target instanceof HTMLElement)) return;
  if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.nativeEvent.isComposing || !hasRoom(target, step)) return;
  const controls = [...currentTarget.querySelectorAll<HTMLElement>("[data-row-control]")].filter(
    (each) => !each.matches(":disabled") && each.checkVisibility({ visibilityProperty: true }),
  );
  const there = controls[controls.indexOf(target) + step];
  if (!controls.includes(target) || !there) return;
  event.preventDefault();
  there.focus();
}

/** For the element around a row: its controls are what has the focus, so the element itself has no role. */
export const rowKeys = { onKeyDown: moveInRow };

/** Whether the key has nothing to do in the control itself. */
function hasRoom(target: HTMLElement, step: number): boolean {
  // A handle that is carried along its list takes the arrow keys.
  if (target.getAttribute("aria-pressed") === "true") return false;
  if (!(target instanceof HTMLInputElement) && !(target instanceof HTMLTextAreaElement))
    return true;
  const { selectionStart, selectionEnd, value } = target;
  if (selectionStart !== selectionEnd) return false;
  return selectionStart === (step < 0 ? 0 : value.length);
}
