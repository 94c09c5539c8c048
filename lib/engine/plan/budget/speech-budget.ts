import type { BatchConfigs } from "@/lib/ims/contract/wire";
import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import type { Timeline, VideoClip } from "@/lib/ims/schema/timeline";
import { readInput } from "../request/read-input";
import { readScript } from "../request/speech-mode";
import { bleepWords } from "../words/bleep-words";
import { splitSentences } from "../words/split-sentences";

/** Least and most over the outputs that speak a text. */
export type Span = { Least: number; Most: number };

/** A text to be spoken against the picture that it has, over the planned outputs that speak it. */
export type TextBudget = {
  Text: string;
  /** The group that it is spoken over; absent for a text of the whole output. */
  GroupName?: string;
  /** How many of the planned outputs speak it. Without one, nothing else is known. */
  Outputs: number;
  /** Seconds from the first word to the last, with the pauses between sentences. */
  Spoken?: number;
  /** Seconds of one shot of every group, or of its group, at normal speed. */
  Picture?: Span;
  /** Speed of the slowest and of the fastest video: 1 is normal. */
  Speed?: Span;
  /** Shots that are put in because the voice is longer. */
  Added?: Span;
  /** Shots that are shown again. */
  Repeated?: Span;
  /** Shots of which the last fifth of a second or more is not shown. */
  Shortened?: Span;
  /** Groups that are not shown, because the voice ends before. */
  LeftOut?: Span;
};

const noticedSeconds = 0.2;

/**
 * Sets every text of a batch against the picture, by the plans themselves: nothing is estimated here.
 * `configs` are those of script mode that the timelines were planned from.
 */
export function speechBudget(configs: BatchConfigs, timelines: readonly Timeline[]): TextBudget[] {
  const script = readScript(readInput(configs.input));
  const special = configs.editing.SpeechConfig?.SpecialWordsConfig;
  const shownOf = (text: string) => splitSentences(bleepWords(text, special)).map((s) => s.shown);
  if (script.mode === "none") return [];
  const names = configs.input.MediaGroupArray.map(({ GroupName }) => GroupName);
  if (script.mode === "global") {
    return script.texts.map((text) => ({
      Text: text,
      ...overOutputs(
        timelines.flatMap((timeline) => accountOf(timeline, shownOf(text), names, configs)),
      ),
    }));
  }
  return script.groups.flatMap((group, index) => {
    if (group.kind === "silent") return [];
    const GroupName = names[index] ?? "";
    return group.texts.map((text) => ({
      Text: text,
      GroupName,
      ...overOutputs(
        timelines.flatMap((timeline) => accountOf(timeline, shownOf(text), [GroupName], configs)),
      ),
    }));
  });
}

type Account = {
  spoken: number;
  picture: number;
  speeds: number[];
  added: number;
  repeated: number;
  shortened: number;
  leftOut: number;
};

/** What a timeline does for a text, given by its sentences; none when it does not speak it. */
function accountOf(
  timeline: Timeline,
  sentences: readonly string[],
  groups: readonly string[],
  configs: BatchConfigs,
): Account[] {
  const said = timeline.AudioTracks[0].AudioTrackClips;
  const own = timeline.VideoTracks[0].VideoTrackClips.filter(({ Reelpress }) =>
    groups.includes(Reelpress.GroupName),
  );
  const [first, last] = [own[0], own.at(-1)];
  const start = said.findIndex(
    ({ TimelineIn }, at) =>
      sentences.every((sentence, index) => said[at + index]?.Content === sentence) &&
      // Two groups may say the same: a group's voice lies over its shots.
      (!first || !last || (TimelineIn < last.TimelineOut && TimelineIn >= first.TimelineIn - 0.5)),
  );
  const [begin, end] = [said[start], said[start + sentences.length - 1]];
  if (!begin || !end) return [];
  const base = own.filter(({ Reelpress }) => !Reelpress.Filler);
  const shots = own.map(({ MediaId, Reelpress }) => `${MediaId}@${Reelpress.ShotIn}`);
  const videos = own.filter(({ Type }) => Type === "Video");
  return [
    {
      spoken: end.TimelineOut - begin.TimelineIn,
      picture: base.reduce((sum, clip) => sum + shotSeconds(clip, configs) - overlapOf(clip), 0),
      speeds: videos.map(({ Speed }) => Speed),
      added: own.length - base.length,
      repeated: shots.length - new Set(shots).size,
      shortened: own.filter(
        (clip) => shotSeconds(clip, configs) - (clip.Out - inOf(clip)) >= noticedSeconds,
      ).length,
      leftOut: groups.length - new Set(base.map(({ Reelpress }) => Reelpress.GroupName)).size,
    },
  ];
}

const inOf = (clip: VideoClip) => (clip.Type === "Image" ? 0 : clip.In);

/** Length of a shot at normal speed; an image is as long as the request says. */
function shotSeconds(clip: VideoClip, { editing }: BatchConfigs): number {
  if (clip.Type === "Image") {
    return editing.ProcessConfig?.ImageDuration ?? editingDefaults.imageSeconds;
  }
  return clip.Reelpress.ShotOut - clip.Reelpress.ShotIn;
}

function overlapOf({ Effects }: VideoClip): number {
  const transition = Effects.find((effect) => effect.Type === "Transition");
  return transition?.Type === "Transition" ? transition.Duration : 0;
}

function overOutputs(accounts: readonly Account[]): Omit<TextBudget, "Text" | "GroupName"> {
  if (accounts.length === 0) return { Outputs: 0 };
  const speeds = accounts.flatMap((account) => account.speeds);
  return {
    Outputs: accounts.length,
    Spoken: spanOf(accounts.map((account) => account.spoken)).Most,
    Picture: spanOf(accounts.map((account) => account.picture)),
    Speed: spanOf(speeds.length > 0 ? speeds : [1]),
    Added: spanOf(accounts.map((account) => account.added)),
    Repeated: spanOf(accounts.map((account) => account.repeated)),
    Shortened: spanOf(accounts.map((account) => account.shortened)),
    LeftOut: spanOf(accounts.map((account) => account.leftOut)),
  };
}

function spanOf(values: readonly number[]): Span {
  const round = (value: number) => Math.round(value * 100) / 100;
  return { Least: round(Math.min(...values)), Most: round(Math.max(...values)) };
}
