import { canonical } from "@/lib/model/form/kept";
import { isOwnJobType } from "@/lib/ims/schema/config/every-input";
import type { JobRequest } from "@/lib/store/jobs/stored-request";

const parameters = [
  "OutputConfig",
  "InputConfig",
  "EditingConfig",
  "UserData",
  "TemplateConfig",
] as const;

/** A list does not answer the input of a job of plans as it was sent, so that is not compared. */
const parametersOfPlans = ["OutputConfig", "UserData", "ProjectIds"] as const;

/** Equal for equal JSON with keys in any order, because the cloud may serialise configs again. */
function canonicalText(text: string): string {
  try {
    return canonical(JSON.parse(text));
  } catch {
    return text;
  }
}

/**
 * Whether the output address contains characters of the client token, as addresses that the app chose
 * do. An address that a person wrote, or plans without one, are the same in every submit.
 */
export function isNamedByAddress(request: JobRequest, clientToken: string): boolean {
  const letters = clientToken.replaceAll(/[^A-Za-z0-9]/g, "").slice(0, 8);
  return letters.length === 8 && request.OutputConfig.includes(letters);
}

/** Jobs of an operation of its own have a type of their own; the other types are those of a batch. */
const isSameType = (listed: string, { JobType, ProjectIds }: JobRequest): boolean =>
  ProjectIds !== undefined || (isOwnJobType(listed) ? listed : undefined) === JobType;

/**
 * Whether a listed job was made from this request. Parameters that the list leaves out are not
 * compared, except that the output must be there, because it identifies a request best.
 */
export function isSameRequest(
  listed: Partial<Omit<JobRequest, "JobType">> & { JobType?: string | undefined },
  sent: JobRequest,
): boolean {
  if (!listed.OutputConfig) return false;
  if (listed.JobType !== undefined && !isSameType(listed.JobType, sent)) return false;
  const compared = sent.ProjectIds === undefined ? parameters : parametersOfPlans;
  return compared.every((name) => {
    const value = listed[name];
    return (
      value === undefined ||
      value === "" ||
      canonicalText(value) === canonicalText(sent[name] || "{}")
    );
  });
}
