import type { Wall } from "@/lib/ims/schema/config/wall-config";
import type { Timeline } from "@/lib/ims/schema/timeline";
import { planBatch } from "../plan-batch";
import type { PlanRequest } from "../plan-request";
import { testMedia, testRequest } from "./plan";

/** Three groups of sources of 4, 9 and 40 s, two scripts, three titles and looks that change. */
export function wallRequest(
  wall?: Wall,
  groups = [
    [4, 9, 40],
    [4, 9],
    [20, 30],
  ],
  texts = ["Hello there, this is it. And more of it.", "Good day to you all out there."],
): PlanRequest {
  const media = groups.flatMap((seconds, group) =>
    seconds.map((durationSeconds, at) => testMedia(`g${group}v${at}`, { durationSeconds })),
  );
  const input = {
    MediaGroupArray: groups.map((seconds, group) => ({
      GroupName: `G${group}`,
      MediaArray: seconds.map((_, at) => `g${group}v${at}`),
    })),
    TitleArray: ["One", "Two", "Three"],
    SpeechTextArray: texts,
    BackgroundMusicArray: ["m1", "m2"],
  };
  const process = {
    AllowTransition: true,
    TransitionList: ["fade", "wiperight"],
    AllowVfxEffect: true,
    AllowFilter: true,
    ...(wall ? { Reelpress: { Wall: wall } } : {}),
  };
  return testRequest(
    { input, editing: { ProcessConfig: process }, output: { Count: wall?.Outputs.length ?? 5 } },
    { media, seed: "walls" },
  );
}

export const planWall = (wall?: Wall, groups?: number[][]): Timeline[] =>
  planBatch(wallRequest(wall, groups));

export const clipsOf = ({ VideoTracks }: Timeline) => VideoTracks[0].VideoTrackClips;

/** What a plan says, sounds and looks like: everything but its shots. */
export const wordsOf = (timeline: Timeline) => {
  const { Title, SpeechText, Voice } = timeline.Reelpress;
  const transitions = clipsOf(timeline).flatMap(({ Effects }) =>
    Effects.filter(({ Type }) => Type === "Transition" || Type === "Filter"),
  );
  const sounds = timeline.AudioTracks.map(({ AudioTrackClips }) => AudioTrackClips);
  return { Title, SpeechText, Voice, sounds, look: transitions[0] };
};

/** The plan without its place among the outputs. */
export const withoutIndex = (timeline: Timeline) => ({
  ...timeline,
  Reelpress: { ...timeline.Reelpress, Index: 0 },
});
