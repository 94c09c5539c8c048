import type { ComposeForm } from "@/lib/model/form/compose-form";

// The kind of job that a form describes, as far as its fields depend on it.

export const isMatch = ({ kind }: ComposeForm): boolean => kind === "match";
export const hasGroups = ({ kind }: ComposeForm): boolean => kind === "groups";

/** Texts that are matched are always spoken. */
export const speaks = ({ kind, speech }: ComposeForm): boolean =>
  kind === "match" || speech.mode !== "none";

export const speaksPerGroup = ({ kind, speech }: ComposeForm): boolean =>
  kind === "groups" && speech.mode === "perGroup";

/** Whole-script mode: groups, and one narration over the whole clip. */
export const isWholeScript = ({ kind, speech }: ComposeForm): boolean =>
  kind === "groups" && speech.mode === "whole";

export const speaksWholeTexts = (form: ComposeForm): boolean =>
  form.kind === "match" ? form.match.script === "texts" : isWholeScript(form);

/** Whether the form uses neither its own music nor the public library's. */
export const isWithoutMusic = ({ sound }: ComposeForm): boolean =>
  sound.music.length === 0 && !sound.publicMusic;
