import "server-only";
import { log } from "@/lib/base/log";
import { imsClient } from "@/lib/ims/client";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { estimateWorkSeconds } from "@/lib/model/cost/estimate-work";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { estimateRequests, type RequestsCost } from "@/lib/submission/estimate-requests";
import { submissionContext } from "@/lib/submission/submission-context";
import { estimateClipSeconds } from "../forms/estimate-clip-seconds";
import { requestOfRow } from "./submit-sheet";

/** What several forms cost together: money, or computing time of this machine, null when it is not known. */
export type FormsCost = ({ kind: "paid" } & RequestsCost) | { kind: "own"; seconds: number | null };

/** Placeholder value: no price depends on the token. */
const anyToken = "any";

/** @returns null without forms, and when the backend does not say how fast it is */
export async function costOfForms(forms: readonly ComposeForm[]): Promise<FormsCost | null> {
  if (forms.length === 0) return null;
  const client = imsClient();
  if (!client.can.prices) return { kind: "own", seconds: await workSeconds(forms) };
  const requests = forms.map((form) => requestOfRow({ form }, anyToken));
  const cost = await estimateRequests(requests, await submissionContext());
  return cost && { kind: "paid", ...cost };
}

async function workSeconds(forms: readonly ComposeForm[]): Promise<number | null> {
  try {
    const speed = (await imsClient().call("ReelpressGetSpeed", {})).WorkSeconds;
    return speed === undefined ? null : workOfForms(forms, speed);
  } catch (error) {
    if (!(error instanceof ImsError)) throw error;
    log.warn({ err: error }, "the speed of the engine could not be read");
    return null;
  }
}

/** @param speed seconds of work for a second of video; null when the length of a form's videos is not known */
function workOfForms(forms: readonly ComposeForm[], speed: number): number | null {
  const lengths = forms.map((form) => ({ form, seconds: estimateClipSeconds(form) }));
  return lengths.reduce<number | null>((sum, { form, seconds }) => {
    if (sum === null || seconds === null) return null;
    return sum + estimateWorkSeconds(seconds, form.output, speed);
  }, 0);
}
