import "server-only";
import type { Database } from "@/lib/base/database/database";
import { imsClient } from "@/lib/ims/client";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { newSheetId } from "@/lib/model/sheet/sheet-id";
import type { TextWithHits } from "@/lib/model/words/texts-with-hits";
import type { Responsibility } from "@/lib/model/words/word-override";
import { linkJob } from "@/lib/store/jobs/job-links";
import { submissionContext } from "@/lib/submission/submission-context";
import { submitBatch, type SubmitOutcome } from "@/lib/submission/submit-batch";
import { forBackend } from "../for-backend";
import { encodeRequest } from "../request-configs";
import { costOfForms, type FormsCost } from "../sheet/sheet-cost";
import { submitRows } from "../sheet/submit-sheet";
import { toRequest } from "../to-request";
import { withPictureAddresses } from "../with-picture-addresses";
import { withRecentJobs } from "../with-recent-jobs";
import { planAgain } from "./plan-again";

export type AgainOutcome =
  | { kind: "sent"; jobId: string }
  | { kind: "words"; texts: TextWithHits[] }
  | { kind: "gone" | "full" }
  | {
      kind: "refused" | "unreachable";
      failure: Extract<SubmitOutcome, { kind: "refused" }>["failure"];
    };

type Sending = { key: string; responsibility: Responsibility | null };

/**
 * Makes new videos in the place of those at `indexes`, as a job of their own that is linked to this one. The
 * embedded engine draws them after all that it drew for the job, so that they differ from every one of them;
 * Alibaba Cloud and highlights choose anew. The same `key` gives the same job.
 */
export async function drawAgain(
  database: Database,
  jobId: string,
  indexes: readonly number[],
  sending: Sending,
): Promise<AgainOutcome> {
  const planned = await planAgain(database, jobId, indexes, imsClient().can);
  if (planned.kind === "job") return sendJob(database, jobId, planned, sending);
  if (planned.kind !== "rows") return planned;
  const { rows, form } = planned;
  const sheetId = newSheetId(sending.key);
  await linkJob(database, sheetId, jobId);
  return submitRows(rows, { sheetId, form, responsibility: sending.responsibility });
}

/** What that costs, before it is sent; null where it cannot be planned or the price cannot be known. */
export async function costOfAgain(
  database: Database,
  jobId: string,
  indexes: readonly number[],
): Promise<FormsCost | null> {
  const planned = await planAgain(database, jobId, indexes, imsClient().can);
  if (planned.kind === "job") return costOfForms([planned.form]);
  return planned.kind === "rows" ? costOfForms(planned.rows.map(({ form }) => form)) : null;
}

async function sendJob(
  database: Database,
  jobId: string,
  { name, form }: { name: string; form: ComposeForm },
  { key: clientToken, responsibility }: Sending,
): Promise<AgainOutcome> {
  const client = imsClient();
  const { bucket, region, storageLocation, can } = client;
  const apart = await withRecentJobs(database, forBackend(form, can), clientToken);
  const addressed = await withPictureAddresses(apart, client);
  const destination = { bucket, region, storageLocation, clientToken };
  const request = encodeRequest(toRequest(addressed, destination));
  await linkJob(database, clientToken, jobId);
  return submitBatch(
    { name, form, request, clientToken, seed: form.seed, responsibility },
    await submissionContext(),
  );
}
