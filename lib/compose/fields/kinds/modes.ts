import type { ComposeForm } from "@/lib/model/form/compose-form";
import { canSpeak, isMatching } from "@/lib/model/form/kinds/job-kinds";

// The kind of job that a form describes, as far as its fields depend on it.

export const isMatch = ({ kind }: ComposeForm): boolean => isMatching(kind);
export const isGeneralMatch = ({ kind }: ComposeForm): boolean => kind === "match";
export const isFilmMatch = ({ kind }: ComposeForm): boolean => kind === "film";
export const isSports = ({ kind }: ComposeForm): boolean => kind === "sports";
export const isMashup = ({ kind }: ComposeForm): boolean => kind === "mashup";
export const hasGroups = ({ kind }: ComposeForm): boolean => kind === "groups";

/** Texts that are matched are always spoken. */
export const speaks = ({ kind, speech }: ComposeForm): boolean =>
  isMatching(kind) || (canSpeak(kind) && speech.mode !== "none");

/** Kinds that have titles beside a voice: there it matters which of them stand together. */
export const hasTitles = ({ kind }: ComposeForm): boolean => canSpeak(kind);

export const speaksPerGroup = ({ kind, speech }: ComposeForm): boolean =>
  kind === "groups" && speech.mode === "perGroup";

/** Whole-script mode: groups, and one narration over the whole clip. */
export const isWholeScript = ({ kind, speech }: ComposeForm): boolean =>
  kind === "groups" && speech.mode === "whole";

export const speaksWholeTexts = (form: ComposeForm): boolean =>
  isMatch(form) ? form.match.script === "texts" : isWholeScript(form);

/** Whether the form uses neither its own music nor the public library's. */
export const isWithoutMusic = ({ sound }: ComposeForm): boolean =>
  sound.music.length === 0 && !sound.publicMusic;
