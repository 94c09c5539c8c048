const textStyle = {
  X: 0.5,
  Y: 0.12,
  Font: "KaiTi",
  FontUrl: "http://bucket.oss-cn-shanghai.aliyuncs.com/fonts/brand.ttf",
  FontSize: 80,
  FontColor: "#FFD300",
  FontColorOpacity: 0.9,
  FontFace: { Bold: true, Italic: false, Underline: true },
  Alignment: "TopCenter",
  AdaptMode: "AutoWrap",
  TextWidth: 0.8,
  Outline: 3,
  OutlineColour: "#101418",
  Shadow: 2,
  BackColour: "#203040",
  EffectColorStyleId: "CS0001-000003",
  BubbleStyleId: "BS0001-000002",
  AaiMotionInEffect: "fade_in,wave_in",
  AaiMotionOutEffect: "fade_out",
};
const looping = { Y: 0.7, FontSize: 40, AaiMotionLoopEffect: "normal_display" };
const frame = { Width: 1080, Height: 1920 };

/** Script mode with one voice over the whole clip, and every field that can be combined with it. */
const spoken = {
  InputConfig: {
    MediaGroupArray: [
      { GroupName: "Opening", MediaArray: ["media-1", "media-2"], Volume: 0.4 },
      { GroupName: "产品", MediaArray: ["http://bucket.oss-cn-shanghai.aliyuncs.com/a/b.mp4"] },
    ],
    TitleArray: ["Spring sale", "春季特卖"],
    SubHeadingArray: [
      { Level: 1, TitleArray: ["In all our shops"] },
      { Level: 3, TitleArray: ["Until Sunday", "到周日"] },
    ],
    SpeechTextArray: ["Come and see. Big sale!", "来看看吧，限时特卖！"],
    StickerArray: [
      { MediaId: "sticker-1", X: 10, Y: 100, Width: 300, Height: 300, Opacity: 0.6 },
      {
        MediaURL: "http://bucket.oss-cn-shanghai.aliyuncs.com/s/moving.gif",
        X: 0.05,
        Y: 0.1,
        Width: 0.2,
        DyncFrames: 25,
      },
    ],
    BackgroundMusicArray: ["music-1"],
  },
  EditingConfig: {
    MediaConfig: {
      Volume: 0.25,
      MediaMetaDataArray: [
        {
          Media: "media-1",
          GroupName: "Opening",
          TimeRangeList: [
            { In: 0, Out: 1.5 },
            { In: 2, Out: 3 },
          ],
        },
      ],
    },
    TitleConfig: textStyle,
    SubHeadingConfig: { "1": { ...textStyle, Y: 0.3 }, "3": looping },
    SpeechConfig: {
      Volume: 1.5,
      SpeechRate: 166,
      Voice: "zhitian,zhiqing",
      CustomizedVoice: "voice-clone-1",
      Style: "Gentle",
      SpeechLanguage: "zh",
      AsrConfig: textStyle,
      SpecialWordsConfig: [
        {
          Type: "Highlight",
          WordsList: ["sale", "特卖"],
          Style: {
            FontName: "KaiTi",
            FontSize: 90,
            FontColor: "#FF3020",
            OutlineColour: "#FFFFFF",
            Outline: 4,
            FontFace: { Bold: true, Italic: true, Underline: false },
          },
        },
        { Type: "Forbidden", WordsList: ["best"], SoundReplaceMode: "Beep" },
      ],
    },
    BackgroundMusicConfig: { Volume: 0.2 },
    BackgroundImageConfig: { SubType: "Blur", Radius: 0.2 },
    ProcessConfig: {
      SingleShotDuration: 4,
      EnableClipSplit: true,
      Reelpress: {
        Split: "Even",
        Crop: "Always",
        Focus: [{ Media: "media-1", X: 0.25, Y: 0.5 }],
        Stills: "Move",
        Cover: "Best",
        Recordings: [{ Text: "Come and see. Big sale!", Media: "media-1" }],
        Lufs: -16,
        Spoken: { FontColor: "#FFD400" },
        Likeness: { Most: 0.4, Openings: "Differ" },
        Texts: { Match: "Pairs", Languages: [{ Text: "Spring sale", Language: "en" }] },
        Wall: {
          Base: 7,
          Draws: [{ Instead: 2 }, { Instead: 7, Swap: [{ At: 1, MediaId: "media-2", In: 3.5 }] }],
          Outputs: [0, 1, 8, 3, 4, 5, 6],
          Open: [{ MediaId: "media-1", In: 2, Since: 7, Until: 9 }],
          Never: [
            { MediaId: "media-2", Since: 0 },
            { MediaId: "media-1", In: 1.2, Since: 3, Until: 8 },
          ],
        },
      },
      ImageDuration: 2.5,
      AlignmentMode: "Cut",
      AllowTransition: true,
      TransitionDuration: 0.4,
      TransitionList: ["fade", "wiperight"],
      UseUniformTransition: false,
      AllowVfxEffect: true,
      VfxEffectProbability: 50,
      VfxFirstClipEffectList: ["open"],
      VfxNotFirstClipEffectList: ["zoomslight", "white"],
      AllowFilter: true,
      FilterList: ["m1", "pf3"],
    },
  },
  OutputConfig: {
    MediaURL: "http://team-bucket.oss-cn-shanghai.aliyuncs.com/own/folder/name_{index}.mp4",
    Count: 7,
    ...frame,
    MaxDuration: 60,
    Video: { Crf: 27, Fps: 60 },
    GeneratePreviewOnly: false,
  },
  TemplateConfig: ["template-1", "template-2"],
  UserData: {
    NotifyAddress: "https://example.com/done",
    RegisterMediaNotifyAddress: "https://example.com/registered",
    Seed: "42",
    Name: "Spring",
    campaign: "S-1",
  },
};

/** Script mode with narration per group, older names, and files that go to VOD storage. */
const grouped = {
  InputConfig: {
    MediaGroupArray: [
      { GroupName: "Silent", MediaArray: ["media-1"], Duration: 3.5 },
      { GroupName: "Spoken", MediaArray: ["media-2"], SpeechTextArray: ["Hello.", "你好。"] },
    ],
    Title: "One title",
    Sticker: {
      MediaId: "sticker-1",
      MediaURL: "http://bucket.oss-cn-shanghai.aliyuncs.com/s/a.png",
      X: 0.1,
      Y: 0.2,
      Width: 0.3,
      Height: 0.3,
      DyncFrames: 12,
      Opacity: 1,
    },
    BackgroundMusic: "music-1",
  },
  EditingConfig: {
    TitleConfig: looping,
    SpeechConfig: { Gain: 1.1, AsrConfig: looping },
    BackgroundMusicConfig: { Gain: 0.3 },
    BackgroundImageConfig: { SubType: "Color", Color: "#000066" },
  },
  OutputConfig: {
    StorageLocation: "outin-1.oss-cn-shanghai.aliyuncs.com",
    FileName: "clip_{index}.mp4",
    ...frame,
  },
  UserData: { NotifyAddress: "ice-callback-demo" },
};

/** Script mode without a voice, of an exact length. */
const silent = {
  InputConfig: { MediaGroupArray: [{ GroupName: "A", MediaArray: ["media-1"] }] },
  EditingConfig: { BackgroundMusicConfig: { Style: "Romantic" } },
  OutputConfig: { ...frame, FixedDuration: 12, GeneratePreviewOnly: true },
};

const legacyText = {
  InputConfig: {
    MediaGroupArray: [{ GroupName: "A", MediaArray: ["media-1"] }],
    SpeechText: "One text, as older programs send it.",
  },
  OutputConfig: {
    MediaURL: "http://team-bucket.oss-cn-shanghai.aliyuncs.com/x_{index}.mp4",
    ...frame,
  },
};

/** Image-text matching: a pool with narration, and a search of libraries with a storyboard. */
const matched = {
  InputConfig: {
    MediaArray: ["media-1", "media-2"],
    SceneInfo: { Scene: "General" },
    ReelpressChosen: [{ Text: "清晨的城市。", Media: "media-2", In: 1, Out: 3.5 }],
    SpeechTextArray: ["A city in the morning.", "清晨的城市。"],
    BackgroundImageArray: ["image-1"],
  },
  OutputConfig: {
    MediaURL: "http://team-bucket.oss-cn-shanghai.aliyuncs.com/m_{index}.mp4",
    ...frame,
  },
};
const searched = {
  InputConfig: {
    MediaSearchInput: {
      LibSearchCondition: { SearchLibs: ["ims-default-search-lib"], SearchText: "city" },
    },
    SceneInfo: {
      Scene: "General",
      ShotInfo: {
        ShotScripts: [
          { ScriptText: "A street at dawn", SpeechText: "Good morning.", Name: "Street" },
          { ScriptText: "A café", Duration: 4 },
        ],
      },
    },
  },
  OutputConfig: {
    MediaURL: "http://team-bucket.oss-cn-shanghai.aliyuncs.com/s_{index}.mp4",
    ...frame,
  },
};

/** A film, whose parts the texts follow in the order of the source. */
const film = {
  InputConfig: {
    MediaArray: ["film-1"],
    SceneInfo: { Scene: "FilmScene" },
    SpeechTextArray: ["A ship leaves the harbour."],
  },
  EditingConfig: { ProcessConfig: { EnableClipDetection: false, EnableTemporalOpt: true } },
  OutputConfig: {
    MediaURL: "http://team-bucket.oss-cn-shanghai.aliyuncs.com/f_{index}.mp4",
    ...frame,
  },
};

/** Sports highlights, an operation of their own. */
const sports = {
  InputConfig: {
    SportsCategory: "pingpong",
    InputMedia: "match-1",
    FaceRegister: [{ FaceUrls: ["face-1", "face-2"], Name: "Kim" }],
    SlowMotionLogoRegister: { SlowMotionLogoUrls: ["logo-1"] },
    TransferNameRegister: [{ OriginalName: "IND", TransferName: "Indiana" }],
  },
  OutputConfig: {
    MediaURL: "http://team-bucket.oss-cn-shanghai.aliyuncs.com/sports_{index}.mp4",
    Count: 1,
    ...frame,
    MaxDuration: 45,
  },
  UserData: { Name: "Final", Seed: "7", ReelpressMoments: "6" },
};

/** A high-energy mashup, an operation of its own. */
const mashup = {
  InputConfig: {
    MediaArray: ["film-1", "film-2"],
    HighlightStrategy: {
      TargetDuration: 30,
      IntroConfig: { Mode: "Auto" },
      EnableActionRecog: true,
    },
    OpeningArray: ["opening-1"],
    EndingArray: ["ending-1", "ending-2"],
    TitleArray: ["Season one"],
    SubHeadingArray: [{ Level: 1, TitleArray: ["Tonight"] }],
    StickerArray: [{ MediaId: "sticker-1", X: 10, Y: 100, Width: 300, Height: 300 }],
    BackgroundMusicArray: ["music-1"],
    BackgroundImageArray: ["image-1"],
  },
  EditingConfig: { MediaConfig: { Volume: 1 }, ProcessConfig: { AllowTransition: true } },
  OutputConfig: {
    MediaURL: "http://team-bucket.oss-cn-shanghai.aliyuncs.com/mash_{index}.mp4",
    ...frame,
  },
};

/** Requests to operations of their own, which are read by other schemas. */
export const everyOwnField = { sports, mashup } as const;

/** Valid requests that use, between them, every confirmed field of the contract but new plain numbers. */
export const everyField = { spoken, grouped, silent, legacyText, matched, searched, film } as const;
