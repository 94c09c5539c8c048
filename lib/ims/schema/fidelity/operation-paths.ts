import { answerPaths, documentedAnswer } from "./documented-answers";
import {
  type DocumentedOperation,
  documentedOperations,
  documentedParameters,
} from "./documented-operations";

/** Answers that several operations share have one row: `MediaInfos[].MediaId` → `MediaInfo.MediaId`. */
const shared: readonly [RegExp, string][] = [
  [/^(MediaInfos|MediaInfoList)\[\]/, "MediaInfo"],
  [/^Templates\[\]/, "Template"],
  [/^ProjectList\[\]/, "Project"],
  [/^MediaProducingJobList\[\]/, "MediaProducingJob"],
];
/** Operations of the public library, which describes media in fewer fields than the account's library. */
const publicLibraryOperations: ReadonlySet<DocumentedOperation> = new Set([
  "ListPublicMediaBasicInfos",
  "GetPublicMediaInfo",
]);
const single = /^(MediaInfo|Template|Project|MediaProducingJob|EditingBatchJob(List\[\])?)\./;

/** The path of the row for a value of an answer. */
export function answerRowPath(operation: DocumentedOperation, path: string): string {
  if (publicLibraryOperations.has(operation) && path.startsWith("MediaInfo")) {
    return path.replace(/^MediaInfo(s\[\])?/, "PublicMediaInfo");
  }
  for (const [list, name] of shared) if (list.test(path)) return path.replace(list, name);
  return single.test(path) ? path : `${operation}.answer.${path}`;
}

/** The paths of the rows of parameters and answers; `RequestId` is in every answer. */
export const parameterPaths: readonly string[] = documentedOperations.flatMap((operation) =>
  documentedParameters[operation].map(({ name }) => `${operation}.${name}`),
);

export const answerRowPaths: readonly string[] = [
  ...new Set(
    documentedOperations.flatMap((operation) =>
      answerPaths(documentedAnswer(operation))
        .filter((path) => path !== "RequestId")
        .map((path) => answerRowPath(operation, path)),
    ),
  ),
];

/** Values that are refused although their parameters are accepted. Source: the same models. */
export const refusedValuePaths: readonly string[] = [
  "RegisterMediaInfo.InputURL=vod",
  "RegisterMediaInfo.MediaType=text",
  "AddTemplate.Type=Timeline",
  "AddTemplate.Type=VETemplate",
  "CreateEditingProject.ProjectType=LiveEditingProject",
  "CreateEditingProject.TemplateType=Timeline",
  "CreateEditingProject.TemplateType=VETemplate",
  "GetEditingProject.RequestSource=WebSDK",
];

/** Operations that are known by name but not answered by the engine. */
export const refusedOperations: readonly string[] = [
  "CreateUploadMedia",
  "RefreshUploadMedia",
  "UploadMediaByURL",
  "SubmitAudioProduceJob",
];
