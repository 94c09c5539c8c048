import { canonical } from "@/lib/model/kept";
import type { JobRequest } from "@/lib/store/jobs";

const parameters = [
  "OutputConfig",
  "InputConfig",
  "EditingConfig",
  "UserData",
  "TemplateConfig",
] as const;

/** The same text for the same JSON, whatever the order of its keys: the cloud may write configs anew. */
function canonicalText(text: string): string {
  try {
    return canonical(JSON.parse(text));
  } catch {
    return text;
  }
}

/**
 * Whether a listed job was made of this request. What the list leaves out says nothing, but the
 * output must be there: its address holds the letters of the client token.
 */
export function isSameRequest(listed: Partial<JobRequest>, sent: JobRequest): boolean {
  if (!listed.OutputConfig) return false;
  return parameters.every((name) => {
    const told = listed[name];
    return (
      told === undefined || told === "" || canonicalText(told) === canonicalText(sent[name] || "{}")
    );
  });
}
