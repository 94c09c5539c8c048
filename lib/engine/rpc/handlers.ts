import type { OperationName } from "@/lib/ims/operations";
import type { Handler } from "./engine-context";
import { batchGetMediaInfos } from "./operations/batch-get-media-infos";
import { deleteMediaInfos } from "./operations/delete-media-infos";
import { getBatchMediaProducingJob } from "./operations/get-batch-media-producing-job";
import { getMediaInfo } from "./operations/get-media-info";
import { listBatchMediaProducingJobs } from "./operations/list-batch-media-producing-jobs";
import { listMediaBasicInfos } from "./operations/list-media-basic-infos";
import { reelpressCancelBatchJob } from "./operations/reelpress-cancel-batch-job";
import { reelpressCreateSampleMedia } from "./operations/reelpress-create-sample-media";
import { reelpressGetBatchProgress } from "./operations/reelpress-get-batch-progress";
import { reelpressListVoices } from "./operations/reelpress-list-voices";
import { reelpressPreviewFrame } from "./operations/reelpress-preview-frame";
import { reelpressPreviewPlan } from "./operations/reelpress-preview-plan";
import { reelpressRetrySubJob } from "./operations/reelpress-retry-sub-job";
import { registerMediaInfo } from "./operations/register-media-info";
import { submitBatchMediaProducingJob } from "./operations/submit-batch-media-producing-job";

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
  ReelpressGetBatchProgress: reelpressGetBatchProgress,
  ReelpressPreviewPlan: reelpressPreviewPlan,
  ReelpressPreviewFrame: reelpressPreviewFrame,
  ReelpressCancelBatchJob: reelpressCancelBatchJob,
  ReelpressRetrySubJob: reelpressRetrySubJob,
  ReelpressListVoices: reelpressListVoices,
  ReelpressCreateSampleMedia: reelpressCreateSampleMedia,
};
