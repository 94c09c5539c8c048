import type { OperationName } from "@/lib/ims/contract/operations";
import type { Handler } from "./engine-context";
import { addTemplateOperation } from "./operations/add-template";
import { batchGetMediaInfos } from "./operations/batch-get-media-infos";
import { createEditingProject } from "./operations/create-editing-project";
import { deleteEditingProjects } from "./operations/delete-editing-projects";
import { deleteMediaInfos } from "./operations/delete-media-infos";
import { deleteTemplate } from "./operations/delete-template";
import { getEventCallback } from "./operations/get-event-callback";
import { getBatchMediaProducingJob } from "./operations/get-batch-media-producing-job";
import { getEditingProject } from "./operations/get-editing-project";
import { getMediaInfo } from "./operations/get-media-info";
import { getMediaProducingJob } from "./operations/get-media-producing-job";
import { getTemplate } from "./operations/get-template";
import { listBatchMediaProducingJobs } from "./operations/list-batch-media-producing-jobs";
import { listMediaBasicInfos } from "./operations/list-media-basic-infos";
import { listMediaProducingJobs } from "./operations/list-media-producing-jobs";
import { listCustomizedVoices } from "./operations/list-customized-voices";
import { getPublicMediaInfo } from "./operations/public/get-public-media-info";
import { listAllPublicMediaTags } from "./operations/public/list-all-public-media-tags";
import { listPublicMediaBasicInfos } from "./operations/public/list-public-media-basic-infos";
import { listSmartVoiceGroups } from "./operations/list-smart-voice-groups";
import { listTemplatesOperation } from "./operations/list-templates";
import { reelpressCancelBatchJob } from "./operations/reelpress-cancel-batch-job";
import { reelpressCreateSampleMedia } from "./operations/reelpress-create-sample-media";
import { reelpressDeleteJob } from "./operations/reelpress-delete-job";
import { reelpressGetBatchProgress } from "./operations/reelpress-get-batch-progress";
import { reelpressGetSpeed } from "./operations/reelpress-get-speed";
import { reelpressGetStorage } from "./operations/reelpress-get-storage";
import { reelpressListCallbackDeliveries } from "./operations/reelpress-list-callback-deliveries";
import { reelpressListVoices } from "./operations/reelpress-list-voices";
import { reelpressPreviewFrame } from "./operations/reelpress-preview-frame";
import { reelpressPreviewPlan } from "./operations/reelpress-preview-plan";
import { reelpressResendCallback } from "./operations/reelpress-resend-callback";
import { reelpressRetrySubJob } from "./operations/reelpress-retry-sub-job";
import { registerMediaInfo } from "./operations/register-media-info";
import { searchMediaOperation } from "./operations/search-media";
import { setEventCallback } from "./operations/set-event-callback";
import { submitBatchMediaProducingJob } from "./operations/submit-batch-media-producing-job";
import { submitMediaProducingJob } from "./operations/submit-media-producing-job";
import { submitSceneBatchEditingJob } from "./operations/submit-scene-batch-editing-job";
import { updateMediaInfo } from "./operations/update-media-info";
import { updateTemplateOperation } from "./operations/update-template";
import { searchEditingProject } from "./operations/search-editing-project";
import { createUploadMedia, refreshUploadMedia } from "./operations/upload-media";
import { updateEditingProject } from "./operations/update-editing-project";

/** The operations of the table, each with the file that answers it. */
export const handlers: { readonly [N in OperationName]: Handler<N> } = {
  SubmitBatchMediaProducingJob: submitBatchMediaProducingJob,
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
  ReelpressGetBatchProgress: reelpressGetBatchProgress,
  ReelpressPreviewPlan: reelpressPreviewPlan,
  ReelpressPreviewFrame: reelpressPreviewFrame,
  ReelpressCancelBatchJob: reelpressCancelBatchJob,
  ReelpressRetrySubJob: reelpressRetrySubJob,
  ReelpressDeleteJob: reelpressDeleteJob,
  ReelpressGetSpeed: reelpressGetSpeed,
  ReelpressGetStorage: reelpressGetStorage,
  ReelpressListVoices: reelpressListVoices,
  ReelpressCreateSampleMedia: reelpressCreateSampleMedia,
};
