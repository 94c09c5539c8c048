import "server-only";
import { imsClient } from "@/lib/ims/client";
import { operationOf } from "@/lib/ims/contract/submit-operations";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { fitDraft } from "@/lib/model/form/fit-draft";
import { freshForm } from "../forms/fresh-form";
import { encodeRequest } from "../request-configs";
import { toRequest } from "../to-request";
import { type Previewable, toPreviewable } from "./to-previewable";

/** A posted form, as far as it can be shown. */
export async function readPreviewForm(form: unknown): Promise<Previewable> {
  return toPreviewable(fitDraft(form, await freshForm()));
}

/** The request of a form, with the operation that it is meant for. */
export function encodePreview(form: ComposeForm) {
  const { bucket, region } = imsClient();
  const request = toRequest(form, { bucket, region, clientToken: "preview" });
  const { JobType, ...texts } = encodeRequest(request);
  return { ...texts, Operation: operationOf(JobType) };
}
