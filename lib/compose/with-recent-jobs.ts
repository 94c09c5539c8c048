import "server-only";
import { z } from "zod";
import type { Database } from "@/lib/base/database/database";
import { editingConfigSchema } from "@/lib/ims/schema/config/editing-config";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { sourcesOf } from "@/lib/model/form/kinds/sources-of";
import { listRecentJobs } from "@/lib/store/jobs/footage-use";
import { getSubmission, type StoredSubmission } from "@/lib/store/jobs/submissions";

const jsonSchema = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "no JSON" });
    return z.NEVER;
  }
});
const sentSchema = jsonSchema.pipe(editingConfigSchema);

/** The jobs that a request named when it was sent first: sent again, it must be the same request. */
const namedIn = ({ request }: StoredSubmission): string[] =>
  sentSchema.safeParse(request?.EditingConfig).data?.ProcessConfig?.Reelpress?.Likeness?.Before ??
  [];

/**
 * The form with the jobs that its videos must differ from, where it asks for that: those of the 30 days
 * before, at most 50, that were submitted with any of its footage. While a wall is being worked on, jobs
 * that were submitted since do not count, so that what is kept stays as it is.
 * @param clientToken of the submit, when it is sent
 */
export async function withRecentJobs(
  database: Database,
  form: ComposeForm,
  clientToken?: string,
): Promise<ComposeForm> {
  if (!form.likeness.recent) return form;
  const sent = clientToken === undefined ? null : await getSubmission(database, clientToken);
  const until = form.wall && form.likeness.until !== null ? form.likeness.until : Date.now();
  const footage = sourcesOf(form).map(({ mediaId }) => mediaId);
  const before =
    sent && sent.state !== "refused"
      ? namedIn(sent)
      : await listRecentJobs(database, footage, new Date(until));
  return { ...form, likeness: { ...form.likeness, before } };
}
