"use client";

import { isSame, toJson } from "@/lib/model/draft/json-value";
import { type MergedForm, mergeForms } from "@/lib/model/draft/merge-forms";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { Put } from "./draft-saver";
import type { SentDraft } from "./send-draft";
import type { DraftAnswer } from "@/lib/model/draft/draft-answer";

/** What the other page has, while a person has not chosen yet. */
type Held = { form: ComposeForm; revision: number };

export type DraftLinkEvents = {
  /** Writes a merged form into the page. */
  write: (form: ComposeForm) => void;
  /** Another page's changes are in the form now. */
  onMerged: (merged: MergedForm) => void;
  /** Both changed the same; null when that is over. */
  onHeld: (merged: MergedForm | null) => void;
  /** The draft became a job elsewhere. */
  onClosed: () => void;
};

/**
 * What this page knows of its draft on the server: the last form that both had, and its revision. A
 * save that meets another page's one is merged with it here, or held until somebody has chosen.
 */
export function createDraftLink(start: Held, read: () => ComposeForm, events: DraftLinkEvents) {
  let base: Held = { form: toJson(start.form), revision: start.revision };
  let held: Held | null = null;
  let known = 0;

  const merge = (theirs: Held) => mergeForms(base.form, read(), theirs.form);

  const hold = (theirs: Held | null) => {
    held = theirs;
    events.onHeld(theirs && merge(theirs));
  };

  /** Takes over what another page saved. */
  function meet(theirs: Held): Put {
    const merged = merge(theirs);
    if (merged.conflicts.length > 0) {
      hold(theirs);
      return "held";
    }
    if (held) hold(null);
    base = theirs;
    if (!isSame(toJson(read()), merged.form)) events.write(merged.form);
    if (merged.theirs.length > 0) events.onMerged(merged);
    return "again";
  }

  return {
    revision: () => base.revision,
    base: () => base,
    /** Begins from what an earlier page had in common with the server. */
    restore(common: Held) {
      base = common;
    },
    /** What is to be chosen, of the form as it is now. */
    held: () => held && merge(held),
    meet,
    /** Whether the form is the one that the server has. */
    isSame: () => isSame(toJson(read()), base.form),
    /** Takes an answer to a save. */
    answered(sent: SentDraft, answer: DraftAnswer): Put {
      switch (answer.kind) {
        case "kept":
          if (sent.version < known) return "kept";
          known = sent.version;
          base = { form: toJson(sent.form), revision: answer.revision };
          if (held) hold(null);
          return "kept";
        case "late":
          return "kept";
        case "changed":
          return meet(answer);
        case "closed":
          events.onClosed();
          return "kept";
      }
    },
    /** Takes what a person chose; the other page's form is then what this one grew from. */
    choose(form: ComposeForm) {
      if (held) base = held;
      hold(null);
      events.write(form);
    },
    /** The form goes on as a draft of its own. */
    startAnew() {
      base = { form: base.form, revision: 0 };
    },
  };
}
