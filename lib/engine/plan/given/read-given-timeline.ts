import type { z } from "zod";
import { fidelityOf, fidelityWithin, isRefusal } from "@/lib/ims/schema/fidelity/fidelity";
import { type GivenTimeline, givenTimelineSchema } from "@/lib/ims/schema/given-timeline";
import { type Timeline, timelineSchema } from "@/lib/ims/schema/timeline";
import { type ConfigProblem, formatPath } from "@/lib/ims/schema/read-config";
import { notImplemented } from "../check/checked-batch";
import { hasLaidEffects } from "./lay-effects";

/** `ours`: an unchanged plan of this engine. `given`: a timeline that somebody wrote or changed. */
export type ReadTimeline =
  | { kind: "ours"; timeline: Timeline }
  | { kind: "given"; timeline: GivenTimeline }
  | { kind: "problems"; problems: ConfigProblem[] };

const parameter = "Timeline";
/** Less than a frame. */
const tolerance = 0.03;

/** Whether the video track of an engine plan is still consistent; somebody may have edited it. */
function isWhole(timeline: Timeline): boolean {
  const clips = timeline.VideoTracks[0].VideoTrackClips;
  let end = 0;
  for (const clip of clips) {
    const length = clip.TimelineOut - clip.TimelineIn;
    if (Math.abs(clip.TimelineIn - end) > tolerance) return false;
    if (length <= 0 || Math.abs(clip.Speed * length - (clip.Out - clip.In)) > tolerance)
      return false;
    const fade = clip.Effects.find((effect) => effect.Type === "Transition");
    end = clip.TimelineOut - (fade?.Type === "Transition" ? fade.Duration : 0);
  }
  return timeline.Reelpress.Duration >= end - tolerance && hasLaidEffects(timeline);
}

/**
 * Reads the JSON text of a Timeline: a written one, or an engine plan that comes back. Nothing is
 * ignored: a field that the engine does not support is refused with its path.
 */
export function readGivenTimeline(text: string): ReadTimeline {
  return readTimeline(text, true);
}

/** Like `readGivenTimeline`, but does not trust engine plans: everything is laid out again. */
export function readForeignTimeline(text: string): ReadTimeline {
  return readTimeline(text, false);
}

function readTimeline(text: string, mayBeOurs: boolean): ReadTimeline {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const message = "is not JSON text; check quotes and commas";
    return { kind: "problems", problems: [{ path: parameter, message }] };
  }
  const ours = mayBeOurs ? timelineSchema.safeParse(value) : null;
  if (ours?.success && isWhole(ours.data)) return { kind: "ours", timeline: ours.data };
  const given = givenTimelineSchema.safeParse(value);
  if (given.success) return { kind: "given", timeline: given.data };
  const problems = given.error.issues.flatMap((issue) => toProblems(issue, value));
  return { kind: "problems", problems };
}

function valueAt(value: unknown, path: ReadonlyArray<PropertyKey>): unknown {
  return path.reduce<unknown>(
    (holder, part) =>
      typeof holder === "object" && holder !== null
        ? (holder as Record<PropertyKey, unknown>)[part]
        : undefined,
    value,
  );
}

/**
 * The note of the fidelity table on a field or value that it refuses; null when it does not refuse
 * it. The table lists effects by their type.
 */
function refusalOf(at: readonly PropertyKey[], value: unknown): string | null {
  const path = formatPath(parameter, at);
  const type = at.at(-3) === "Effects" ? valueAt(value, [...at.slice(0, -1), "Type"]) : undefined;
  const ofType = path.replace(/\.Effects\[\d+\](?=\.\w+$)/, `.Effects[${String(type)}]`);
  for (const name of [ofType, path]) {
    const row = fidelityOf(name, valueAt(value, at)) ?? fidelityWithin(name);
    if (row) return isRefusal(row) ? row.note.en : null;
  }
  return null;
}

/** Problems of one issue: a mistake, or something of IMS that the fidelity table refuses. */
function toProblems(
  issue: z.core.$ZodIssue,
  value: unknown,
  above: readonly PropertyKey[] = [],
): ConfigProblem[] {
  const at = [...above, ...issue.path];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => problemAt([...at, key], "unknown field; remove it", value));
  }
  if (issue.code === "invalid_union") return unionProblems(issue, value, at);
  return [problemAt(at, issue.message, value)];
}

function problemAt(at: readonly PropertyKey[], message: string, value: unknown): ConfigProblem {
  const path = formatPath(parameter, at);
  const refusal = refusalOf(at, value);
  return refusal === null ? { path, message } : notImplemented(path, refusal);
}

/**
 * Problems of a value that fits no variant of its union. For an audio clip, only the variant that its
 * `Type` names is reported. For an effect, only its `Type` is.
 */
function unionProblems(
  issue: z.core.$ZodIssueInvalidUnion,
  value: unknown,
  at: readonly PropertyKey[],
): ConfigProblem[] {
  const type = valueAt(value, [...at, "Type"]);
  if (at.at(-2) === "AudioTrackClips") {
    const [voice = [], sound = []] = issue.errors;
    return (type === "AI_TTS" ? voice : sound).flatMap((one) => toProblems(one, value, at));
  }
  const isEffect = at.at(-2) === "Effects" || (at.at(-3) === "Effects" && at.at(-1) === "Type");
  if (!isEffect) return [{ path: formatPath(parameter, at), message: issue.message }];
  const ofType = at.at(-1) === "Type" ? at : [...at, "Type"];
  const name = valueAt(value, ofType);
  const message =
    typeof name === "string"
      ? `there is no effect "${name.slice(0, 40)}" here; remove it`
      : "say which effect it is";
  return [problemAt(ofType, message, value)];
}
