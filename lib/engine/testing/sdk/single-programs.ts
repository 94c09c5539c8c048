import { url } from "../producing-engine";
import type { Program } from "./storyboard-programs";

const json = JSON.stringify;
const at = (name: string) => `https://bucket.oss-cn-shanghai.aliyuncs.com/in/${name}`;
const video = (clips: object[], more: object = {}) => [{ VideoTrackClips: clips, ...more }];

/** Single productions of a Timeline, as public programs build them. */
export const singlePrograms: readonly Program[] = [
  {
    name: "TypeScript: one part of a film",
    request: ({ fresh }) => ({
      Source: "OpenAPI",
      OutputMediaTarget: "oss-object",
      OutputMediaConfig: json({ MediaURL: url(fresh("trim")) }),
      EditingProduceConfig: json({ AutoRegisterInputVodMedia: true }),
      Timeline: json({
        VideoTracks: video([
          { MediaURL: at("a.mp4"), In: 0.25, Out: 1.25, TimelineIn: 0, TimelineOut: 1 },
        ]),
      }),
    }),
    notObeyed: [],
  },
  {
    name: "TypeScript: pictures in turn, a project's name, no media registered",
    request: ({ fresh }) => ({
      Timeline: json({
        VideoTracks: video(
          ["b.png", "d.png"].map((name, index) => ({
            Type: "Image",
            MediaURL: at(name),
            TimelineIn: index,
            TimelineOut: index + 1,
            AdaptMode: "Cover",
          })),
        ),
      }),
      OutputMediaTarget: "oss-object",
      OutputMediaConfig: json({ MediaURL: url(fresh("slides")), Width: 144, Height: 256 }),
      ProjectMetadata: json({ Title: "项目", Description: "两张图片" }),
      EditingProduceConfig: json({ AutoRegisterInputVodMedia: "false" }),
      Source: "OPENAPI",
      ClientToken: fresh("slides"),
    }),
    notObeyed: [],
  },
  {
    name: "Java: scenes that fill the frame, each with its voice, faded",
    request: ({ fresh }) => ({
      Timeline: json({
        VideoTracks: video([
          {
            ClipId: "scene-1",
            MediaURL: at("a.mp4"),
            Type: "Video",
            TimelineIn: 0,
            TimelineOut: 1,
            In: 0,
            Out: 1,
            AdaptMode: "Cover",
            Width: 0.9999,
            Height: 0.9999,
            X: 0,
            Y: 0,
            Effects: [{ Type: "Volume", Gain: 0 }],
          },
          {
            ClipId: "scene-2",
            MediaURL: at("c.mp4"),
            Type: "Video",
            TimelineIn: 1,
            TimelineOut: 2,
            In: 0,
            Out: 1,
            AdaptMode: "Cover",
            Width: 0.9999,
            Height: 0.9999,
            X: 0,
            Y: 0,
          },
        ]),
        AudioTracks: [
          {
            AudioTrackClips: [
              {
                ClipId: "audio-1",
                ReferenceClipId: "scene-1",
                MediaURL: at("c.mp4"),
                Type: "Audio",
                TimelineIn: 0,
                TimelineOut: 1,
                In: 0,
                Out: 1,
                Effects: [
                  { Type: "Volume", Gain: 0.8 },
                  { Type: "AFade", SubType: "In", Duration: 0.3 },
                  { Type: "AFade", SubType: "Out", Duration: 0.3 },
                ],
              },
            ],
          },
        ],
      }),
      OutputMediaConfig: json({
        MediaURL: url(fresh("mix")),
        Width: 144,
        Height: 256,
        Bitrate: 6000,
      }),
    }),
    notObeyed: [
      "OutputMediaConfig.Bitrate",
      "Timeline.AudioTracks[0].AudioTrackClips[0].ReferenceClipId",
    ],
  },
  {
    name: "Java: a plan of tracks with texts, H.265 wished",
    request: ({ fresh }) => ({
      Timeline: json({
        VideoTracks: video([
          { MediaURL: at("a.mp4"), TimelineIn: 0, TimelineOut: 1, In: 0, Out: 1 },
        ]),
        AudioTracks: [
          {
            AudioTrackClips: [
              {
                MediaURL: at("c.mp4"),
                TimelineIn: 0,
                TimelineOut: 1,
                Effects: [{ Type: "Volume", Gain: 0.2 }],
              },
            ],
          },
        ],
        SubtitleTracks: [
          {
            SubtitleTrackClips: [
              {
                Type: "Text",
                Content: "字幕",
                TimelineIn: 0,
                TimelineOut: 1,
                X: 0.1,
                Y: 0.84,
                FontSize: 48,
                FontColor: "#FFFFFF",
              },
            ],
          },
        ],
      }),
      OutputMediaTarget: "oss-object",
      OutputMediaConfig: json({ MediaURL: url(fresh("plan")), Video: { Codec: "H.265" } }),
      Source: "OpenAPI",
      ClientToken: fresh("compose"),
      UserData: json({ NotifyAddress: "http://127.0.0.1:1/cb", TaskId: "7" }),
    }),
    notObeyed: ["OutputMediaConfig.Video.Codec"],
  },
  {
    name: "Python: a tool of an assistant that leaves sizes empty",
    request: ({ media, fresh }) => ({
      Timeline: json({
        VideoTracks: video([
          { MediaId: media[0], In: 0, Out: 1 },
          { MediaId: media[0], In: 1, Out: 2 },
        ]),
      }),
      OutputMediaConfig: json({ MediaURL: url(fresh("empty")), Width: null, Height: null }),
    }),
    notObeyed: [],
  },
  {
    name: "Python: a director's cut, a picture in the picture",
    request: ({ fresh }) => ({
      Timeline: json({
        VideoTracks: [
          {
            MainTrack: true,
            VideoTrackClips: [
              {
                MediaURL: at("a.mp4"),
                Type: "Video",
                In: 0,
                Out: 2,
                TimelineIn: 0,
                TimelineOut: 2,
              },
            ],
          },
          {
            MainTrack: false,
            VideoTrackClips: [
              {
                MediaURL: at("b.png"),
                Type: "Image",
                TimelineIn: 0.5,
                TimelineOut: 1.5,
                X: 0.6667,
                Y: 0.6148,
                Width: 0.3,
                Height: 0.17,
                AdaptMode: "Contain",
              },
            ],
          },
        ],
        SubtitleTracks: [
          {
            SubtitleTrackClips: [
              {
                Type: "Text",
                Content: "Hello",
                X: 0.08,
                Y: 0.18,
                FontSize: 64,
                FontColor: "#FFD447",
                TimelineIn: 0,
                TimelineOut: 1,
              },
            ],
          },
        ],
        AudioTracks: [],
        EffectTracks: [],
      }),
      OutputMediaTarget: "oss-object",
      OutputMediaConfig: json({ MediaURL: url(fresh("director")), Width: 144, Height: 256 }),
      Source: "OpenAPI",
      ClientToken: fresh("director"),
    }),
    notObeyed: [],
  },
  {
    name: "TypeScript: a journey of pictures and films, music over and over",
    request: ({ fresh }) => ({
      Timeline: json({
        VideoTracks: video(
          [
            {
              Type: "Image",
              MediaURL: at("b.png"),
              Duration: 2,
              Effects: [{ Type: "Transition", SubType: "windowslice", Duration: 0.5 }],
            },
            { Type: "Video", MediaURL: at("a.mp4") },
          ],
          { MainTrack: true },
        ),
        AudioTracks: [{ AudioTrackClips: [{ MediaURL: at("c.mp4"), LoopMode: true }] }],
      }),
      OutputMediaConfig: json({ Height: 144, Width: 256, MediaURL: url(fresh("混合剪辑")) }),
    }),
    notObeyed: [],
  },
];
