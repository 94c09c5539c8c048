import { canonical } from "@/lib/model/form/kept";
import type { JobRequest } from "@/lib/store/jobs/jobs";

const parameters = [
  "OutputConfig",
  "InputConfig",
  "EditingConfig",
  "UserData",
  "TemplateConfig",
] as const;

/** What a list says of the input of a job of plans is not what was sent for it. */
const parametersOfPlans = ["OutputConfig", "UserData", "ProjectIds"] as const;

/** The same text for the same JSON, whatever the order of its keys: the cloud may write configs anew. */
function canonicalText(text: string): string {
  try {
    return canonical(JSON.parse(text));
  } catch {
    return text;
  }
}

/**
 * Whether the address of the clips holds letters of the client token, as addresses chosen by the
 * app do. One that a person wrote, and plans without one, look alike in every submit of them.
 */
export function isNamedByAddress(request: JobRequest, clientToken: string): boolean {
  const letters = clientToken.replaceAll(/[^A-Za-z0-9]/g, "").slice(0, 8);
  return letters.length === 8 && request.OutputConfig.includes(letters);
}

/**
 * Whether a listed job was made of this request. What the list leaves out says nothing, but the
 * output must be there: it says most.
 */
export function isSameRequest(listed: Partial<JobRequest>, sent: JobRequest): boolean {
  if (!listed.OutputConfig) return false;
  const compared = sent.ProjectIds === undefined ? parameters : parametersOfPlans;
  return compared.every((name) => {
    const told = listed[name];
    return (
      told === undefined || told === "" || canonicalText(told) === canonicalText(sent[name] || "{}")
    );
  });
}
