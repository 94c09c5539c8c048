import type { FrameRate } from "@/lib/ims/schema/config/frame-rates";
import type {
  MusicClip,
  SpeechClip,
  StickerClip,
  TextClip,
  Timeline,
  VideoClip,
} from "@/lib/ims/schema/timeline";

/** Parts of a timeline; everything that a test does not care about has a default. */
export function videoClip(
  mediaId: string,
  at: { in: number; out: number; from: number; to: number },
  more: Partial<VideoClip> = {},
): VideoClip {
  return {
    Type: "Video",
    MediaId: mediaId,
    In: at.in,
    Out: at.out,
    TimelineIn: at.from,
    TimelineOut: at.to,
    Speed: (at.out - at.in) / (at.to - at.from),
    AdaptMode: "Contain",
    Effects: [],
    Reelpress: { GroupName: "Group", ShotIn: at.in, ShotOut: at.out, Filler: false },
    ...more,
  };
}

export function textClip(content: string, more: Partial<TextClip> = {}): TextClip {
  return {
    Type: "Text",
    Content: content,
    X: 0,
    Y: 0.1,
    Font: "Noto Sans SC",
    FontSize: 24,
    FontColor: "#FFFFFF",
    FontColorOpacity: 1,
    FontFace: { Bold: true, Italic: false, Underline: false },
    Alignment: "TopCenter",
    TextWidth: 0.88,
    Outline: 2,
    OutlineColour: "#000000",
    Shadow: 2,
    BackColour: "#000000",
    TimelineIn: 0,
    TimelineOut: 60,
    Reelpress: { Role: "Title" },
    ...more,
  };
}

/** The same timeline, made at another frame rate. */
export const atRate = (plan: Timeline, FramesPerSecond: FrameRate): Timeline => ({
  ...plan,
  Reelpress: { ...plan.Reelpress, FramesPerSecond },
});

export function timeline(
  clips: VideoClip[],
  more: {
    width?: number;
    height?: number;
    crf?: number;
    seconds?: number;
    stickers?: StickerClip[];
    texts?: TextClip[];
    speech?: SpeechClip[];
    music?: MusicClip[];
  } = {},
): Timeline {
  return {
    VideoTracks: [
      { MainTrack: true, VideoTrackClips: clips },
      { VideoTrackClips: more.stickers ?? [] },
    ],
    AudioTracks: [{ AudioTrackClips: more.speech ?? [] }, { AudioTrackClips: more.music ?? [] }],
    SubtitleTracks: [{ SubtitleTrackClips: more.texts ?? [] }],
    Reelpress: {
      PlanVersion: 1,
      Index: 0,
      Seed: "test",
      Width: more.width ?? 180,
      Height: more.height ?? 320,
      FramesPerSecond: 25,
      Crf: more.crf ?? 18,
      Duration: more.seconds ?? Math.max(...clips.map((clip) => clip.TimelineOut)),
      Title: "",
      SubHeadings: [],
      SpeechText: "",
      Voice: "",
      Warnings: [],
    },
  };
}
