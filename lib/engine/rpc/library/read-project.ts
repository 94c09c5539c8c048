import "server-only";
import { isNotImplemented } from "@/lib/engine/plan/check/checked-batch";
import { readGivenTimeline } from "@/lib/engine/plan/given/read-given-timeline";
import type { ConfigProblem } from "@/lib/ims/contract/wire";
import { type Fault, faults } from "../wire/faults";

/** The most bytes of a title and of a description. Source: IMS docs, as for media. */
const byteLimits = { Title: 128, Description: 1024 } as const;

export function projectProblem(request: {
  Title?: string | undefined;
  Description?: string | undefined;
}): Fault | null {
  for (const path of ["Title", "Description"] as const) {
    const size = Buffer.byteLength(request[path] ?? "");
    if (size <= byteLimits[path]) continue;
    const message = `it has ${size} bytes; at most ${byteLimits[path]} are allowed`;
    return faults.invalidParameter({ path, message });
  }
  return null;
}

/** The fault of a timeline with problems. A mistake of the caller comes before a gap of the engine. */
export function timelineFault(problems: readonly ConfigProblem[]): Fault {
  const broken = problems.filter((problem) => !isNotImplemented(problem));
  const [first, ...others] = broken.length > 0 ? broken : problems;
  if (!first) throw new Error("no problem to report");
  return broken.length > 0
    ? faults.invalidParameter(first, ...others)
    : faults.notImplementedParameter(first.path, first.message);
}

/** Reads a timeline for a project. Its length is known only for an engine plan. */
export function readProjectTimeline(
  text: string | undefined,
): { timeline?: string; durationSeconds?: number } | Fault {
  if (!text) return {};
  const read = readGivenTimeline(text);
  if (read.kind === "problems") return timelineFault(read.problems);
  if (read.kind === "given") return { timeline: text };
  return { timeline: text, durationSeconds: read.timeline.Reelpress.Duration };
}
