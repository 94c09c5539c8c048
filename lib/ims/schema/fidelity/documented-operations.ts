/**
 * The parameters of the operations that the engine answers, as the generated SDK models list them:
 * `!` is required, `:n` a number, `:b` a boolean, `@` is sent in the form body. Anything else is text
 * in the query. Source: SDK models of ICE 2020-11-09.
 */
const parameters = {
  SubmitBatchMediaProducingJob:
    "ClientToken EditingConfig@ InputConfig@! OutputConfig! TemplateConfig UserData",
  GetBatchMediaProducingJob: "JobId!",
  ListBatchMediaProducingJobs:
    "EndTime JobId JobType MaxResults:n NextToken SortBy StartTime Status",
  SubmitMediaProducingJob:
    "ClientToken ClipsParam EditingProduceConfig MediaMetadata OutputMediaConfig! OutputMediaTarget ProjectId ProjectMetadata Source TemplateId Timeline@ UserData",
  GetMediaProducingJob: "JobId!",
  ListMediaProducingJobs:
    "EndTime JobType Keyword MasterJobId MaxResults:n NextToken ProjectId SortBy StartTime Status",
  SubmitSceneBatchEditingJob: "OutputConfig! ProjectIds! UserData",
  SubmitSceneMediaSelectionJob: "EditingConfig@ InputConfig@! JobType! OutputConfig! UserData",
  SubmitSceneTimelineOrganizationJob:
    "EditingConfig@ InputConfig@! JobType! MediaSelectResult! OutputConfig! UserData",
  SubmitScreenMediaHighlightsJob: "EditingConfig@ InputConfig@ OutputConfig UserData",
  SubmitHighlightExtractionJob: "ClientToken InputConfig@ OutputConfig UserData",
  GetSmartHandleJob: "JobId!",
  SubmitSportsHighlightsJob: "ClientToken InputConfig@ OutputConfig UserData",
  RegisterMediaInfo:
    "BusinessType CateId:n ClientToken CoverURL Description InputURL! MediaTags MediaType Overwrite:b ReferenceId RegisterConfig SmartTagTemplateId Title UserData WorkflowId",
  UpdateMediaInfo:
    "AppendTags:b BusinessType CateId:n Category CoverURL Description InputURL MediaId MediaTags ReferenceId Title UserData",
  GetMediaInfo: "AuthTimeout:n InputURL MediaId OutputType ReturnDetailedInfo",
  BatchGetMediaInfos: "AdditionType AuthTimeout:n MediaIds!",
  ListMediaBasicInfos:
    "AuthTimeout:n BusinessType EndTime IncludeFileBasicInfo:b MaxResults:n MediaId MediaType NextToken SortBy Source StartTime Status",
  SearchMedia: "CustomFilters EntityId Match PageNo:n PageSize:n ScrollToken SearchLibName SortBy",
  DeleteMediaInfos: "DeletePhysicalFiles:b InputURLs MediaIds",
  ListPublicMediaBasicInfos:
    "BusinessType IncludeFileBasicInfo:b MaxResults:n MediaTagId NextToken PageNo:n PageSize:n",
  GetPublicMediaInfo: "MediaId!",
  ListAllPublicMediaTags: "BusinessType EntityId",
  AddTemplate: "Config@! CoverUrl Name PreviewMedia RelatedMediaids Source Status Type!",
  GetTemplate: "RelatedMediaidFlag TemplateId!",
  ListTemplates: "CreateSource Keyword PageNo:n PageSize:n SortType Status Type",
  UpdateTemplate: "Config@ CoverUrl Name PreviewMedia RelatedMediaids Source Status TemplateId!",
  DeleteTemplate: "TemplateIds!",
  CreateEditingProject:
    "BusinessConfig ClipsParam CoverURL Description MaterialMaps ProjectType TemplateId TemplateType Timeline@ Title!",
  GetEditingProject: "ProjectId! RequestSource",
  UpdateEditingProject:
    "BusinessStatus ClipsParam CoverURL Description ProjectId! TemplateId Timeline@ Title",
  SearchEditingProject:
    "CreateSource EndTime PageNo:n PageSize:n ProjectType SortBy StartTime Status TemplateType",
  DeleteEditingProjects: "ProjectIds!",
  ListSmartVoiceGroups: "VoiceType",
  ListCustomizedVoices: "PageNo:n PageSize:n Type",
  SetEventCallback: "AuthKey AuthSwitch CallbackQueueName CallbackType CallbackURL EventTypeList",
  GetEventCallback: "",
} as const satisfies Record<string, string>;

export type DocumentedOperation = keyof typeof parameters;

export type DocumentedParameter = {
  name: string;
  type: "string" | "number" | "boolean";
  travels: "query" | "body";
  required: boolean;
};

function readParameter(text: string): DocumentedParameter {
  return {
    name: /^\w+/.exec(text)?.[0] ?? "",
    type: text.includes(":n") ? "number" : text.includes(":b") ? "boolean" : "string",
    travels: text.includes("@") ? "body" : "query",
    required: text.includes("!"),
  };
}

export const documentedParameters = Object.fromEntries(
  Object.entries(parameters).map(([operation, line]) => [
    operation,
    line.split(" ").filter(Boolean).map(readParameter),
  ]),
) as Record<DocumentedOperation, DocumentedParameter[]>;

export const documentedOperations = Object.keys(parameters) as DocumentedOperation[];
