"use client";

import { withoutUnfit } from "@/lib/base/pure/fit-value";
import { paths } from "@/lib/base/pure/paths";
import { type DraftAnswer, draftAnswerSchema } from "@/lib/model/draft/draft-answer";
import type { ComposeForm } from "@/lib/model/form/compose-form";

/** Browsers send at most 64 KiB for a page that is closing. */
const keepaliveBytes = 60_000;

/** Removes half emoji and NUL characters, which would keep the whole form from being saved. */
const keepable = (_key: string, value: unknown): unknown =>
  typeof value === "string" ? withoutUnfit(value) : value;

export type SentDraft = {
  form: ComposeForm;
  version: number;
  /** This open page. */
  writer: string;
  /** The revision that the form grew from. */
  base: number;
};

/** Sends a draft. `lost`: it did not arrive, or nobody knows; `refused`: it cannot be saved. */
export async function sendDraft(
  draftId: string,
  draft: SentDraft,
  closing: boolean,
): Promise<DraftAnswer | "lost" | "refused"> {
  const body = JSON.stringify(draft, keepable);
  try {
    const response = await fetch(paths.api.draft(draftId), {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body,
      keepalive: closing && body.length < keepaliveBytes,
    });
    if (response.status === 400 || response.status === 413) return "refused";
    if (!response.ok && response.status !== 409) return "lost";
    return await answerOf(response);
  } catch {
    return "lost";
  }
}

/** What is stored when that is another revision; null when it is not, or cannot be known now. */
export async function lookAtDraft(
  draftId: string,
  revision: number,
): Promise<Extract<DraftAnswer, { kind: "changed" }> | null> {
  try {
    const response = await fetch(`${paths.api.draft(draftId)}?revision=${revision}`);
    const answer = response.ok ? await answerOf(response) : "lost";
    return answer !== "lost" && answer.kind === "changed" ? answer : null;
  } catch {
    return null;
  }
}

async function answerOf(response: Response): Promise<DraftAnswer | "lost"> {
  const answer = draftAnswerSchema.safeParse(await response.json());
  return answer.success ? answer.data : "lost";
}

/** Makes a reload open this draft, also when the page was opened from a preset or a job. */
export function rememberInAddress(draftId: string): void {
  const address = paths.compose({ draft: draftId });
  const { pathname, search } = window.location;
  if (pathname !== paths.compose() || pathname + search === address) return;
  // The hash says what is open over the form.
  window.history.replaceState(window.history.state, "", address + window.location.hash);
}
