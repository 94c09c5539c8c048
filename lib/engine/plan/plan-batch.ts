import { defaultFrameRate } from "@/lib/ims/schema/config/frame-rates";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { buildSticker, buildTextTrack } from "./tracks/build-overlays";
import { buildMusicTrack, buildSpeechTrack } from "./tracks/build-sound-tracks";
import { namedPoints } from "./tracks/build-background";
import { buildVideoTrack } from "./tracks/build-video-track";
import { type CaptionCutter, rememberCuts } from "./tracks/caption-lines";
import { chooseEffects } from "./looks/choose-effects";
import { chooseTransitions } from "./looks/choose-transition";
import { chooseVoice } from "./voices/choose-voice";
import { type PlannedDraw, planDraws } from "./draws/plan-draws";
import { defaultCrf } from "./default-crf";
import type { FittedPicks } from "./length/fit-picks";
import { toSeconds } from "./arithmetic/frames";
import type { Analyses } from "./shots/shots";
import type { PlanRequest } from "./plan-request";
import { recordingFor } from "./voices/recorded";
import { runSteps } from "./run-steps";
import type { PlanWarning } from "./plan-warnings";
import { shotCaptions } from "./tracks/shot-captions";
import type { Verdict } from "./variety/judge";
import { OutputJudge } from "./variety/judge-outputs";
import { alikeWarnings, tooAlike } from "./variety/judge-shown";
import { spokenText, voiceOf } from "./words/said-words";

type Summary = Timeline["Reelpress"];

/** Length of the clip in frames: its shots less their overlaps. The last shot overlaps nothing. */
function lengthOf({ shots }: FittedPicks): number {
  return shots.reduce((sum, shot) => sum + shot.length - shot.overlap, 0);
}

function voiceWarnings(planned: PlannedDraw, request: PlanRequest): PlanWarning[] {
  const { editing } = planned.configs;
  const said = editing.ProcessConfig?.Reelpress?.Texts?.Languages;
  const approximate = planned.assignment.narration.some(
    (text) =>
      text !== null &&
      recordingFor(text, editing) === undefined &&
      chooseVoice(planned.assignment.voice, text, request.voices, said)?.approximate === true,
  );
  return approximate ? ["voice-approximate"] : [];
}

function summarise(
  planned: PlannedDraw,
  index: number,
  request: PlanRequest,
  verdict: Verdict | null,
): Summary {
  const { output, editing } = request.configs;
  const own = editing.ProcessConfig?.Reelpress;
  const { assignment, needs, fitted, templateId } = planned;
  return {
    PlanVersion: 1,
    Index: index,
    Seed: request.seed,
    Width: output.Width,
    Height: output.Height,
    FramesPerSecond: output.Video?.Fps ?? defaultFrameRate,
    Crf: output.Video?.Crf ?? defaultCrf,
    ...(own?.Cover === "Best" ? { Cover: "Best" } : {}),
    ...(own?.Lufs === undefined ? {} : { Lufs: own.Lufs }),
    Duration: toSeconds(lengthOf(fitted)),
    Title: assignment.title,
    SubHeadings: assignment.subHeadings.map(({ text }) => text),
    SpeechText: spokenText(assignment),
    Voice: voiceOf(needs),
    ...(templateId === undefined ? {} : { TemplateId: templateId }),
    ...tooAlike(verdict, planned.scarceGroup),
    Warnings: [...fitted.warnings, ...alikeWarnings(verdict), ...voiceWarnings(planned, request)],
  };
}

/** `words` is the index of what is assigned in turn, which a draw may have from an earlier one. */
function toTimeline(
  planned: PlannedDraw,
  { index, words }: { index: number; words: number },
  request: PlanRequest,
  cutter: CaptionCutter,
  verdict: Verdict | null,
  analyses: Analyses | undefined,
): Timeline {
  const { configs, media } = request;
  const { assignment, length, fitted } = planned;
  const frames = lengthOf(fitted);
  const idOf = (reference: string | undefined) =>
    reference === undefined ? undefined : media.get(reference)?.mediaId;
  const { sticker } = assignment;
  const named = namedPoints(configs.editing, media);
  const stickerId = idOf(sticker?.MediaId ?? sticker?.MediaURL);
  const backgroundId = idOf(assignment.backgroundImage);
  const main = buildVideoTrack(fitted.picks, fitted.shots, configs, backgroundId, {
    transitionAt: chooseTransitions(configs, request.seed, words),
    effectsAt: chooseEffects(configs, request.seed, words),
    aimAt: (mediaId) => ({ analysis: analyses?.get(mediaId), chosen: named.get(mediaId) }),
  });
  const captions = [...length.sentences, ...shotCaptions(planned.captions, fitted.shots)];
  const texts = buildTextTrack(assignment, captions, frames, configs, cutter, {
    seed: request.seed,
    index: words,
  });
  return {
    VideoTracks: [
      { MainTrack: true, VideoTrackClips: main },
      { VideoTrackClips: buildSticker(sticker, stickerId, frames) },
    ],
    AudioTracks: [
      { AudioTrackClips: buildSpeechTrack(length.sentences, configs) },
      { AudioTrackClips: buildMusicTrack(idOf(assignment.music), frames, configs) },
    ],
    SubtitleTracks: [{ SubtitleTrackClips: texts }],
    Reelpress: summarise(planned, index, request, verdict),
  };
}

/** As `planVariants`, in steps: yields between two draws, and between two outputs. */
export function* planInSteps(
  request: PlanRequest,
  indices: readonly number[],
): Generator<void, Timeline[]> {
  const { strategy, log, made } = yield* planDraws(request, indices);
  const cutter = rememberCuts();
  const judge = new OutputJudge(
    log,
    (draw) => made.get(draw)?.montage ?? undefined,
    request.configs.editing.ProcessConfig?.Reelpress?.Likeness,
    request.before,
  );
  const timelines: Timeline[] = [];
  for (const index of indices) {
    const planned = made.get(log.drawOf(index) ?? -1);
    if (!planned) continue;
    yield;
    const { draw, words } = planned.order;
    const ofOutput = { ...request, configs: planned.configs };
    const verdict = judge.verdictOf(index);
    const timeline = toTimeline(
      planned,
      { index, words },
      ofOutput,
      cutter,
      verdict,
      strategy.analyses,
    );
    const clips = timeline.VideoTracks[0].VideoTrackClips;
    const Matches = strategy.explain?.({ index: draw, clips });
    timelines.push(
      Matches ? { ...timeline, Reelpress: { ...timeline.Reelpress, Matches } } : timeline,
    );
  }
  return timelines;
}

/**
 * Plans the requested outputs (indices from 0). An output's plan does not depend on which others are
 * requested. All draws up to the last one that is needed are made, because each must differ from those
 * before it.
 */
export const planVariants = (request: PlanRequest, indices: readonly number[]): Timeline[] =>
  runSteps(planInSteps(request, indices));

/** Plans all outputs of a batch: `OutputConfig.Count` timelines, in order. */
export function planBatch(request: PlanRequest): Timeline[] {
  return planVariants(request, allOutputs(request));
}

export const allOutputs = ({ configs }: Pick<PlanRequest, "configs">): number[] => [
  ...Array(configs.output.Count).keys(),
];
