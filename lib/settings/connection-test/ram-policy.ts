import { operations } from "@/lib/ims/contract/operations";

/** Operations that are in the table because the engine answers them; the app calls none of them. */
export const uncalledOperations: ReadonlySet<string> = new Set([
  "CreateEditingProject",
  "GetMediaProducingJob",
  "GetPublicMediaInfo",
  "GetSmartHandleJob",
  "ListAllPublicMediaTags",
  "ListCustomizedVoices",
  "ListMediaProducingJobs",
  "ListSmartVoiceGroups",
  "SearchEditingProject",
  "SubmitHighlightExtractionJob",
  "SubmitMediaProducingJob",
  "SubmitSceneMediaSelectionJob",
  "SubmitSceneTimelineOrganizationJob",
  "UpdateEditingProject",
]);

/** Source: OSS, RAM policy actions: joining and beginning an upload are `oss:PutObject`, HEAD is `oss:GetObject`. */
const objectActions = [
  "oss:GetObject",
  "oss:PutObject",
  "oss:DeleteObject",
  "oss:ListParts",
  "oss:AbortMultipartUpload",
];
const bucketActions = ["oss:GetBucketInfo", "oss:GetBucketCors"];

/** The names of the IMS operations that the app calls. */
export function calledOperations(): string[] {
  return Object.keys(operations)
    .filter((name) => !name.startsWith("Reelpress") && !uncalledOperations.has(name))
    .sort();
}

/**
 * The RAM policy that lets a RAM user do what Reelpress does, and nothing more: the operations of IMS
 * (which know no narrower resource than `*`; reference, section 0), and one bucket; no bucket when
 * files are stored in VOD, where IMS gives keys for each upload.
 */
export function ramPolicy(bucket: string): string {
  const allow = (Action: string[], Resource: string[]) => ({ Effect: "Allow", Action, Resource });
  const policy = {
    Version: "1",
    Statement: [
      allow(
        calledOperations().map((name) => `ice:${name}`),
        ["*"],
      ),
      ...(bucket
        ? [
            allow(bucketActions, [`acs:oss:*:*:${bucket}`]),
            allow(objectActions, [`acs:oss:*:*:${bucket}/*`]),
          ]
        : []),
    ],
  };
  return JSON.stringify(policy, null, 2);
}
