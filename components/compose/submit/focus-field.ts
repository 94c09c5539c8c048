/** What one types into comes before the buttons around it. */
const fields = "input:enabled, textarea:enabled, select:enabled";
const others = "button:enabled, [tabindex='0']";

/**
 * Brings a field into view and puts the cursor there: the field itself, or the nearest one around
 * it that is on the page (a row that is folded away, a list).
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
