import "server-only";
import type { MeasuredSpeech } from "@/lib/engine/plan/facts";
import { speechNeedKey } from "@/lib/engine/plan/facts";
import { givenReferences, mediaIdsOf } from "@/lib/engine/plan/sources/given-sources";
import { givenNeeds } from "@/lib/engine/plan/given/lay-audio";
import type { SubtitleMap } from "@/lib/engine/plan/given/lay-texts";
import { layGiven, withoutPicture } from "@/lib/engine/plan/given/lay-given";
import type { OutputForm } from "@/lib/engine/plan/given/output-form";
import {
  type RequestedSize,
  type Size,
  sizeOfInputs,
  sizeOfPlan,
  sizeProblem,
} from "@/lib/engine/plan/given/plan-size";
import { readGivenTimeline } from "@/lib/engine/plan/given/read-given-timeline";
import { refitProblem } from "@/lib/engine/plan/given/refit-plan";
import { findMedia, type MediaRow } from "@/lib/engine/queue/library/media-records";
import type { GivenTimeline } from "@/lib/ims/schema/given-timeline";
import type { Timeline } from "@/lib/ims/schema/timeline";
import type { ConfigProblem } from "@/lib/ims/contract/wire";
import type { EngineContext } from "../call/engine-context";
import { type Fault, faults, isFault } from "../wire/faults";
import { timelineFontProblems } from "./own-fonts";
import { timelineFault } from "../library/read-project";
import { mediaIdOfUrl } from "../library/register-object";
import { readSubtitleFiles, subtitleClips } from "./subtitle-files";
import { isNothingLeft } from "@/lib/engine/plan/words/left-out";
import { undrawable } from "./undrawable";

/** A timeline that can be rendered, with its sources. */
export type CheckedPlan = {
  kind: "checked";
  /** Media ids by the reference as written. */
  mediaIds: Record<string, string>;
  rows: MediaRow[];
  size: Size;
};

/** `parameter` names the config that sets the size, for messages. */
export type RequestedOutput = RequestedSize & { parameter: string; form?: OutputForm | undefined };

async function resolve(
  timeline: GivenTimeline,
  context: EngineContext,
  signal: AbortSignal,
): Promise<{ kind: "found"; byReference: Map<string, MediaRow> } | Fault> {
  const references = givenReferences(timeline);
  const ids = new Map<string, string>();
  for (const { reference, path } of references) {
    if (ids.has(reference)) continue;
    if (!reference.includes("://")) {
      ids.set(reference, reference);
      continue;
    }
    const mediaId = await mediaIdOfUrl(reference, path, context, signal);
    if (isFault(mediaId)) return mediaId;
    ids.set(reference, mediaId);
  }
  const rows = await findMedia(context.db, [...ids.values()]);
  const [first, ...others] = references
    .filter(({ reference }) => !rows.has(ids.get(reference) ?? ""))
    .map(({ path }): ConfigProblem => ({ path, message: "there is no such media" }));
  if (first) return faults.materialNotFound(first, ...others);
  const byReference = new Map<string, MediaRow>();
  for (const [reference, mediaId] of ids) {
    const row = rows.get(mediaId);
    if (row) byReference.set(reference, row);
  }
  return { kind: "found", byReference };
}

/** Speech of no length, which suffices to check whether everything else can be laid. */
function unspoken(timeline: GivenTimeline, context: EngineContext) {
  const speech = new Map<string, MeasuredSpeech>();
  for (const { need } of givenNeeds(timeline, context.abilities.voices)) {
    const sentence = { text: need.text, seconds: 0.04, pauseSeconds: 0, speechKey: "" };
    speech.set(speechNeedKey(need), { ...need, sentences: [sentence], seconds: 0.04 });
  }
  return speech;
}

/** Texts of the timeline itself and of its subtitle files. */
function shownTexts(timeline: GivenTimeline, subtitles: SubtitleMap) {
  const written = timeline.SubtitleTracks.flatMap((track, trackIndex) =>
    track.SubtitleTrackClips.flatMap((clip, at) => {
      const path = `Timeline.SubtitleTracks[${trackIndex}].SubtitleTrackClips[${at}].Content`;
      return clip.Type === "Text" ? [{ path, text: clip.Content }] : [];
    }),
  );
  const read = subtitleClips(timeline).flatMap(({ path, clip }) =>
    (subtitles.get(clip.FileURL) ?? []).map(({ text }) => ({ path: `${path}.FileURL`, text })),
  );
  return [...written, ...read];
}

function textProblems(
  timeline: GivenTimeline,
  subtitles: SubtitleMap,
  context: EngineContext,
): ConfigProblem[] {
  const { missingGlyphs, speechProblem, voices } = context.abilities;
  const drawn = shownTexts(timeline, subtitles);
  const needs = givenNeeds(timeline, voices);
  const notDrawn = drawn.flatMap(({ path, text }) => {
    const missing = missingGlyphs(text);
    if (!isNothingLeft(text, missing)) return [];
    const which = path.endsWith(".FileURL") ? `in "${text.slice(0, 40)}" ` : "";
    return [{ path, message: `${which}${undrawable(text, missing)}` }];
  });
  const unsayable = needs.flatMap(({ path, need }) => {
    const message = speechProblem(need);
    return message ? [{ path, message }] : [];
  });
  return [...notDrawn, ...unsayable];
}

function sizeFault(size: Size, { parameter }: RequestedOutput): Fault | null {
  const problem = sizeProblem(size);
  if (!problem) return null;
  const { side, message } = problem;
  return faults.invalidParameter({ path: `${parameter}.${side}`, message });
}

/** Checks an engine plan: its sources exist, its aspect ratio fits, and a video has pictures. */
async function checkOurs(
  timeline: Timeline,
  requested: RequestedOutput,
  context: EngineContext,
): Promise<CheckedPlan | Fault> {
  const size = sizeOfPlan(timeline, requested);
  const [main] = timeline.VideoTracks;
  if (requested.form !== "sound" && main.VideoTrackClips.length === 0) {
    return timelineFault([withoutPicture]);
  }
  const message = refitProblem(timeline, size);
  if (message) return faults.invalidParameter({ path: `${requested.parameter}.Width`, message });
  const wrong = sizeFault(size, requested);
  if (wrong) return wrong;
  const mediaIds = mediaIdsOf(timeline);
  const rows = await findMedia(context.db, mediaIds);
  const missing = mediaIds.filter((mediaId) => !rows.has(mediaId));
  if (missing.length > 0) {
    const gone = `there is no media ${missing.join(", ")} any more`;
    return faults.materialNotFound({ path: "Timeline", message: gone });
  }
  const itself = Object.fromEntries(mediaIds.map((mediaId) => [mediaId, mediaId]));
  return { kind: "checked", mediaIds: itself, rows: [...rows.values()], size };
}

/**
 * Reads and checks a timeline for rendering. Every problem that can be detected before speech is made
 * is refused, with the path of the field.
 */
export async function readPlan(
  text: string,
  requested: RequestedOutput,
  context: EngineContext,
  signal: AbortSignal,
): Promise<CheckedPlan | Fault> {
  const read = readGivenTimeline(text);
  if (read.kind === "problems") return timelineFault(read.problems);
  if (read.kind === "ours") return checkOurs(read.timeline, requested, context);
  const { timeline } = read;
  const found = await resolve(timeline, context, signal);
  if (isFault(found)) return found;
  const { byReference } = found;
  const rows = [...byReference.values()];
  const size = sizeOfInputs(
    rows.map((row) => row.facts),
    requested,
  );
  const wrong = sizeFault(size, requested);
  if (wrong) return wrong;
  const files = await readSubtitleFiles(timeline, context.objects);
  const laid = layGiven({
    timeline,
    output: { ...size, index: 0, crf: undefined, form: requested.form },
    media: new Map([...byReference].map(([reference, row]) => [reference, row.facts])),
    speech: unspoken(timeline, context),
    subtitles: files.subtitles,
    voices: context.abilities.voices,
  });
  const problems = [
    ...(laid.ok ? [] : laid.problems),
    ...files.problems,
    ...textProblems(timeline, files.subtitles, context).slice(0, 100),
    ...(await timelineFontProblems(timeline, context)),
  ];
  if (problems.length > 0) return timelineFault(problems);
  const ids = [...byReference].map(([reference, row]) => [reference, row.media_id]);
  return {
    kind: "checked",
    mediaIds: Object.fromEntries(ids) as Record<string, string>,
    rows,
    size,
  };
}
