import { describe, expect, it } from "vitest";
import { type ClipEvent, clipRule, type JobEvent, jobRule } from "./job-machine";

describe("the job machine", () => {
  it("leads every event to the same state wherever it is allowed", () => {
    const jobEvents: JobEvent[] = [
      "taken",
      "planned",
      "unplannable",
      "broke",
      "lost",
      "settled",
      "reopened",
      "replanned",
    ];
    const clipEvents: ClipEvent[] = [
      "taken",
      "previewed",
      "publish",
      "delivered",
      "broke",
      "lost",
      "failed",
      "abandoned",
      "cancelled",
      "retried",
    ];
    for (const event of jobEvents) expect(jobRule(event).from).not.toContain(jobRule(event).to);
    for (const event of clipEvents) expect(clipRule(event).from).not.toContain(clipRule(event).to);
  });

  it("never cancels a clip that is being published or is done", () => {
    expect(clipRule("cancelled").from).toEqual(["waiting", "running"]);
  });

  it("ends a plan-only clip before a worker can take it for rendering", () => {
    expect(clipRule("previewed")).toEqual({ from: ["waiting"], to: "done" });
  });

  it("retries only what failed or was cancelled", () => {
    expect(clipRule("retried").from).toEqual(["failed", "cancelled"]);
  });

  it("returns a clip to the queue when its worker is gone, in any step", () => {
    expect(clipRule("lost")).toEqual({ from: ["running", "publishing"], to: "waiting" });
  });
});
