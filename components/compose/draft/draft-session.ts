"use client";

import type { Side } from "@/lib/model/draft/choose-side";
import { chooseSides } from "@/lib/model/draft/choose-side";
import { toJson } from "@/lib/model/draft/json-value";
import type { MergedForm } from "@/lib/model/draft/merge-forms";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { randomId } from "../form/random-id";
import { createDraftLink } from "./draft-link";
import { createDraftSaver, type SavingState } from "./draft-saver";
import { lookAtDraft, rememberInAddress, sendDraft } from "./send-draft";
import { keepUnsent, readUnsent } from "./unsent-draft";

/** A draft that this page submits is closed a moment before the answer is here. */
const closedMs = 3_000;

type Start = { draftId: string; form: ComposeForm; revision: number };

export type DraftSessionEvents = {
  read: () => ComposeForm;
  write: (form: ComposeForm) => void;
  onState: (state: SavingState) => void;
  /** Another page's changes came into the form. */
  onMerged: (merged: MergedForm) => void;
  /** Both changed the same; null when that is over. */
  onHeld: (merged: MergedForm | null) => void;
  /** The draft became a job elsewhere; the form goes on under this id. */
  onNewId: (draftId: string) => void;
  /** A save was stored: other pages of this browser may look. */
  onKept: (draftId: string) => void;
};

export type DraftSession = ReturnType<typeof createDraftSession>;

/** The saving of one open page: what it sends, looks at, merges and holds. */
export function createDraftSession(start: Start, events: DraftSessionEvents) {
  const writer = randomId();
  let draftId = start.draftId;
  let isStopped = false;
  let isLooking = false;

  const link = createDraftLink(start, events.read, {
    write: events.write,
    onMerged: events.onMerged,
    onHeld: events.onHeld,
    onClosed: () => void setTimeout(goOnAnew, closedMs),
  });
  const saver = createDraftSaver({
    put: async (version, closing) => {
      const to = draftId;
      const sent = { form: toJson(events.read()), version, writer, base: link.revision() };
      const answer = await sendDraft(to, sent, closing);
      if (answer === "lost" || answer === "refused") return answer;
      rememberInAddress(draftId);
      const put = link.answered(sent, answer);
      if (put === "kept") events.onKept(to);
      if (put === "again" && link.isSame()) saver.settle();
      return put;
    },
    onState: (state) => {
      if (state === "saved") keepUnsent(draftId, null);
      events.onState(state);
    },
    restMs: 600,
    retryMs: 3000,
    now: Date.now,
  });

  function goOnAnew() {
    if (isStopped) return;
    draftId = randomId();
    link.startAnew();
    events.onNewId(draftId);
    saver.changed();
  }

  return {
    draftId: () => draftId,
    changed: saver.changed,
    flush: saver.flush,
    toChoose: link.held,
    /** Adds what an earlier page of this browser could not save. */
    restore() {
      const unsent = readUnsent(draftId);
      if (!unsent) return;
      link.restore(unsent.base);
      events.write(unsent.form);
      if (link.meet(start) === "again" && link.isSame()) saver.settle();
      else saver.changed();
    },
    /** The page is hidden or left. */
    leave() {
      if (isStopped) return;
      if (!saver.isSettled()) {
        keepUnsent(draftId, { form: toJson(events.read()), base: link.base() });
      }
      void saver.flush(true);
    },
    /** Looks for what others saved; what is not sent yet meets that when it is sent. */
    async look() {
      if (isLooking || isStopped || !saver.isSettled()) return;
      isLooking = true;
      const theirs = await lookAtDraft(draftId, link.revision());
      isLooking = false;
      if (!theirs || isStopped || !saver.isSettled()) return;
      if (link.meet(theirs) === "again" && link.isSame()) saver.settle();
    },
    choose(merged: MergedForm, sides: readonly Side[]) {
      link.choose(chooseSides(merged, sides));
      saver.changed();
      void saver.flush(false);
    },
    stop() {
      isStopped = true;
      keepUnsent(draftId, null);
      saver.stop();
    },
  };
}
