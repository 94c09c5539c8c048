import {
  approximate,
  cloudOnly,
  each,
  exact,
  type FidelitySection,
  refused,
  under,
  undocumented,
  values,
} from "./row";

const vod = [
  "Output into VOD storage; give MediaURL, for example http://<bucket>.oss-<region>.aliyuncs.com/clip_{index}.mp4",
  "输出到点播存储，请改用 MediaURL，例如 http://<bucket>.oss-<region>.aliyuncs.com/clip_{index}.mp4",
] as const;
const callback = [
  "The message's fields beside the envelope and the pace of retries are ours: IMS publishes neither",
  "除信封外的消息字段和重试节奏由我们决定：云端均未公布",
] as const;
const registered = [
  "RegisterMediaComplete for every clip; its fields are ours",
  "每条成片发送 RegisterMediaComplete，字段由我们决定",
] as const;
const queue = [
  "Message queues belong to the cloud; give an http(s) address",
  "消息队列属于云端，请填写 http(s) 地址",
] as const;
const playlist = [
  "Output that is not MP4; end it with .mp4",
  "MP4 以外的输出，请以 .mp4 结尾",
] as const;

/** 4.1 to 4.3. */
export const outputSections: readonly FidelitySection[] = [
  {
    section: "4.1",
    title: "OutputConfig",
    rows: [
      exact(
        "OutputConfig.MediaURL",
        "Names a file in the data folder's objects",
        "对应数据目录中的一个文件",
      ),
      exact("OutputConfig.MediaURL=.mp4"),
      ...each(refused, values("OutputConfig.MediaURL", [".m3u8", ".webm"]), ...playlist),
      cloudOnly("OutputConfig.StorageLocation", ...vod),
      cloudOnly("OutputConfig.FileName", ...vod),
      exact("OutputConfig.Count"),
      exact(
        "OutputConfig.MaxDuration",
        "Without narration; beside it IMS ignores it too",
        "仅在没有口播时生效；有口播时云端也会忽略",
      ),
      exact("OutputConfig.FixedDuration"),
      undocumented("OutputConfig.MinDuration"),
      exact("OutputConfig.Width", "Even numbers", "须为偶数"),
      exact("OutputConfig.Height", "Even numbers", "须为偶数"),
      exact(
        "OutputConfig.Video.Crf",
        "23 when absent; x264, preset veryfast. A Codec or Profile beside it, and a Bitrate, are listed as not obeyed unless they name H.264 and High; strict, they are refused in a batch",
        "缺省 23；x264，veryfast 预设。另写的 Codec、Profile 除 H.264 和 High 外、以及 Bitrate 均列为未遵循；严格模式下批量任务拒绝",
      ),
      exact(
        "OutputConfig.Video.Fps",
        "24, 25, 30, 50 or 60; 25 when absent, as the cloud was seen to make. IMS documents it for single productions, not for batches. Plans keep to 25ths of a second",
        "24、25、30、50 或 60；缺省 25，与云端成片一致。云端只在单条合成的文档中列出，批量任务未列出。方案按 1/25 秒排布",
      ),
      exact("OutputConfig.GeneratePreviewOnly"),
    ],
  },
  {
    section: "4.2",
    title: "TemplateConfig and batch templates",
    rows: [
      approximate(
        "TemplateConfig[]",
        "One template is drawn for each output, by the seed; the request wins over its template, field by field. IMS publishes neither rule",
        "每条成片按种子抽取一个模板，请求中的取值逐项优先于模板；云端均未公布",
      ),
      undocumented("TemplateConfig.BatchEditingTemplateIdArray[]"),
      ...each(
        exact,
        under("Config.InputTemplateConfig", [
          "StickerArray[]",
          "BackgroundMusicArray[]",
          "BackgroundImageArray[]",
        ]),
        "Obeyed by the outputs that draw the template",
        "抽到该模板的成片按此制作",
      ),
      ...each(
        exact,
        under("Config.EditingTemplateConfig", [
          "TitleConfig",
          "SubHeadingConfig",
          "SpeechConfig",
          "BackgroundMusicConfig",
          "BackgroundImageConfig",
        ]),
        "Obeyed by the outputs that draw the template",
        "抽到该模板的成片按此制作",
      ),
      ...each(
        exact,
        under("Config.OutputTemplateConfig", ["Width", "Height", "Video.Crf"]),
        "Obeyed by the outputs that draw the template",
        "抽到该模板的成片按此制作",
      ),
    ],
  },
  {
    section: "4.3",
    title: "UserData",
    rows: [
      approximate("UserData.NotifyAddress", ...callback),
      ...each(approximate, values("UserData.NotifyAddress", ["http", "https"]), ...callback),
      cloudOnly("UserData.NotifyAddress=queue", ...queue),
      approximate("UserData.RegisterMediaNotifyAddress", ...registered),
      cloudOnly("UserData.RegisterMediaNotifyAddress=queue", ...queue),
      exact("UserData.*", "Business data, echoed", "业务数据，原样返回"),
      exact(
        "UserData.Seed",
        "A key of Reelpress: the same seed gives the same plans",
        "Reelpress 专用：同一种子得到同样的编排",
      ),
      exact(
        "UserData.ReelpressMoments",
        "A key of Reelpress: how many moments of a match a video has at most",
        "Reelpress 专用：一条视频最多取几个比赛时刻",
      ),
      exact("UserData.Name", "A key of Reelpress: the job's name", "Reelpress 专用：任务名称"),
    ],
  },
  {
    section: "2.8",
    title: "SSML in speech texts",
    rows: [
      ...each(
        approximate,
        values("SpeechText", ["<speak>", "<break>", "<s>", "<sub>"]),
        "Read by our own reader",
        "由我们自己的解析器朗读",
      ),
      ...each(
        cloudOnly,
        values("SpeechText", ["<w>", "<phoneme>", "<say-as>"]),
        "This SSML tag is for the cloud's voices; take the tag away and keep its words",
        "该 SSML 标签只有云端语音能读，请去掉标签、保留文字",
      ),
    ],
  },
];
