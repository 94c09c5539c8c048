import type { Timeline, VideoClip } from "@/lib/ims/schema/timeline";

/** A shot of a video; `at` and `until` are its times in the clip. */
export function shotOf(
  mediaId: string,
  times: { in: number; at: number; until: number; speed?: number },
  effects: VideoClip["Effects"] = [],
): VideoClip {
  const { in: from, at, until, speed = 1 } = times;
  return {
    Type: "Video",
    MediaId: mediaId,
    In: from,
    Out: from + (until - at) * speed,
    TimelineIn: at,
    TimelineOut: until,
    Speed: speed,
    AdaptMode: "Contain",
    Effects: effects,
    Reelpress: { GroupName: "Open", ShotIn: from, ShotOut: from + 60, Filler: false },
  };
}

export type CaptionText = { text: string; from: number; until: number };

/** A timeline of these shots and captions. */
export function timelineOf(shots: VideoClip[], captions: CaptionText[] = []): Timeline {
  return {
    VideoTracks: [{ MainTrack: true, VideoTrackClips: shots }, { VideoTrackClips: [] }],
    AudioTracks: [{ AudioTrackClips: [] }, { AudioTrackClips: [] }],
    SubtitleTracks: [
      {
        SubtitleTrackClips: captions.map(({ text, from, until }) => ({
          Type: "Text",
          Content: text,
          X: 0.5,
          Y: 0.7,
          Font: "AlibabaPuHuiTi",
          FontSize: 40,
          FontColor: "#ffffff",
          FontColorOpacity: 1,
          FontFace: { Bold: false, Italic: false, Underline: false },
          Alignment: "TopCenter",
          TextWidth: 0.8,
          Outline: 0,
          OutlineColour: "#000000",
          Shadow: 0,
          BackColour: "#000000",
          TimelineIn: from,
          TimelineOut: until,
          Reelpress: { Role: "Caption" },
        })),
      },
    ],
    Reelpress: {
      PlanVersion: 1,
      Index: 0,
      Seed: "s",
      Width: 1080,
      Height: 1920,
      FramesPerSecond: 25,
      Crf: 23,
      Duration: Math.max(0, ...shots.map((shot) => shot.TimelineOut)),
      Title: "Spring",
      SubHeadings: [],
      SpeechText: captions.map(({ text }) => text).join(" "),
      Voice: "en-a",
      Warnings: [],
    },
  };
}
