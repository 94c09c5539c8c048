import type { ComposeForm, GroupForm } from "@/lib/model/form/compose-form";
import { composeFormSchema } from "@/lib/model/form/compose-form-schema";
import { isMatching } from "@/lib/model/form/kinds/job-kinds";
import { withWholePairs } from "@/lib/model/form/texts/paired-texts";
import { withoutUploads } from "@/lib/model/form/uploads/uploading";
import { sourcesOf } from "@/lib/model/form/kinds/sources-of";
import type { FieldError } from "@/lib/base/pure/errors";
import type { PreviewNote } from "@/lib/model/preview";

export type Previewable =
  | { state: "ready"; form: ComposeForm; notes: PreviewNote[] }
  | { state: "empty" }
  | { state: "invalid"; fields: FieldError[] };

/**
 * The form as far as it can be shown: without what is still being uploaded,
 * and without titles that have no script yet, where they are paired. One clip is enough: what is still missing is left out and
 * noted, so that a picture appears as soon as the first clip is chosen.
 */
export function toPreviewable(whole: ComposeForm): Previewable {
  const form = withWholePairs(withoutUploads(whole));
  if (form.kind !== "groups") return toPreviewableKind(form);
  const groups = form.groups.filter((group) => group.media.length > 0);
  if (groups.length === 0) return { state: "empty" };
  const notes: PreviewNote[] = [];
  if (groups.length < form.groups.length) notes.push("groups-empty");
  const spoken = speechOf(form, groups);
  if (!spoken) notes.push("script-missing");
  const background = { ...form.look.background };
  if (background.kind === "image" && background.images.length === 0) {
    background.kind = "blur";
    notes.push("background-missing");
  }
  const parsed = composeFormSchema.safeParse({
    ...form,
    name: form.name.trim().slice(0, 80) || "preview",
    groups: withNames(groups),
    speech: spoken ? form.speech : { ...form.speech, mode: "none" },
    look: { ...form.look, background },
  } satisfies ComposeForm);
  if (parsed.success) return { state: "ready", form: parsed.data, notes };
  const kept = form.groups.flatMap((group, index) => (group.media.length > 0 ? [index] : []));
  const fields = parsed.error.issues.map((issue) => ({
    path: originalPath(issue.path, kept).join("."),
    message: issue.message,
  }));
  return { state: "invalid", fields };
}

/** A form of another kind: it can be shown once it has sources, and a text where it needs one. */
function toPreviewableKind(form: ComposeForm): Previewable {
  const searches = form.kind === "match" && form.match.source === "search";
  if (!searches && sourcesOf(form).length === 0) return { state: "empty" };
  const lacksText =
    isMatching(form.kind) &&
    !filled(
      form.match.script === "texts" ? form.speech.texts : form.match.shots.map(({ text }) => text),
    );
  if (lacksText) return { state: "empty" };
  const name = form.name.trim().slice(0, 80) || "preview";
  const parsed = composeFormSchema.safeParse({ ...form, name });
  if (parsed.success) return { state: "ready", form: parsed.data, notes: [] };
  const fields = parsed.error.issues.map(({ path, message }) => ({
    path: path.join("."),
    message,
  }));
  return { state: "invalid", fields };
}

const filled = (texts: string[]) => texts.some((text) => text.trim() !== "");

function speechOf(form: ComposeForm, groups: GroupForm[]): boolean {
  if (form.speech.mode === "none") return true;
  if (form.speech.mode === "whole") return filled(form.speech.texts);
  return groups.some((group) => filled(group.speechTexts));
}

/** Gives unnamed groups a name, so that the picture stays while a group is renamed. */
function withNames(groups: GroupForm[]): GroupForm[] {
  const used = new Set<string>();
  return groups.map((group, index) => {
    const plain = group.name
      .replace(/\p{Extended_Pictographic}/gu, "")
      .trim()
      .slice(0, 40);
    const base = plain || `Group ${index + 1}`;
    const name = used.has(base) ? `${base} (${index + 1})` : base;
    used.add(name);
    return { ...group, name };
  });
}

/**
 * Maps a problem's group index back to the form's row, since groups without clips were left out.
 */
function originalPath(path: PropertyKey[], kept: number[]): PropertyKey[] {
  const [root, index, ...rest] = path;
  if (root !== "groups" || typeof index !== "number") return path;
  return [root, kept[index] ?? index, ...rest];
}
