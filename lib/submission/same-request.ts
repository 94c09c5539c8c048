import type { JobRequest } from "@/lib/store/jobs";

const parameters = [
  "OutputConfig",
  "InputConfig",
  "EditingConfig",
  "UserData",
  "TemplateConfig",
] as const;

/** JSON text with the keys of every object in order: the cloud may write configs anew. */
function canonical(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), (_key, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    );
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
    return told === undefined || told === "" || canonical(told) === canonical(sent[name] || "{}");
  });
}
