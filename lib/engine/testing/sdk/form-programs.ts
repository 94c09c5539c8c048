import type { Program } from "./storyboard-programs";

const json = JSON.stringify;
const at = (name: string) => `https://bucket.oss-cn-shanghai.aliyuncs.com/in/${name}`;
const to = (name: string) => `https://bucket.oss-cn-shanghai.aliyuncs.com/made/${name}_{index}.mp4`;
const size = { Width: 144, Height: 256 };

/** Programs with a form that can set every field. */
export const formPrograms: readonly Program[] = [
  {
    name: "NestJS: every switch of a form, set",
    request: ({ fresh }) => ({
      InputConfig: json({
        MediaGroupArray: [
          { GroupName: "开场", MediaArray: [at("a.mp4"), at("b.png")], Volume: 1 },
          { GroupName: "产品", MediaArray: [at("c.mp4")] },
        ],
        SpeechTextArray: ["This is the first text.", "This is the second text."],
        TitleArray: ["新品上市"],
        SubHeadingArray: [{ Level: 1, TitleArray: ["限时优惠"] }],
        StickerArray: [
          {
            MediaURL: at("b.png"),
            X: 0.1,
            Y: 0.1,
            Width: 0.2,
            Height: 0.1,
            Opacity: 0.9,
            DyncFrames: 25,
          },
        ],
      }),
      EditingConfig: json({
        MediaConfig: {
          Volume: 0.5,
          MediaMetaDataArray: [
            { GroupName: "开场", Media: at("a.mp4"), TimeRangeList: [{ In: 0, Out: 1.5 }] },
          ],
        },
        SpeechConfig: {
          Volume: 1,
          SpeechRate: 0,
          AsrConfig: {
            Font: "Alibaba PuHuiTi",
            FontSize: 12,
            FontColor: "#FFFFFF",
            FontColorOpacity: 0.9,
            Alignment: "TopCenter",
            X: 0,
            Y: "0.8",
            AdaptMode: "AutoWrap",
            TextWidth: 0.9,
            Outline: 2,
            OutlineColour: "#000000",
            Shadow: 1,
            BackColour: "#000000",
            FontFace: { Bold: true, Italic: true, Underline: true },
          },
          SpecialWordsConfig: [
            {
              Type: "Highlight",
              WordsList: ["first"],
              Style: {
                FontName: "KaiTi",
                FontColor: "#FF0000",
                OutlineColour: "#FFFFFF",
                Outline: 1,
              },
            },
          ],
        },
        BackgroundMusicConfig: { Volume: 0.2 },
        ProcessConfig: {
          SingleShotDuration: 3,
          EnableClipSplit: true,
          ImageDuration: 2,
          AllowVfxEffect: true,
          VfxEffectProbability: 0.5,
          VfxFirstClipEffectList: ["open"],
          VfxNotFirstClipEffectList: ["zoominout"],
          AllowTransition: true,
          TransitionDuration: 0.5,
          TransitionList: ["fade"],
          UseUniformTransition: false,
          AllowFilter: true,
          FilterList: ["m1"],
          AlignmentMode: "Cut",
          EnableSmartCrop: true,
          EnableSmartZoom: true,
          EnableSmartMirror: true,
          EnableTransparentMask: true,
          EnableRandomSpeed: true,
        },
        CoverConfig: { Mode: "Smart", Title: "封面", FontSize: 40, Y: 0.15 },
        TitleConfig: {
          Font: "Alibaba PuHuiTi",
          FontSize: 16,
          FontColor: "#FFFFFF",
          Alignment: "TopCenter",
          Y: 0.1,
          AdaptMode: "AutoWrap",
        },
        SubHeadingConfig: {
          1: { Y: 0.2, FontSize: 12, FontColor: "#FFFF00", Alignment: "TopCenter" },
        },
        BackgroundImageConfig: { SubType: "Blur", Radius: 0.1 },
      }),
      OutputConfig: json({
        MediaURL: to(fresh("nest")),
        Count: 2,
        ...size,
        MaxDuration: 30,
        Video: { Crf: 23 },
      }),
      UserData: json({ NotifyAddress: "http://127.0.0.1:1/callback", CallbackToken: "t" }),
    }),
    notObeyed: [
      ...["SmartCrop", "SmartZoom", "SmartMirror", "TransparentMask", "RandomSpeed"].map(
        (name) => `EditingConfig.ProcessConfig.Enable${name}`,
      ),
      "EditingConfig.CoverConfig",
      "OutputConfig.MaxDuration",
    ],
    clips: 2,
  },
];
