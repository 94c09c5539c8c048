import "server-only";
import { appDatabase } from "@/lib/base/database/database";
import { imsClient } from "@/lib/ims/client";
import { operationOf } from "@/lib/ims/contract/submit-operations";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { fitDraft } from "@/lib/model/form/fit-draft";
import { freshForm } from "../forms/fresh-form";
import { encodeRequest } from "../request-configs";
import { withRecentJobs } from "../with-recent-jobs";
import { toRequest } from "../to-request";
import { type Previewable, toPreviewable } from "./to-previewable";

/** A posted form, as far as it can be shown. */
export async function readPreviewForm(form: unknown): Promise<Previewable> {
  const read = toPreviewable(fitDraft(form, await freshForm()));
  if (read.state !== "ready" || !read.form.likeness.recent) return read;
  return { ...read, form: await withRecentJobs(await appDatabase(), read.form) };
}

/** The request of a form, with the operation that it is meant for. */
export function encodePreview(form: ComposeForm) {
  const { bucket, region } = imsClient();
  const request = toRequest(form, { bucket, region, clientToken: "preview" });
  const { JobType, ...texts } = encodeRequest(request);
  return { ...texts, Operation: operationOf(JobType) };
}
