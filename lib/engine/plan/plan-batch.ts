import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import type { Timeline } from "@/lib/ims/schema/timeline";
import type { BatchConfigs } from "@/lib/ims/contract/wire";
import type { Assignment } from "./voices/assign-texts";
import { buildSticker, buildTextTrack } from "./tracks/build-overlays";
import { buildMusicTrack, buildSpeechTrack } from "./tracks/build-sound-tracks";
import { buildVideoTrack } from "./tracks/build-video-track";
import { type CaptionCutter, rememberCuts } from "./tracks/caption-lines";
import { chooseEffects } from "./looks/choose-effects";
import { chooseTransitions } from "./looks/choose-transition";
import { type VoiceChoice, chooseVoice } from "./voices/choose-voice";
import { drawTemplate, type TemplatedConfigs } from "./request/draw-template";
import { defaultCrf } from "./default-crf";
import type { MediaFacts, SpeechNeed } from "./facts";
import { type FittedPicks, fitPicks, type ShownPicks } from "./length/fit-picks";
import { framesNear, framesPerSecond, toSeconds } from "./arithmetic/frames";
import type { LengthPlan, SpeechMap } from "./length/plan-length";
import type { PlanWarning } from "./plan-warnings";
import { shotCaptions } from "./tracks/shot-captions";
import { assignOutput, needsOf } from "./voices/speech-needs";
import type { Analyses } from "./shots/shots";
import { scriptStrategy } from "./strategy/script-strategy";
import type { Strategy, ShotCaption } from "./strategy/strategy";
import { BatchVariety, type EarlierVideo } from "./variety/batch-variety";
import { alikeWarnings, judgeShown, tooAlike } from "./variety/judge-shown";
import { type MontageWords, montageOfPlan } from "./variety/montage-of-plan";
import type { Verdict } from "./variety/judge";
import { splitSentences } from "./words/split-sentences";

/** Everything that a plan depends on. `configs` must have passed `checkBatch`. */
export type PlanRequest = {
  configs: BatchConfigs;
  /** The configs with each template of the request; one is drawn for each output. */
  templated?: readonly TemplatedConfigs[] | undefined;
  /** The same seed and request give the same timelines, byte for byte. */
  seed: string;
  /** Facts by the reference as written in the request. */
  media: ReadonlyMap<string, MediaFacts>;
  /** Measurements by `speechNeedKey`, for all of `speechNeeds`. */
  speech: SpeechMap;
  voices: VoiceChoice;
  /** What is known of the sources; those that are absent are cut into shots of equal length. */
  analyses?: Analyses | undefined;
  /** Clips of earlier jobs that count as earlier outputs, where the request bounds likeness. */
  before?: readonly EarlierVideo[] | undefined;
  /** How the solution chooses lengths and shots; script mode when absent. */
  strategy?: ((overlapFrames: number) => Strategy) | undefined;
};

type Summary = Timeline["Reelpress"];

type Planned = {
  templateId: string | undefined;
  assignment: Assignment;
  needs: (SpeechNeed | null)[];
  length: LengthPlan;
  fitted: FittedPicks;
  /** One, or null, for each shot. */
  captions: readonly (ShotCaption | null)[];
  /** What is wrong with it in view of the outputs before it; null where nothing is asked. */
  verdict: Verdict | null;
  scarceGroup: string | undefined;
};

/** How long two shots overlap at a transition; 0 without transitions. */
export function overlapFramesOf(configs: BatchConfigs): number {
  const process = configs.editing.ProcessConfig;
  if (process?.AllowTransition !== true) return 0;
  return framesNear(process.TransitionDuration ?? editingDefaults.transitionSeconds);
}

/** Length of the clip in frames: its shots less their overlaps. The last shot overlaps nothing. */
function lengthOf({ shots }: FittedPicks): number {
  return shots.reduce((sum, shot) => sum + shot.length - shot.overlap, 0);
}

function spokenText(assignment: Assignment): string {
  const texts = assignment.narration.flatMap((text) => (text === null ? [] : [text]));
  return texts
    .map((text) =>
      splitSentences(text)
        .map((sentence) => sentence.shown)
        .join(/\p{Script=Han}/u.test(text) ? "" : " "),
    )
    .join("\n");
}

function voiceWarnings(planned: Planned, request: PlanRequest): PlanWarning[] {
  const approximate = planned.assignment.narration.some(
    (text) =>
      text !== null &&
      chooseVoice(planned.assignment.voice, text, request.voices)?.approximate === true,
  );
  return approximate ? ["voice-approximate"] : [];
}

/** What an output says and sounds like, as it is compared with others. */
export function outputWords(
  assignment: Assignment,
  needs: readonly (SpeechNeed | null)[],
  { media }: PlanRequest,
): MontageWords {
  return {
    script: spokenText(assignment),
    titles: [assignment.title, ...assignment.subHeadings.map(({ text }) => text)].filter(Boolean),
    voice: voiceOf(needs),
    music: (assignment.music && media.get(assignment.music)?.mediaId) ?? "",
  };
}

const voiceOf = (needs: readonly (SpeechNeed | null)[]): string =>
  needs.find((need) => need !== null)?.voice ?? "";

function summarise(planned: Planned, index: number, request: PlanRequest): Summary {
  const { output } = request.configs;
  const { assignment, needs, fitted, templateId } = planned;
  return {
    PlanVersion: 1,
    Index: index,
    Seed: request.seed,
    Width: output.Width,
    Height: output.Height,
    FramesPerSecond: framesPerSecond,
    Crf: output.Video?.Crf ?? defaultCrf,
    Duration: toSeconds(lengthOf(fitted)),
    Title: assignment.title,
    SubHeadings: assignment.subHeadings.map(({ text }) => text),
    SpeechText: spokenText(assignment),
    Voice: voiceOf(needs),
    ...(templateId === undefined ? {} : { TemplateId: templateId }),
    ...tooAlike(planned.verdict, planned.scarceGroup),
    Warnings: [
      ...fitted.warnings,
      ...alikeWarnings(planned.verdict),
      ...voiceWarnings(planned, request),
    ],
  };
}

function toTimeline(
  planned: Planned,
  index: number,
  request: PlanRequest,
  cutter: CaptionCutter,
): Timeline {
  const { configs, media } = request;
  const { assignment, length, fitted } = planned;
  const frames = lengthOf(fitted);
  const idOf = (reference: string | undefined) =>
    reference === undefined ? undefined : media.get(reference)?.mediaId;
  const { sticker } = assignment;
  const stickerId = idOf(sticker?.MediaId ?? sticker?.MediaURL);
  const backgroundId = idOf(assignment.backgroundImage);
  const main = buildVideoTrack(fitted.picks, fitted.shots, configs, backgroundId, {
    transitionAt: chooseTransitions(configs, request.seed, index),
    effectsAt: chooseEffects(configs, request.seed, index),
  });
  const captions = [...length.sentences, ...shotCaptions(planned.captions, fitted.shots)];
  const texts = buildTextTrack(assignment, captions, frames, configs, cutter, {
    seed: request.seed,
    index,
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
    Reelpress: summarise(planned, index, request),
  };
}

/**
 * Plans the requested outputs (indices from 0). An output's plan does not depend on which others are
 * requested. All outputs up to the last one are drawn, because each must differ from those before it.
 */
export function planVariants(request: PlanRequest, indices: readonly number[]): Timeline[] {
  const { configs, seed } = request;
  const overlapFrames = overlapFramesOf(configs);
  const strategy = request.strategy?.(overlapFrames) ?? scriptStrategy(request, overlapFrames);
  const variety = new BatchVariety(
    configs.editing.ProcessConfig?.Reelpress?.Likeness,
    request.before,
  );
  const cutter = rememberCuts();
  const wanted = new Set(indices);
  const timelines = new Map<number, Timeline>();
  const last = Math.max(-1, ...indices);
  for (let index = 0; index <= last; index += 1) {
    const { configs: own, templateId } = drawTemplate(request, index);
    const ofOutput = { ...request, configs: own };
    const assignment = assignOutput(own, strategy.script, seed, index);
    const needs = needsOf(assignment, ofOutput);
    const length = strategy.lengthOf(needs, own, index);
    const words = outputWords(assignment, needs, request);
    const montageOf = (some: ShownPicks) => {
      const { picks, shots } = fitPicks(some, length, overlapFrames);
      return montageOfPlan(picks, shots, words);
    };
    const judge = variety.isAsked ? judgeShown(variety, montageOf) : undefined;
    const shown = strategy.choose({ index, length, overlapFrames, judge });
    let verdict: Verdict | null = null;
    if (variety.isAsked) {
      const montage = montageOf(shown);
      verdict = variety.judge(montage);
      variety.add(index, montage);
    }
    if (!wanted.has(index)) continue;
    const fitted = fitPicks(shown, length, overlapFrames);
    const { captions = [] } = shown;
    const { scarceGroup } = strategy;
    const made = { templateId, assignment, needs, length, fitted, captions };
    const planned = { ...made, verdict, scarceGroup };
    const timeline = toTimeline(planned, index, ofOutput, cutter);
    const clips = timeline.VideoTracks[0].VideoTrackClips;
    const Matches = strategy.explain?.({ index, clips });
    timelines.set(
      index,
      Matches ? { ...timeline, Reelpress: { ...timeline.Reelpress, Matches } } : timeline,
    );
  }
  return indices.flatMap((index) => timelines.get(index) ?? []);
}

/** Plans all outputs of a batch: `OutputConfig.Count` timelines, in order. */
export function planBatch(request: PlanRequest): Timeline[] {
  return planVariants(request, [...Array(request.configs.output.Count).keys()]);
}
