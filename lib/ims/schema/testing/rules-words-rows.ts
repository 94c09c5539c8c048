import {
  film,
  groups,
  match,
  range,
  ranges,
  says,
  search,
  speech,
  storyboard,
  type RuleRow,
} from "./rule-rows";

/** Sources, modes, texts and speech. */
export const wordsRows: readonly RuleRow[] = [
  [
    "material-missing",
    "InputConfig.MediaGroupArray",
    { input: { MediaGroupArray: undefined } },
    {},
  ],
  [
    "material-pool-unused",
    "InputConfig.MediaArray",
    { input: { MediaArray: ["v"] } },
    { input: match({}) },
  ],
  [
    "material-pool-twice",
    "InputConfig.MediaSearchInput",
    { input: match(search) },
    { input: match({ MediaArray: undefined, ...search }) },
  ],
  [
    "scene-info-unused",
    "InputConfig.SceneInfo",
    { input: { SceneInfo: { Scene: "General" } } },
    { input: match({ SceneInfo: { Scene: "General" } }) },
  ],
  [
    "search-needs-general-scene",
    "InputConfig.MediaSearchInput",
    film({ MediaArray: undefined, ...search }),
    { input: match({ MediaArray: undefined, SceneInfo: { Scene: "General" }, ...search }) },
  ],
  [
    "group-name-taken",
    "InputConfig.MediaGroupArray[1].GroupName",
    groups({}, {}),
    groups({}, { GroupName: "B" }),
  ],
  ["range-group-missing", `${range}.GroupName`, ranges({}), ranges({ GroupName: "A" })],
  [
    "range-group-forbidden",
    `${range}.GroupName`,
    ranges({ GroupName: "A" }, match({})),
    ranges({}, match({})),
  ],
  [
    "range-group-unknown",
    `${range}.GroupName`,
    ranges({ GroupName: "Z" }),
    ranges({ GroupName: "A" }),
  ],
  [
    "range-media-unknown",
    `${range}.Media`,
    ranges({ GroupName: "A", Media: "v2" }),
    ranges({ GroupName: "A" }),
  ],
  [
    "range-media-unknown",
    `${range}.Media`,
    ranges({ Media: "v2" }, match({})),
    ranges({ Media: "v2" }, match({ MediaArray: undefined, ...search })),
  ],
  [
    "speech-global-and-grouped",
    "InputConfig.MediaGroupArray[0].SpeechTextArray",
    { input: { ...groups(says).input, ...says } },
    groups(says),
  ],
  [
    "speech-missing",
    "InputConfig.SpeechTextArray",
    { input: match({ SpeechTextArray: [] }) },
    { input: match({ SpeechTextArray: undefined, ...storyboard }) },
  ],
  [
    "speech-beside-storyboard",
    "InputConfig.SpeechTextArray",
    { input: match(storyboard) },
    { input: match({}) },
  ],
  [
    "duration-beside-global-speech",
    "InputConfig.MediaGroupArray[0].Duration",
    { input: { ...groups({ Duration: 3 }).input, ...says } },
    groups({ Duration: 3 }),
  ],
  [
    "duration-beside-texts",
    "InputConfig.MediaGroupArray[0].Duration",
    groups({ Duration: 3, ...says }),
    groups({ Duration: 3 }, { GroupName: "B", ...says }),
  ],
  [
    "tag-unknown",
    "InputConfig.SpeechTextArray[0]",
    { input: { SpeechTextArray: ["<audio>x</audio>"] } },
    { input: { SpeechTextArray: ['<speak>a<say-as interpret-as="date">1</say-as> < b</speak>'] } },
  ],
  [
    "tag-not-for-voice",
    "InputConfig.SpeechText",
    speech({ Voice: "zhiru,longwan" }, { SpeechText: "<w>x</w>" }),
    speech({ Voice: "zhiru" }, { SpeechText: "<w>x</w>" }),
  ],
  [
    "tag-not-for-scene",
    "InputConfig.SpeechTextArray[0]",
    film({ SpeechTextArray: ["<w>x</w>"] }),
    film({ SpeechTextArray: ['<phoneme alphabet="py" ph="x">x</phoneme>'] }),
  ],
  [
    "voice-unused",
    "EditingConfig.SpeechConfig.Voice",
    speech({ Voice: "zhiru", CustomizedVoice: "c" }),
    speech({ CustomizedVoice: "c" }),
  ],
  [
    "gain-beside-volume",
    "EditingConfig.BackgroundMusicConfig.Gain",
    { editing: { BackgroundMusicConfig: { Gain: 1, Volume: 1 } } },
    { editing: { BackgroundMusicConfig: { Gain: 1 } } },
  ],
  [
    "legacy-unused",
    "InputConfig.Title",
    { input: { Title: "One", TitleArray: ["Two"] } },
    { input: { Title: "One", TitleArray: [] } },
  ],
  [
    "level-taken",
    "InputConfig.SubHeadingArray[1].Level",
    {
      input: {
        SubHeadingArray: [
          { Level: 2, TitleArray: ["a"] },
          { Level: "2", TitleArray: ["b"] },
        ],
      },
    },
    {
      input: {
        SubHeadingArray: [
          { Level: 2, TitleArray: ["a"] },
          { Level: 3, TitleArray: ["b"] },
        ],
      },
    },
  ],
  [
    "level-style-unused",
    "EditingConfig.SubHeadingConfig.3",
    { editing: { SubHeadingConfig: { 3: {} } } },
    {
      input: { SubHeadingArray: [{ Level: 3, TitleArray: ["a"] }] },
      editing: { SubHeadingConfig: { 3: {} } },
    },
  ],
];
