import { defaultFrameRate, type FrameRate } from "@/lib/ims/schema/config/frame-rates";
import { readVoiceList } from "@/lib/ims/schema/config/voice-list";
import type { GivenTimeline } from "@/lib/ims/schema/given-timeline";
import type { TextClip, Timeline } from "@/lib/ims/schema/timeline";
import type { ConfigProblem } from "@/lib/ims/contract/wire";
import { notImplemented } from "../check/checked-batch";
import { captionLines } from "../tracks/caption-lines";
import { chooseVoice, type VoiceChoice } from "../voices/choose-voice";
import { framesPerSecond, toSeconds } from "../arithmetic/frames";
import { layStickers, timeLaid } from "./lay-stickers";
import { layPicture, type MediaMap } from "./lay-picture";
import { layAudio, type Said, speechClips } from "./lay-audio";
import { layEffects, movedEdges } from "./lay-effects";
import { layTexts, type SubtitleMap } from "./lay-texts";
import type { OutputForm } from "./output-form";
import type { SpeechMap } from "../length/plan-length";
import { defaultCrf } from "../default-crf";
import { captionLook, lineEmOf } from "@/lib/lettering/text-look";

/** What the output file must be. */
export type PlanOutput = {
  index: number;
  width: number;
  height: number;
  crf: number | undefined;
  /** Frames a second: when absent those of the plan, or 25. */
  rate?: FrameRate | undefined;
  /** The second that is the cover: that of the plan, or the first frame, when absent. */
  coverSecond?: number | undefined;
  /** A video when absent. */
  form?: OutputForm | undefined;
};

export type GivenRequest = {
  timeline: GivenTimeline;
  output: PlanOutput;
  /** Facts by the reference as written. */
  media: MediaMap;
  /** Measurements of all of `givenNeeds`. */
  speech: SpeechMap;
  subtitles: SubtitleMap;
  voices: VoiceChoice;
};

export type LaidTimeline =
  | { ok: true; timeline: Timeline }
  | { ok: false; problems: ConfigProblem[] };

const longestSeconds = 3600;

/** The problem of a timeline without a picture track. */
export const withoutPicture: ConfigProblem = notImplemented(
  "Timeline.VideoTracks",
  "a film without a picture track",
  "give a video track, or end MediaURL with .mp3",
);

/** The captions of voice clips that have an AI_ASR effect. */
function captions(said: readonly Said[], frame: { width: number; height: number }): TextClip[] {
  return said.flatMap(({ clip, sentences }) => {
    const asr = clip.Effects.find((effect) => effect.Type === "AI_ASR");
    if (asr?.Type !== "AI_ASR") return [];
    const { Type: _, ...style } = asr;
    const look = captionLook(style, frame);
    const lineEm = Math.max(4, lineEmOf(look, frame) - 1);
    return captionLines(sentences, lineEm).map((caption) => ({
      Type: "Text" as const,
      Content: caption.text,
      ...look,
      TimelineIn: toSeconds(caption.from),
      TimelineOut: toSeconds(caption.to),
    }));
  });
}

function isVoiceReplaced(said: readonly Said[], voices: VoiceChoice): boolean {
  return said.some(
    ({ clip }) =>
      chooseVoice(readVoiceList(clip.Voice)[0], clip.Content, voices)?.approximate === true,
  );
}

/**
 * Makes a plan from a written timeline: fills in defaults and rounds every time to whole frames. The
 * main track is the one marked `MainTrack`, else the first video track. A marked main track sets the
 * length; otherwise the longest track does, and the last picture is held.
 */
export function layGiven(request: GivenRequest): LaidTimeline {
  const { timeline, output, media } = request;
  const frame = { width: output.width, height: output.height };
  const problems: ConfigProblem[] = [];
  const marked = timeline.VideoTracks.findIndex((track) => track.MainTrack === true);
  const mainIndex = Math.max(0, marked);
  const main = timeline.VideoTracks[mainIndex];
  const needsPicture = output.form !== "sound";
  if (needsPicture && !main?.VideoTrackClips.length) {
    return { ok: false, problems: [withoutPicture] };
  }
  const mainPath = `Timeline.VideoTracks[${mainIndex}]`;
  const picture = layPicture(main?.VideoTrackClips ?? [], mainPath, media, frame);
  const stickers = timeline.VideoTracks.flatMap((track, index) => {
    if (index === mainIndex) return [];
    if (track.MainTrack) {
      const path = `Timeline.VideoTracks[${index}].MainTrack`;
      problems.push({ path, message: "another track is the main one" });
    }
    const laid = layStickers(track.VideoTrackClips, `Timeline.VideoTracks[${index}]`, media);
    problems.push(...laid.problems);
    // Later tracks lie above earlier ones: what comes before the main track would be hidden.
    if (index < mainIndex && laid.laid.length > 0) {
      const path = `Timeline.VideoTracks[${index}]`;
      problems.push(notImplemented(path, "a track below the main one", "put it after"));
    }
    return laid.laid;
  });
  const texts = timeline.SubtitleTracks.flatMap((track, index) => {
    const path = `Timeline.SubtitleTracks[${index}]`;
    const laid = layTexts(track.SubtitleTrackClips, path, { subtitles: request.subtitles, frame });
    problems.push(...laid.problems);
    return laid.laid;
  });
  const audio = layAudio(timeline.AudioTracks, media, request);
  problems.push(...picture.problems, ...audio.problems);

  const spoken = speechClips(audio.said);
  const ends = [...stickers, ...texts, ...audio.sounds].map(({ to }) => to ?? 0);
  const spokenEnds = audio.said.map(({ sentences }) => sentences.at(-1)?.to ?? 0);
  const frames =
    marked >= 0 ? picture.endFrame : Math.max(picture.endFrame, ...ends, ...spokenEnds);
  const effects = layEffects(timeline.EffectTracks, {
    frames,
    moved: movedEdges(main?.VideoTrackClips ?? [], picture.clips),
  });
  // Effects can be judged only when every clip was laid; an output of sound alone has no clips.
  if (picture.problems.length === 0 && picture.clips.length > 0) problems.push(...effects.problems);
  if (frames > longestSeconds * framesPerSecond) {
    const message = `is ${toSeconds(frames)} s long; at most ${longestSeconds} s are made`;
    problems.push({ path: "Timeline", message });
  }
  if (frames < 1 && problems.length === 0) {
    problems.push({ path: "Timeline", message: "shows nothing and says nothing" });
  }
  if (problems.length > 0) return { ok: false, problems };
  const shownTexts = timeLaid(texts, frames);
  const shownCaptions = captions(audio.said, frame).filter(
    (caption) => caption.TimelineIn * framesPerSecond < frames,
  );
  return {
    ok: true,
    timeline: {
      VideoTracks: [
        { MainTrack: true, VideoTrackClips: picture.clips },
        { VideoTrackClips: timeLaid(stickers, frames) },
      ],
      AudioTracks: [
        { AudioTrackClips: spoken },
        { AudioTrackClips: timeLaid(audio.sounds, frames) },
      ],
      SubtitleTracks: [{ SubtitleTrackClips: [...shownTexts, ...shownCaptions] }],
      ...(effects.items.length > 0 ? { EffectTracks: [{ EffectTrackItems: effects.items }] } : {}),
      Reelpress: {
        PlanVersion: 1,
        Index: output.index,
        Seed: "given",
        Width: output.width,
        Height: output.height,
        FramesPerSecond: output.rate ?? defaultFrameRate,
        Crf: output.crf ?? defaultCrf,
        ...(output.coverSecond === undefined ? {} : { CoverSecond: output.coverSecond }),
        Duration: toSeconds(frames),
        Title: "",
        SubHeadings: [],
        SpeechText: spoken.map((sentence) => sentence.Content).join("\n"),
        Voice: spoken[0]?.Voice ?? "",
        Warnings: isVoiceReplaced(audio.said, request.voices) ? ["voice-approximate"] : [],
      },
    },
  };
}
