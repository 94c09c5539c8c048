import type { DocumentedOperation } from "./documented-operations";

/** The fields of media that lists and single reads share. */
const basic =
  "BusinessType Category CoverURL CreateTime DeletedTime Description MediaId MediaTags MediaType ModifiedTime Source Status Title UserData";
const ownBasic = `${basic} Biz CateId:n InputURL ReferenceId Snapshots SpriteImages UploadSource`;
const file =
  "Bitrate Duration FileName FileSize FileStatus FileType FileUrl FormatName Height Region Width";
const ownFile = `${file} CreateTime ModifiedTime`;
const stream =
  "CodecLongName CodecName CodecTag CodecTagString CodecTimeBase Duration Index Lang StartTime Timebase";
const audio = `${stream} Bitrate ChannelLayout Channels Fps NumFrames Profile SampleFmt SampleRate`;
const video = `${stream} AvgFPS Bitrate Dar Fps HasBFrames Height Level Nb_frames NumFrames PixFmt Profile Rotate Sar Width`;
const streams = `AudioStreamInfoList[]{${audio}} SubtitleStreamInfoList[]{${stream}} VideoStreamInfoList[]{${video}}`;
const job =
  "ClipsParam Code CompleteTime CreateTime Duration:n JobId MediaId MediaURL Message ModifiedTime ProjectId Status TemplateId UserData";
const batch =
  "CompleteTime CreateTime EditingConfig Extend InputConfig JobId JobType ModifiedTime OutputConfig Status UserData";
const template = "Config CreateSource ModifiedSource Name PreviewMedia Status TemplateId Type";
const fullTemplate = `${template} ClipsParam CoverURL CreationTime ModifiedTime PreviewMediaStatus`;
const project =
  "BusinessConfig BusinessStatus CoverURL CreateSource CreateTime Description Duration:n ModifiedSource ModifiedTime ProjectId ProjectType TemplateType Timeline Title";
const oneProject = `${project} ClipsParam TemplateId`;
const rough = "AiCategory AiJobId Result SaveType Status";
const label =
  "Category FaceId LabelId LabelName LabelType Source Occurrences[]{Content FinegrainId FinegrainName From:n Image Score:n TableBatchSeqId To:n clipId Tracks[]{Position Size:n Timestamp:n}}";
const heard = "ClipId Content From:n Timestamp:n To:n";

/**
 * The answers of the documented operations, as the SDK models list them: `[]` is a list, `:n` a
 * number, `:b` a boolean, anything else is text. Every answer has a `RequestId`. Source: SDK models of ICE 2020-11-09.
 */
const answers: Record<DocumentedOperation, string> = {
  SubmitBatchMediaProducingJob: "JobId",
  GetBatchMediaProducingJob: `EditingBatchJob{${batch} SubJobList[]{Duration:n ErrorCode ErrorMessage JobId MediaId MediaURL ProjectId Status}}`,
  ListBatchMediaProducingJobs: `MaxResults:n NextToken EditingBatchJobList[]{${batch}}`,
  SubmitMediaProducingJob: "JobId MediaId ProjectId VodMediaId",
  GetMediaProducingJob: `MediaProducingJob{${job} Progress:n SubJobMaterials Timeline VodMediaId}`,
  ListMediaProducingJobs: `MaxResults NextToken MediaProducingJobList[]{${job}}`,
  SubmitSceneBatchEditingJob: "JobId",
  SubmitSceneMediaSelectionJob: "JobId",
  SubmitSceneTimelineOrganizationJob: "JobId",
  SubmitScreenMediaHighlightsJob: "JobId",
  SubmitHighlightExtractionJob: "JobId",
  GetSmartHandleJob:
    "ErrorCode ErrorMessage JobId Output State UserData JobResult{AiResult MediaId MediaUrl Usage} SmartJobInfo{CreateTime Description JobType ModifiedTime Title UserId InputConfig{InputFile} OutputConfig{Bucket Object}}",
  SubmitSportsHighlightsJob: "JobId",
  RegisterMediaInfo: "MediaId",
  UpdateMediaInfo: "MediaId",
  GetMediaInfo: `MediaInfo{MediaId AiRoughData{${rough} StandardSmartTagJob{AiJobId ResultUrl Results[]{Data Type} Status}} MediaBasicInfo{${ownBasic} CateName} FileInfoList[]{FileBasicInfo{${ownFile}} ${streams}}}`,
  BatchGetMediaInfos: `IgnoredList[] MediaInfos[]{MediaId MediaDynamicInfo{DynamicMetaData{Data}} MediaBasicInfo{${basic} InputURL Snapshots SpriteImages TranscodeStatus} FileInfoList[]{FileBasicInfo{${file}}}}`,
  ListMediaBasicInfos: `MaxResults:n NextToken TotalCount:n MediaInfos[]{MediaId MediaBasicInfo{${ownBasic} TranscodeStatus} FileInfoList[]{FileBasicInfo{${ownFile}}}}`,
  SearchMedia: `Code ScrollToken Success Total:n MediaInfoList[]{MediaId CustomFields AiData{AiLabelInfo[]{${label}} AsrInfo[]{${heard}} OcrInfo[]{${heard}}} AiRoughData{${rough}} IndexStatusList[]{IndexStatus IndexType} MediaBasicInfo{${ownBasic} CateName Namespace StreamStatus TranscodeStatus VisionDescription} FileInfoList[]{FileBasicInfo{${ownFile} ImagesInput}}}`,
  DeleteMediaInfos: "ForbiddenList[] IgnoredList[]",
  ListPublicMediaBasicInfos: `MaxResults:n NextToken TotalCount:n MediaInfos[]{MediaId MediaBasicInfo{${basic} InputURL Snapshots TranscodeStatus} FileInfoList[]{FileBasicInfo{${file}}}}`,
  GetPublicMediaInfo: `MediaInfo{MediaId DynamicMetaData{Data Type} MediaBasicInfo{${basic} SpriteImages} FileInfoList[]{FileBasicInfo{${file}} ${streams}}}`,
  ListAllPublicMediaTags:
    "MediaTagList[]{MediaTagId MediaTagNameChinese MediaTagNameEnglish Options[]{OptionChineseName OptionEnglishName OptionId}}",
  AddTemplate: `Template{${template} CoverUrl}`,
  GetTemplate: `Template{${fullTemplate} RelatedMediaids}`,
  ListTemplates: `TotalCount:n Templates[]{${fullTemplate}}`,
  UpdateTemplate: "",
  DeleteTemplate: "",
  CreateEditingProject: `Project{${oneProject} Status:n StatusName}`,
  GetEditingProject: `Project{${oneProject} Status TimelineConvertErrorMessage TimelineConvertStatus}`,
  UpdateEditingProject: "",
  SearchEditingProject: `MaxResults:n NextToken TotalCount:n ProjectList[]{${project} ErrorCode ErrorMessage Status}`,
  DeleteEditingProjects: "",
  ListSmartVoiceGroups:
    "VoiceGroups[]{Type VoiceList[]{Desc Name Remark SupportSampleRate Tag Voice VoiceSource VoiceType VoiceUrl}}",
  ListCustomizedVoices:
    "Success:b Data{TotalCount:n CustomizedVoiceList[]{DemoAudioMediaId Gender Scenario Type VoiceDesc VoiceId VoiceName}}",
  SetEventCallback: "Success:b",
  GetEventCallback: "AuthKey AuthSwitch CallbackQueueName CallbackType CallbackURL EventTypeList",
};

export type AnswerNode = {
  name: string;
  isList: boolean;
  /** The type of the field, or of the items of the list. */
  type: "string" | "number" | "boolean" | readonly AnswerNode[];
};

/** Reads `A B:n C[]{D}` from the index `at`; returns the fields and the index where they end. */
function readFields(text: string, at: number): { fields: AnswerNode[]; end: number } {
  const fields: AnswerNode[] = [];
  let index = at;
  while (index < text.length && text[index] !== "}") {
    const found = /^\s*(\w+)(\[\])?(:n|:b)?(\{)?/.exec(text.slice(index));
    if (!found) break;
    const [whole, name = "", list, kind, open] = found;
    index += whole.length;
    let type: AnswerNode["type"] = kind === ":n" ? "number" : kind === ":b" ? "boolean" : "string";
    if (open) {
      const inner = readFields(text, index);
      type = inner.fields;
      index = inner.end + 1;
    }
    fields.push({ name, isList: list !== undefined, type });
  }
  return { fields, end: index };
}

/** The answer of an operation, `RequestId` first. */
export const documentedAnswer = (operation: DocumentedOperation): AnswerNode[] =>
  readFields(`RequestId ${answers[operation]}`, 0).fields;

/** The paths of all values: `MediaInfos[].MediaId`. */
export function answerPaths(fields: readonly AnswerNode[], before = ""): string[] {
  return fields.flatMap(({ name, isList, type }) => {
    const path = `${before}${name}${isList ? "[]" : ""}`;
    return typeof type === "string" ? [path] : answerPaths(type, `${path}.`);
  });
}
