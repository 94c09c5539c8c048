import type { Program } from "./storyboard-programs";

const json = JSON.stringify;
const at = (name: string) => `https://bucket.oss-cn-shanghai.aliyuncs.com/in/${name}`;
const to = (name: string) => `https://bucket.oss-cn-shanghai.aliyuncs.com/made/${name}_{index}.mp4`;
const size = { Width: 144, Height: 256 };
const groups = "InputConfig.MediaGroupArray";

/** Services and tools that build a batch from the texts and files of their users. */
export const servicePrograms: readonly Program[] = [
  {
    name: "Python: a tool of an assistant, whole texts, JSON as Python writes it",
    request: ({ media, fresh }) => ({
      InputConfig: json(
        {
          MediaGroupArray: [
            { GroupName: "Group1", MediaArray: [media[0], media[1]] },
            { GroupName: "Group2", MediaArray: [media[2]] },
          ],
          SpeechTextArray: ["Hello world! Alice", "My name is Jack"],
        },
        null,
        1,
      ).replaceAll("\n", " "),
      OutputConfig: json({
        ...size,
        Count: 2,
        MediaURL: to(fresh("tool")).replace("https", "http"),
      }),
      EditingConfig: null,
      UserData: null,
    }),
    notObeyed: [],
    clips: 2,
  },
  {
    name: "Python: the same tool, a text a group, parts of the material",
    request: ({ media, fresh }) => ({
      InputConfig: json({
        MediaGroupArray: [
          { GroupName: "Group1", MediaArray: [media[0], media[2]], Duration: 1, Volume: 1 },
          {
            GroupName: "Group2",
            MediaArray: [media[1]],
            SpeechTextArray: ["Hello world!", "My name is"],
            Volume: 1,
          },
          {
            GroupName: "Group3",
            MediaArray: [media[3]],
            SpeechTextArray: ["Alice", "Jack"],
            Volume: 1,
          },
        ],
      }),
      EditingConfig: json({
        MediaConfig: {
          MediaMetaDataArray: [
            {
              Media: media[0],
              GroupName: "Group1",
              TimeRangeList: [
                { In: 0, Out: 1 },
                { In: 1.2, Out: 2 },
              ],
            },
          ],
        },
      }),
      OutputConfig: json({ ...size, Count: 2, MediaURL: to(fresh("tool")) }),
    }),
    notObeyed: [],
    clips: 2,
  },
  {
    name: "Python: the same tool, pictures matched to texts",
    request: ({ media, fresh }) => ({
      InputConfig: json({
        SceneInfo: { Scene: "General" },
        SpeechTextArray: ["Hello"],
        MediaArray: media,
      }),
      OutputConfig: json({ ...size, Count: 1, MediaURL: to(fresh("tool")) }),
    }),
    notObeyed: [],
  },
  {
    name: "PHP: keys made of snake case, and what is empty as a list",
    request: ({ media, fresh }) => ({
      ClientToken: fresh("php"),
      InputConfig: json({
        MediaGroupArray: [{ GroupName: "1", MediaArray: media.slice(0, 2) }],
        SpeechTextArray: ["This is the text."],
        StickerArray: [],
        TitleArray: [],
      }),
      EditingConfig: "[]",
      OutputConfig: json({ MediaUrl: to(fresh("php")), Count: 1, ...size }),
      UserData: json({
        NotifyAddress: "http://127.0.0.1:1/api/callback",
        UserId: 7,
        ClientToken: "t",
      }),
      UserId: 7,
      Id: 12,
    }),
    notObeyed: ["UserId", "Id"],
  },
  {
    name: "Java: a text and a length in each group, titles, no style at all",
    request: ({ fresh }) => ({
      InputConfig: json({
        MediaGroupArray: [1, 2].map((index) => ({
          GroupName: `middle_${index}`,
          MediaArray: [at("a.mp4"), at("c.mp4")],
          SpeechTextArray: ["A text of the group."],
          Duration: "2",
        })),
        TitleArray: ["标题一", "标题二"],
      }),
      OutputConfig: json({
        MediaURL: `http://bucket.oss-cn-shanghai.aliyuncs.com/script/output_{index}_${fresh("1700")}_w.mp4`,
        Count: 2,
        Width: 256,
        Height: 144,
      }),
    }),
    notObeyed: [`${groups}[0].Duration`, `${groups}[1].Duration`],
    clips: 2,
  },
  {
    name: "Java: news of pictures, each with its words, over one background",
    request: ({ fresh }) => ({
      InputConfig: json({
        MediaGroupArray: [
          {
            GroupName: "part1",
            MediaArray: [at("b.png")],
            SpeechTextArray: ["今天的第一条新闻。"],
            SplitMode: "NoSplit",
          },
          {
            GroupName: "part2",
            MediaArray: [at("d.png")],
            SpeechTextArray: ["第二条新闻。"],
            SplitMode: "NoSplit",
          },
        ],
        TitleArray: ["跨境资讯"],
        BackgroundImageArray: [at("b.png")],
      }),
      EditingConfig: json({
        SpeechConfig: { SpeechRate: 130, Voice: "zhilun" },
        ProcessConfig: {
          AllowVfxEffect: false,
          AllowTransition: true,
          TransitionList: ["bounce_up", "bounce_down"],
          UseUniformTransition: false,
          ImageDuration: 60,
        },
        TitleConfig: { FontSize: 16 },
      }),
      OutputConfig: json({
        MediaURL: `http://bucket.oss-cn-shanghai.aliyuncs.com/ice_output/${fresh("1700")}新闻_{index}.mp4`,
        Count: 1,
        ...size,
      }),
    }),
    notObeyed: [`${groups}[0].SplitMode`, `${groups}[1].SplitMode`],
  },
  {
    name: "Vue: groups by the hand of an editor, some without words",
    request: ({ fresh }) => ({
      InputConfig: json({
        MediaGroupArray: [
          {
            GroupName: "镜头组1",
            MediaArray: [at("a.mp4")],
            Volume: 1,
            SpeechTextArray: ["一句话。"],
          },
          { GroupName: "镜头组2", MediaArray: [at("c.mp4")], Volume: 0, SpeechTextArray: [] },
        ],
        TitleArray: [],
        BackgroundMusicArray: [],
      }),
      EditingConfig: json({ BackgroundMusicConfig: { Volume: 0.3 } }),
      OutputConfig: json({ MediaURL: to(fresh("vue")), Count: 1, ...size }),
    }),
    notObeyed: [],
  },
];
