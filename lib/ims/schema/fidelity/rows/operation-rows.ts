import { documented } from "../documented";
import {
  approximate,
  cloudOnly,
  each,
  exact,
  type FidelityRow,
  type FidelitySection,
  under,
} from "./row";

const noTemplates = ["Belongs to productions of templates", "属于模板合成"] as const;
const noAnalysis = ["There is no AI analysis here", "本引擎没有 AI 分析"] as const;
const voices = ["Nobody can clone a voice here", "本引擎不能复刻声音"] as const;
const otherJobs = ["Only the cloud makes these", "只有云端能做"] as const;
const files = ["Use RegisterMediaInfo", "请用 RegisterMediaInfo"] as const;

const basic = "MediaInfo.MediaBasicInfo";
const alsoPublic = (path: string): string[] => [path, `Public${path}`];
const timeBase = [
  "Worked out: half a picture for H.264 and MPEG-2, one picture or sample else",
  "推算值：H.264 与 MPEG-2 为半帧，其余为一帧或一个采样",
] as const;

/** Rows that differ from the documentation; all others of these sections are exact. */
const different: readonly FidelityRow[] = [
  approximate(
    "RegisterMediaInfo.RegisterConfig",
    "NeedSprite and NeedSnapshot as documented; anything else in it is listed as not obeyed, or refused when strict",
    "NeedSprite 与 NeedSnapshot 与文档一致，其余列为未遵循，严格模式下拒绝",
  ),
  cloudOnly("RegisterMediaInfo.SmartTagTemplateId", ...noAnalysis),
  cloudOnly("RegisterMediaInfo.WorkflowId", "There are no workflows here", "本引擎没有工作流"),
  cloudOnly("RegisterMediaInfo.InputURL=vod", "Use an object address", "请用对象地址"),
  cloudOnly(
    "RegisterMediaInfo.MediaType=text",
    "Video, sound and pictures only",
    "仅支持视频、音频与图片",
  ),
  approximate(
    "GetMediaInfo.OutputType",
    "The address of the object, with cdn too: there is no CDN here",
    "cdn 也返回对象地址：本引擎没有 CDN",
  ),
  approximate("GetMediaInfo.ReturnDetailedInfo", ...noAnalysis),
  approximate(
    "BatchGetMediaInfos.AdditionType",
    "DynamicMetaData adds nothing: there is none",
    "DynamicMetaData 不增加内容：本引擎没有该数据",
  ),
  approximate(
    "ListMediaBasicInfos.Source",
    "All assets are objects: vod and live find none",
    "媒资均为对象：vod 与 live 查不到结果",
  ),
  approximate(
    "SearchMedia.CustomFilters",
    "Finds nothing: no asset has custom fields here",
    "查不到结果：本引擎的媒资没有自定义字段",
  ),
  cloudOnly("SearchMedia.EntityId", "There are no entities here", "本引擎没有实体"),
  approximate(
    "SearchMedia.SearchLibName",
    "Only ims-default-search-lib; another is refused",
    "仅 ims-default-search-lib，其他拒绝",
  ),
  approximate(
    "ListAllPublicMediaTags.EntityId",
    "Finds nothing: there is no other public library",
    "查不到结果：没有其他公共库",
  ),
  cloudOnly("AddTemplate.Type=Timeline", "Use BatchEditing", "请用 BatchEditing"),
  cloudOnly("AddTemplate.Type=VETemplate", "Use BatchEditing", "请用 BatchEditing"),
  ...each(cloudOnly, under("CreateEditingProject", ["ClipsParam", "TemplateId"]), ...noTemplates),
  cloudOnly(
    "CreateEditingProject.MaterialMaps",
    "Name the material in the Timeline",
    "请在 Timeline 中写明素材",
  ),
  cloudOnly(
    "CreateEditingProject.ProjectType=LiveEditingProject",
    "No live editing",
    "不支持直播剪辑",
  ),
  cloudOnly("CreateEditingProject.TemplateType=Timeline", ...noTemplates),
  cloudOnly("CreateEditingProject.TemplateType=VETemplate", ...noTemplates),
  cloudOnly(
    "GetEditingProject.RequestSource=WebSDK",
    "The timeline of the Web SDK; read that of IMS",
    "Web SDK 的时间线；请读取 IMS 时间线",
  ),
  ...each(cloudOnly, under("UpdateEditingProject", ["ClipsParam", "TemplateId"]), ...noTemplates),
  cloudOnly("UpdateEditingProject.BusinessStatus", "No live editing", "不支持直播剪辑"),
  approximate(
    "ListSmartVoiceGroups.VoiceType",
    "There are no CosyVoice voices: the list is empty",
    "没有 CosyVoice 音色：返回空列表",
  ),
  ...each(
    approximate,
    under("ListCustomizedVoices", ["PageNo", "PageSize", "Type"]),
    "The list is always empty",
    "始终为空列表",
  ),
  ...each(
    approximate,
    under("ListMediaProducingJobs", ["Keyword"]),
    "An id of a job, or of its project",
    "任务或工程的 ID",
  ),
  ...each(cloudOnly, ["CreateUploadMedia", "RefreshUploadMedia", "UploadMediaByURL"], ...files),
  ...each(cloudOnly, ["SubmitAudioProduceJob"], ...otherJobs),
  cloudOnly(
    `${basic}.CateName`,
    "There are no categories here, only their ids",
    "没有分类，仅有其 ID",
  ),
  cloudOnly(
    `${basic}.DeletedTime`,
    "Assets that are deleted are not shown",
    "已删除的媒资不再显示",
  ),
  ...each(
    cloudOnly,
    under(basic, ["Namespace", "StreamStatus", "VisionDescription"]),
    ...noAnalysis,
  ),
  approximate(`${basic}.Snapshots`, "The poster, as a list of one address", "封面，一个地址的列表"),
  approximate(
    `${basic}.SpriteImages`,
    "One picture of equal tiles, with its measures",
    "一张等分的雪碧图及其尺寸",
  ),
  approximate(
    `${basic}.TranscodeStatus`,
    "Always Init: nothing is transcoded",
    "始终为 Init：不做转码",
  ),
  ...each(
    cloudOnly,
    documented
      .map(({ path }) => path)
      .filter((path) => /^MediaInfo\.(AiData|AiRoughData|IndexStatusList\[\])\./.test(path)),
    ...noAnalysis,
  ),
  ...each(
    cloudOnly,
    under("PublicMediaInfo.MediaBasicInfo", ["Category", "DeletedTime", "UserData"]),
    "Nobody says such of what comes with the engine",
    "引擎自带的素材没有该数据",
  ),
  approximate(
    "PublicMediaInfo.MediaBasicInfo.Snapshots",
    "The poster, as a list of one address",
    "封面，一个地址的列表",
  ),
  approximate(
    "PublicMediaInfo.MediaBasicInfo.TranscodeStatus",
    "Always Init: nothing is transcoded",
    "始终为 Init：不做转码",
  ),
  ...each(
    cloudOnly,
    documented
      .map(({ path }) => path)
      .filter((path) => path.startsWith("PublicMediaInfo.FileInfoList[].SubtitleStreamInfoList[]")),
    "No public media have subtitles",
    "公共素材没有字幕流",
  ),
  ...each(
    cloudOnly,
    under("PublicMediaInfo.FileInfoList[].VideoStreamInfoList[]", [
      "Bitrate",
      "Nb_frames",
      "NumFrames",
      "Profile",
      "StartTime",
    ]),
    "Public media with a picture are stills",
    "公共素材的画面均为静态图片",
  ),
  cloudOnly("MediaInfo.CustomFields", "No asset has custom fields", "媒资没有自定义字段"),
  ...each(
    cloudOnly,
    [
      "MediaInfo.MediaDynamicInfo.DynamicMetaData.Data",
      ...under("PublicMediaInfo.DynamicMetaData", ["Data", "Type"]),
    ],
    "There is no such data",
    "没有该数据",
  ),
  cloudOnly(
    "MediaInfo.FileInfoList[].FileBasicInfo.ImagesInput",
    "There is no such data",
    "没有该数据",
  ),
  ...each(
    cloudOnly,
    under("MediaInfo.FileInfoList[].AudioStreamInfoList[]", ["Fps"]).flatMap(alsoPublic),
    "Sound has no pictures a second",
    "音频没有帧率",
  ),
  ...each(
    approximate,
    [
      ...["Audio", "Video"].flatMap((kind) =>
        alsoPublic(`MediaInfo.FileInfoList[].${kind}StreamInfoList[].CodecTimeBase`),
      ),
      "MediaInfo.FileInfoList[].SubtitleStreamInfoList[].CodecTimeBase",
    ],
    ...timeBase,
  ),
  ...each(
    cloudOnly,
    under("ListAllPublicMediaTags.answer.MediaTagList[].Options[]", [
      "OptionChineseName",
      "OptionEnglishName",
      "OptionId",
    ]),
    "No tag has options",
    "标签没有选项",
  ),
  cloudOnly("Template.ClipsParam", ...noTemplates),
  ...each(cloudOnly, under("Project", ["ClipsParam", "TemplateId"]), ...noTemplates),
  cloudOnly("Project.BusinessStatus", "No live editing", "不支持直播剪辑"),
  ...each(
    cloudOnly,
    under("Project", ["TimelineConvertErrorMessage", "TimelineConvertStatus"]),
    "Nothing is converted for the Web SDK",
    "不为 Web SDK 转换",
  ),
  cloudOnly("SearchEditingProject.answer.NextToken", "Pages go by PageNo", "按 PageNo 翻页"),
  cloudOnly(
    "ListSmartVoiceGroups.answer.VoiceGroups[].VoiceList[].VoiceUrl",
    "No recorded sample; the app lets a voice speak",
    "没有录制样音，可在应用中试听",
  ),
  ...each(
    cloudOnly,
    under("ListCustomizedVoices.answer.Data.CustomizedVoiceList[]", [
      "DemoAudioMediaId",
      "Gender",
      "Scenario",
      "Type",
      "VoiceDesc",
      "VoiceId",
      "VoiceName",
    ]),
    ...voices,
  ),
  approximate(
    "GetSmartHandleJob.JobId",
    "An extraction of highlights; the other smart jobs are the cloud's alone",
    "仅高光提取任务，其他智能任务只有云端能做",
  ),
  ...each(
    approximate,
    under("GetSmartHandleJob.answer", ["JobResult.AiResult", "Output"]),
    "Highlights with MediaId, StartTime, EndTime and Score; the cloud's shape is in no public page",
    "高光列表，含 MediaId、StartTime、EndTime 与 Score；云端的结构未见公开文档",
  ),
  approximate(
    "GetSmartHandleJob.answer.State",
    "Created, Executing, Finished or Failed; only Finished is in the pages that could be read",
    "Created、Executing、Finished 或 Failed；公开文档仅见 Finished",
  ),
  ...each(
    cloudOnly,
    under("GetSmartHandleJob.answer", ["JobResult.Usage", "SmartJobInfo.Description"]),
    "There is no such data",
    "没有该数据",
  ),
  cloudOnly("GetEventCallback.answer.CallbackQueueName", "HTTP addresses only", "仅支持 HTTP 地址"),
];

const byPath = new Map(different.map((row) => [row.path, row]));
const rowsOf = (section: string): FidelityRow[] =>
  documented
    .filter((one) => one.section === section)
    .map(({ path }) => byPath.get(path) ?? exact(path));

/** 8.1 and 8.3: every parameter and answer of the operations, as the tests with the SDK call them. */
export const operationSections: readonly FidelitySection[] = [
  { section: "8.1", title: "Parameters of the operations", rows: rowsOf("8.1") },
  { section: "8.3.1", title: "Answers of the operations", rows: rowsOf("8.3.1") },
];

/** Rows above that no documentation knows; the test of the table reads this list. */
export const unknownOperationRows: readonly string[] = different
  .map(({ path }) => path)
  .filter((path) => !documented.some((one) => one.path === path));
