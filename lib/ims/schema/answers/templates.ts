import { z } from "zod";
import { lenientList, lenientNumber, lenientText } from "./answer-values";

const text = lenientText;

/** Limits of this app, because IMS publishes none. They keep lists readable and calls small. */
export const templateLimits = {
  nameBytes: 128,
  configBytes: 64 * 1024,
  idsPerDelete: 100,
} as const;

/** Where a template was made. Source: SDK models of AddTemplate. */
export const templateSourceSchema = z.enum(["OpenAPI", "AliyunConsole", "WebSDK"]);

/** Only an available template can be used. */
export const templateStatusSchema = z.enum([
  "Available",
  "Created",
  "Uploading",
  "Processing",
  "UploadFailed",
  "ProcessFailed",
]);

const templateFields = {
  TemplateId: z.string(),
  Name: text,
  /** BatchEditing for batches; Timeline and VETemplate belong to single edits. */
  Type: text,
  /** JSON text. */
  Config: text,
  PreviewMedia: text,
  Status: text,
  CreateSource: text,
  ModifiedSource: text,
};

/** A template as Get and List return it. AddTemplate writes `CoverUrl`, the others `CoverURL`. */
const templateSchema = z.looseObject({
  ...templateFields,
  CoverURL: text,
  PreviewMediaStatus: text,
  ClipsParam: text,
  /** JSON text; only in GetTemplate with `RelatedMediaidFlag` 1. */
  RelatedMediaids: text,
  CreationTime: text,
  ModifiedTime: text,
});

export const addTemplateAnswerSchema = z.looseObject({
  RequestId: z.string(),
  Template: z.looseObject({ ...templateFields, CoverUrl: text }),
});
export const getTemplateAnswerSchema = z.looseObject({
  RequestId: z.string(),
  Template: templateSchema,
});
export const listTemplatesAnswerSchema = z.looseObject({
  RequestId: z.string(),
  Templates: lenientList(templateSchema),
  TotalCount: lenientNumber,
});
export const templateDoneAnswerSchema = z.looseObject({ RequestId: z.string() });

export type TemplateAnswer = z.infer<typeof templateSchema>;
