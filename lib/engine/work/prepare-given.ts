import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/base/pure/errors";
import { frameRateSchema } from "@/lib/ims/schema/config/frame-rates";
import { readTimeline } from "@/lib/ims/schema/read-timeline";
import type { SpeechClip, Timeline } from "@/lib/ims/schema/timeline";
import type { ConfigProblem } from "@/lib/ims/contract/wire";
import type { EngineParts } from "./engine-parts";
import type { MediaFacts } from "../plan/facts";
import { givenNeeds } from "../plan/given/lay-audio";
import { givenReferences } from "../plan/sources/given-sources";
import { layGiven } from "../plan/given/lay-given";
import { outputForm } from "../plan/given/output-form";
import { sizeOfInputs, sizeOfPlan } from "../plan/given/plan-size";
import {
  readForeignTimeline,
  readGivenTimeline,
  type ReadTimeline,
} from "../plan/given/read-given-timeline";
import { refitPlan } from "../plan/given/refit-plan";
import { needOf } from "../plan/voices/spoken-in";
import { findGivenTimelines, type GivenClip } from "../queue/jobs/clip-records";
import type { EngineDatabase } from "../queue/tables/engine-database";
import type { JobRow } from "../queue/tables/tables";
import { findSpokenPlan, isPlanOfProject } from "../queue/jobs/project-records";
import { WorkFailure } from "../queue/workers/work-failure";
import type { ObjectFolder } from "../objects/object-folder";
import { readSubtitleFiles } from "../rpc/production/subtitle-files";
import { speakAll } from "../rpc/production/speak-all";

type Wiring = { db: EngineDatabase; parts: EngineParts; objects: ObjectFolder };

/** The fields of `OutputConfig` and `OutputMediaConfig` that a plan depends on. */
const outputSchema = z.object({
  MediaURL: z.string().optional(),
  Width: z.number().optional(),
  Height: z.number().optional(),
  Video: z
    .object({ Crf: z.number().optional(), Fps: frameRateSchema.optional().catch(undefined) })
    .optional(),
  /** Of a single production: the second of the video that is its cover. */
  ReelpressCoverSecond: z.number().optional(),
});

function failedBy(problems: readonly ConfigProblem[]): WorkFailure {
  const sentences = problems.slice(0, 5).map(({ path, message }) => `${path} ${message}`);
  return new WorkFailure("input", "ProduceTimelineFormatError", sentences.join("; "));
}

/**
 * Whether a stored plan has this speech key with this text. A sentence with markup (SSML) is spoken
 * differently from its text, so its key cannot be computed from the text.
 */
async function isKnownSentence(clip: SpeechClip, db: EngineDatabase): Promise<boolean> {
  const { SpeechKey } = clip.Reelpress;
  const known = readTimeline(await findSpokenPlan(db, SpeechKey));
  if (!known) return false;
  const [speech] = known.AudioTracks;
  return speech.AudioTrackClips.some(
    (one) => one.Reelpress.SpeechKey === SpeechKey && one.Content === clip.Content,
  );
}

/** Whether the speech keys still belong to the texts, which a program may have changed. */
async function isSpokenAsWritten(
  timeline: Timeline,
  { db, parts }: Wiring,
  signal: AbortSignal,
): Promise<boolean> {
  for (const clip of timeline.AudioTracks[0].AudioTrackClips) {
    const [spoken, ...more] = (await parts.speak(needOf(clip), signal)).sentences;
    const isSame = spoken?.speechKey === clip.Reelpress.SpeechKey && more.length === 0;
    if (!isSame && !(await isKnownSentence(clip, db))) return false;
  }
  return true;
}

/**
 * Reads a submitted timeline. A timeline of this engine counts as ours only when its speech was not
 * changed; otherwise it is laid out again like a foreign one.
 */
async function readTrusted(
  { givenTimeline, projectId }: GivenClip,
  wiring: Wiring,
  signal: AbortSignal,
): Promise<ReadTimeline> {
  const read = readGivenTimeline(givenTimeline);
  if (read.kind !== "ours") return read;
  const isPlan = projectId && (await isPlanOfProject(wiring.db, projectId, givenTimeline));
  const isOurs = isPlan || (await isSpokenAsWritten(read.timeline, wiring, signal));
  return isOurs ? read : readForeignTimeline(givenTimeline);
}

/**
 * Makes plans from submitted timelines. Plans of this engine are used as they are; other timelines get
 * their speech and are laid out. Their sources were looked up when the job was submitted.
 */
export async function prepareGiven(
  job: JobRow,
  media: ReadonlyMap<string, MediaFacts>,
  wiring: Wiring,
  report: (stage: "Speaking" | "Planning") => void,
  signal: AbortSignal,
): Promise<Timeline[]> {
  const { parts } = wiring;
  const output = outputSchema.parse(JSON.parse(job.output_config));
  const wanted = { width: output.Width, height: output.Height };
  const { Crf: crf, Fps: rate } = output.Video ?? {};
  const coverSecond = output.ReelpressCoverSecond;
  const form = outputForm(output.MediaURL ?? "") ?? "video";
  const plans: Timeline[] = [];
  for (const clip of await findGivenTimelines(wiring.db, job.job_id)) {
    const { index } = clip;
    const read = await readTrusted(clip, wiring, signal);
    if (read.kind === "problems") throw failedBy(read.problems);
    if (read.kind === "ours") {
      plans.push(
        refitPlan(read.timeline, {
          ...sizeOfPlan(read.timeline, wanted),
          index,
          crf,
          rate,
          coverSecond,
        }),
      );
      continue;
    }
    const { timeline } = read;
    const needs = givenNeeds(timeline, parts.voices).map(({ need }) => need);
    const speech = await speakAll(needs, parts.speak, signal);
    const used = givenReferences(timeline).flatMap(({ reference }) => media.get(reference) ?? []);
    const size = sizeOfInputs(used, wanted);
    // The submit checked these files too; their current content is shown.
    const files = await readSubtitleFiles(timeline, wiring.objects);
    if (files.problems.length > 0) throw failedBy(files.problems);
    const laid = layGiven({
      timeline,
      output: { ...size, index, crf, rate, coverSecond, form },
      media,
      speech,
      subtitles: files.subtitles,
      voices: parts.voices,
    });
    if (!laid.ok) throw failedBy(laid.problems);
    plans.push(laid.timeline);
  }
  if (plans.length !== job.clip_count) {
    throw new AppError("unexpected", `job ${job.job_id} has clips without a timeline`);
  }
  report("Planning");
  return plans;
}
