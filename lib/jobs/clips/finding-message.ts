import type { ClipFinding } from "@/lib/model/job";

/** The message of a finding (`jobs.check.rule.*`) and the values to fill in. */
export type FindingMessage = {
  key: ClipFinding["rule"];
  values: { seconds: number; from: number; level: number; detail: string; code: string };
};

/**
 * Seconds and levels are rounded to one digit, because a hundredth cannot be heard or seen. Offsets and
 * silences are rounded to two.
 */
export function findingMessage({
  rule,
  measured,
  fromSeconds,
  detail,
  code,
}: ClipFinding): FindingMessage {
  const tenth = (value: number | null) => Math.round((value ?? 0) * 10) / 10;
  const isLength = rule === "Offset" || rule === "Silence";
  const seconds = isLength ? Math.round((measured ?? 0) * 100) / 100 : tenth(measured);
  return {
    key: rule,
    values: {
      seconds: Math.abs(seconds),
      from: tenth(fromSeconds),
      level: tenth(measured),
      detail,
      code: code ?? "none",
    },
  };
}
