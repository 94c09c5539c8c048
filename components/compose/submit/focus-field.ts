/** Inputs are preferred over the buttons around them; a file input is hidden behind its button. */
const fields = "input:enabled:not([type=file]), textarea:enabled, select:enabled";
const others = "button:enabled, [tabindex='0']";

/**
 * Scrolls to a field and focuses it. When the field is not on the page (its row is folded away),
 * the nearest enclosing field that is on the page is taken, for example its list.
 */
export function focusField(path: string): void {
  const parts = path.split(".");
  for (let length = parts.length; length > 0; length--) {
    const name = CSS.escape(parts.slice(0, length).join("."));
    const field = document.querySelector<HTMLElement>(`[data-field="${name}"]`);
    if (!field) continue;
    field.scrollIntoView({ block: "center" });
    const marked = field.querySelector<HTMLElement>("[aria-invalid='true']");
    const first =
      marked ??
      field.querySelector<HTMLElement>(fields) ??
      field.querySelector<HTMLElement>(others);
    (first ?? field).focus({ preventScroll: true });
    return;
  }
}
