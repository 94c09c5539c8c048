import type { OperationName } from "@/lib/ims/contract/operations";
import type { Handler } from "./call/engine-context";
import { addTemplateOperation } from "./operations/templates/add-template";
import { batchGetMediaInfos } from "./operations/media/batch-get-media-infos";
import { createEditingProject } from "./operations/projects/create-editing-project";
import { deleteEditingProjects } from "./operations/projects/delete-editing-projects";
import { deleteMediaInfos } from "./operations/media/delete-media-infos";
import { deleteTemplate } from "./operations/templates/delete-template";
import { getEventCallback } from "./operations/account/get-event-callback";
import { getBatchMediaProducingJob } from "./operations/jobs/get-batch-media-producing-job";
import { getEditingProject } from "./operations/projects/get-editing-project";
import { getMediaInfo } from "./operations/media/get-media-info";
import { getMediaProducingJob } from "./operations/jobs/get-media-producing-job";
import { getSmartHandleJob } from "./operations/jobs/get-smart-handle-job";
import { submitHighlightExtractionJob } from "./operations/jobs/submit-highlight-extraction-job";
import { getTemplate } from "./operations/templates/get-template";
import { listBatchMediaProducingJobs } from "./operations/jobs/list-batch-media-producing-jobs";
import { listMediaBasicInfos } from "./operations/media/list-media-basic-infos";
import { listMediaProducingJobs } from "./operations/jobs/list-media-producing-jobs";
import { listCustomizedVoices } from "./operations/account/list-customized-voices";
import { getPublicMediaInfo } from "./operations/media/get-public-media-info";
import { listAllPublicMediaTags } from "./operations/media/list-all-public-media-tags";
import { listPublicMediaBasicInfos } from "./operations/media/list-public-media-basic-infos";
import { listSmartVoiceGroups } from "./operations/account/list-smart-voice-groups";
import { listTemplatesOperation } from "./operations/templates/list-templates";
import { reelpressCancelBatchJob } from "./operations/jobs/reelpress-cancel-batch-job";
import { reelpressGetAnalysis } from "./operations/media/reelpress-get-analysis";
import { reelpressCreateSampleMedia } from "./operations/media/reelpress-create-sample-media";
import { reelpressGetSampleProgress } from "./operations/media/reelpress-get-sample-progress";
import { reelpressDeleteJob } from "./operations/jobs/reelpress-delete-job";
import { reelpressGetBatchProgress } from "./operations/jobs/reelpress-get-batch-progress";
import { reelpressGetSpeed } from "./operations/account/reelpress-get-speed";
import { reelpressGetSpeechBudget } from "./operations/previews/reelpress-get-speech-budget";
import { reelpressGetStorage } from "./operations/account/reelpress-get-storage";
import { reelpressGetCapacity } from "./operations/previews/reelpress-get-capacity";
import { reelpressLintPlan } from "./operations/previews/reelpress-lint-plan";
import { reelpressListCallbackDeliveries } from "./operations/account/reelpress-list-callback-deliveries";
import { reelpressListVoices } from "./operations/account/reelpress-list-voices";
import { reelpressPreviewFrame } from "./operations/previews/reelpress-preview-frame";
import { reelpressCancelProxies } from "./operations/proxies/reelpress-cancel-proxies";
import { reelpressGetProxies } from "./operations/proxies/reelpress-get-proxies";
import { reelpressGetProxyFile } from "./operations/proxies/reelpress-get-proxy-file";
import { reelpressMakeProxies } from "./operations/proxies/reelpress-make-proxies";
import { reelpressPreviewOthers } from "./operations/previews/reelpress-preview-others";
import { reelpressPreviewPlan } from "./operations/previews/reelpress-preview-plan";
import { reelpressSpeak } from "./operations/previews/reelpress-speak";
import { reelpressPreviewSound } from "./operations/previews/reelpress-preview-sound";
import { reelpressPreviewStills } from "./operations/previews/reelpress-preview-stills";
import { reelpressResendCallback } from "./operations/account/reelpress-resend-callback";
import { reelpressRetrySubJob } from "./operations/jobs/reelpress-retry-sub-job";
import { reelpressGetVision } from "./operations/account/reelpress-get-vision";
import { reelpressRetryAnalysis } from "./operations/media/reelpress-retry-analysis";
import { reelpressSearchMoments } from "./operations/media/reelpress-search-moments";
import { registerMediaInfo } from "./operations/media/register-media-info";
import { searchMediaOperation } from "./operations/media/search-media";
import { setEventCallback } from "./operations/account/set-event-callback";
import { submitBatchMediaProducingJob } from "./operations/jobs/submit-batch-media-producing-job";
import { submitMediaProducingJob } from "./operations/jobs/submit-media-producing-job";
import { submitSceneBatchEditingJob } from "./operations/jobs/submit-scene-batch-editing-job";
import { submitSceneMediaSelectionJob } from "./operations/jobs/submit-scene-media-selection-job";
import { submitSceneTimelineOrganizationJob } from "./operations/jobs/submit-scene-timeline-organization-job";
import { submitScreenMediaHighlightsJob } from "./operations/jobs/submit-screen-media-highlights-job";
import { submitSportsHighlightsJob } from "./operations/jobs/submit-sports-highlights-job";
import { updateMediaInfo } from "./operations/media/update-media-info";
import { updateTemplateOperation } from "./operations/templates/update-template";
import { searchEditingProject } from "./operations/projects/search-editing-project";
import { createUploadMedia, refreshUploadMedia } from "./operations/media/upload-media";
import { updateEditingProject } from "./operations/projects/update-editing-project";

/** The operations of the table, each with the file that answers it. */
export const handlers: { readonly [N in OperationName]: Handler<N> } = {
  SubmitBatchMediaProducingJob: submitBatchMediaProducingJob,
  SubmitSportsHighlightsJob: submitSportsHighlightsJob,
  GetBatchMediaProducingJob: getBatchMediaProducingJob,
  ListBatchMediaProducingJobs: listBatchMediaProducingJobs,
  RegisterMediaInfo: registerMediaInfo,
  GetMediaInfo: getMediaInfo,
  BatchGetMediaInfos: batchGetMediaInfos,
  ListMediaBasicInfos: listMediaBasicInfos,
  DeleteMediaInfos: deleteMediaInfos,
  SearchMedia: searchMediaOperation,
  UpdateMediaInfo: updateMediaInfo,
  ListPublicMediaBasicInfos: listPublicMediaBasicInfos,
  GetPublicMediaInfo: getPublicMediaInfo,
  ListAllPublicMediaTags: listAllPublicMediaTags,
  ListSmartVoiceGroups: listSmartVoiceGroups,
  ListCustomizedVoices: listCustomizedVoices,
  CreateUploadMedia: createUploadMedia,
  RefreshUploadMedia: refreshUploadMedia,
  AddTemplate: addTemplateOperation,
  GetTemplate: getTemplate,
  ListTemplates: listTemplatesOperation,
  UpdateTemplate: updateTemplateOperation,
  DeleteTemplate: deleteTemplate,
  CreateEditingProject: createEditingProject,
  GetEditingProject: getEditingProject,
  UpdateEditingProject: updateEditingProject,
  SearchEditingProject: searchEditingProject,
  DeleteEditingProjects: deleteEditingProjects,
  SetEventCallback: setEventCallback,
  GetEventCallback: getEventCallback,
  ReelpressListCallbackDeliveries: reelpressListCallbackDeliveries,
  ReelpressResendCallback: reelpressResendCallback,
  SubmitMediaProducingJob: submitMediaProducingJob,
  GetMediaProducingJob: getMediaProducingJob,
  ListMediaProducingJobs: listMediaProducingJobs,
  SubmitSceneBatchEditingJob: submitSceneBatchEditingJob,
  SubmitHighlightExtractionJob: submitHighlightExtractionJob,
  GetSmartHandleJob: getSmartHandleJob,
  SubmitSceneMediaSelectionJob: submitSceneMediaSelectionJob,
  SubmitSceneTimelineOrganizationJob: submitSceneTimelineOrganizationJob,
  SubmitScreenMediaHighlightsJob: submitScreenMediaHighlightsJob,
  ReelpressGetBatchProgress: reelpressGetBatchProgress,
  ReelpressPreviewPlan: reelpressPreviewPlan,
  ReelpressPreviewFrame: reelpressPreviewFrame,
  ReelpressPreviewStills: reelpressPreviewStills,
  ReelpressGetCapacity: reelpressGetCapacity,
  ReelpressLintPlan: reelpressLintPlan,
  ReelpressGetSpeechBudget: reelpressGetSpeechBudget,
  ReelpressPreviewSound: reelpressPreviewSound,
  ReelpressSpeak: reelpressSpeak,
  ReelpressPreviewOthers: reelpressPreviewOthers,
  ReelpressMakeProxies: reelpressMakeProxies,
  ReelpressGetProxies: reelpressGetProxies,
  ReelpressCancelProxies: reelpressCancelProxies,
  ReelpressGetProxyFile: reelpressGetProxyFile,
  ReelpressCancelBatchJob: reelpressCancelBatchJob,
  ReelpressRetrySubJob: reelpressRetrySubJob,
  ReelpressDeleteJob: reelpressDeleteJob,
  ReelpressGetAnalysis: reelpressGetAnalysis,
  ReelpressRetryAnalysis: reelpressRetryAnalysis,
  ReelpressGetVision: reelpressGetVision,
  ReelpressSearchMoments: reelpressSearchMoments,
  ReelpressGetSpeed: reelpressGetSpeed,
  ReelpressGetStorage: reelpressGetStorage,
  ReelpressListVoices: reelpressListVoices,
  ReelpressCreateSampleMedia: reelpressCreateSampleMedia,
  ReelpressGetSampleProgress: reelpressGetSampleProgress,
};
