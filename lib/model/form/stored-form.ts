import { type ComposeForm, emptyComposeForm } from "./compose-form";
import { fitDraft } from "./fit-draft";

/**
 * The form that a row of a job or a submit holds, in the shape that forms have today; null when the
 * row holds none. What forms of its day lacked is empty, as it was then. Drafts and presets are read
 * by whoever opens them, who knows what a fresh form is for that person: see `fitDraft`.
 */
export function readStoredForm(
  stored: unknown,
  known: { name: string; seed: string },
): ComposeForm | null {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return null;
  const { name, seed } = known;
  return fitDraft(stored, emptyComposeForm({ name, seed, language: "en", groupName: name }));
}
