import {
  approximate,
  cloudOnly,
  each,
  exact,
  type FidelitySection,
  refused,
  under,
  values,
} from "./row";

const cloud = ["Belongs to the cloud; give MediaURL", "属于云端能力，请改用 MediaURL"] as const;
const templates = [
  "Productions of templates; give Timeline or ProjectId",
  "用模板合成，请改用 Timeline 或 ProjectId",
] as const;
const codes = [
  "Codes of IMS where one is known, else our own",
  "已知时用云端错误码，否则用我们的错误码",
] as const;
const listed = {
  en: "others are listed as not obeyed, or refused when strict",
  zh: "其他值列为未遵循，严格模式下拒绝",
};
const vod = ["There is no VOD here", "本机没有点播存储"] as const;

/** 8.3: the parameters and answers of a single production. */
export const producingSections: readonly FidelitySection[] = [
  {
    section: "8.3",
    title: "SubmitMediaProducingJob and GetMediaProducingJob",
    rows: [
      ...each(
        exact,
        under("SubmitMediaProducingJob", [
          "ClientToken",
          "EditingProduceConfig",
          "MediaMetadata",
          "OutputMediaConfig",
          "OutputMediaTarget",
          "ProjectId",
          "ProjectMetadata",
          "Timeline",
          "UserData",
        ]),
      ),
      exact("SubmitMediaProducingJob.Source", "Kept with the call only", "仅随调用记录"),
      ...each(
        cloudOnly,
        under("SubmitMediaProducingJob", ["TemplateId", "ClipsParam"]),
        ...templates,
      ),
      exact("SubmitMediaProducingJob.OutputMediaTarget=oss-object"),
      ...each(
        cloudOnly,
        values("SubmitMediaProducingJob.OutputMediaTarget", ["vod-media", "S3"]),
        "Use oss-object",
        "请改用 oss-object",
      ),
      exact(
        "OutputMediaConfig.MediaURL",
        "Ends with .mp4, or with .mp3 for what is heard alone; then what is asked of the picture is listed as not obeyed, or refused when strict",
        "以 .mp4 结尾；只要声音则以 .mp3 结尾，此时对画面的要求列为未遵循，严格模式下拒绝",
      ),
      ...each(
        exact,
        under("OutputMediaConfig", ["Width", "Height"]),
        "Even numbers; the largest input decides when absent",
        "须为偶数；缺省取最大的输入素材",
      ),
      exact("OutputMediaConfig.Video.Crf", "23 when absent; x264", "缺省 23；x264"),
      approximate(
        "OutputMediaConfig.Video.Codec",
        `H.264 alone; ${listed.en}`,
        `仅 H.264；${listed.zh}`,
      ),
      approximate(
        "OutputMediaConfig.Video.Fps",
        `24, 25, 30, 50 and 60; 25 when absent. For others: ${listed.en}`,
        `24、25、30、50、60；缺省 25。其他取值：${listed.zh}`,
      ),
      approximate(
        "OutputMediaConfig.Video.Profile",
        `High alone; ${listed.en}`,
        `仅 High；${listed.zh}`,
      ),
      approximate(
        "OutputMediaConfig.Video.Bitrate",
        `Crf sets the quality; ${listed.en}`,
        `画质由 Crf 决定；${listed.zh}`,
      ),
      refused(
        "OutputMediaConfig.Bitrate",
        "A fixed bit rate; use Video.Crf. Taken and listed as not obeyed unless strict",
        "固定码率，请改用 Video.Crf；非严格模式下接受并列为未遵循",
      ),
      refused(
        "OutputMediaConfig.MaxDuration",
        "Cutting a timeline off; end it where it should end",
        "截断时间线，请直接写到结束处",
      ),
      ...each(
        cloudOnly,
        under("OutputMediaConfig", [
          "StorageLocation",
          "FileName",
          "ProduceTemplateId",
          "VodTemplateGroupId",
          "Endpoint",
          "Bucket",
          "ObjectKey",
          "AccessKeyId",
          "AccessKeySecret",
        ]),
        ...cloud,
      ),
      approximate("EditingProduceConfig.AutoRegisterInputVodMedia", ...vod),
      refused(
        "EditingProduceConfig.OutputWebmTransparentChannel",
        "Transparent WebM; set it to false",
        "透明 WebM，请设为 false",
      ),
      approximate(
        "EditingProduceConfig.CoverConfig",
        "StartTime, in seconds of the video; the first frame when absent. Other covers are taken and listed as not obeyed unless strict",
        "支持 StartTime（视频的秒数），缺省取首帧；其他封面在非严格模式下接受并列为未遵循",
      ),
      ...each(exact, under("MediaMetadata", ["Title", "Description", "Tags"])),
      ...each(exact, under("ProjectMetadata", ["Title", "Description"])),
      ...each(exact, under("SubmitMediaProducingJob.answer", ["JobId", "ProjectId", "RequestId"])),
      exact("SubmitMediaProducingJob.answer.MediaId"),
      cloudOnly("SubmitMediaProducingJob.answer.VodMediaId", ...vod),
      ...each(
        exact,
        under("MediaProducingJob", [
          "JobId",
          "ProjectId",
          "MediaId",
          "MediaURL",
          "Duration",
          "Status",
          "Progress",
          "CreateTime",
          "ModifiedTime",
          "CompleteTime",
          "UserData",
          "Timeline",
        ]),
      ),
      exact("MediaProducingJob.SubJobMaterials", "Of sub jobs of a batch", "用于批量任务的子任务"),
      ...each(approximate, under("MediaProducingJob", ["Code", "Message"]), ...codes),
      ...each(cloudOnly, under("MediaProducingJob", ["ClipsParam", "TemplateId"]), ...templates),
      cloudOnly("MediaProducingJob.VodMediaId", ...vod),
    ],
  },
];
