import { z } from "zod";
import {
  batchGetMediaAnswerSchema,
  deleteMediaAnswerSchema,
  getMediaAnswerSchema,
  listMediaAnswerSchema,
  registerMediaAnswerSchema,
} from "@/lib/ims/schema/media/media";
import { businessType, bool, pageSize, required, sortBy, text, utcTime, whole } from "./parameters";

/** The library of media. */
export const mediaOperations = {
  RegisterMediaInfo: {
    request: z.strictObject({
      InputURL: required,
      MediaType: z.enum(["image", "video", "audio", "text"]).optional(),
      Title: text,
      Description: text,
      MediaTags: text,
      BusinessType: businessType,
      CateId: whole.min(0).optional(),
      CoverURL: text,
      Overwrite: bool,
      ReferenceId: text,
      RegisterConfig: text,
      SmartTagTemplateId: text,
      WorkflowId: text,
      ClientToken: text,
      UserData: text,
      /** The folder that the file lay in where it came from, such as `zoo/pandas`: a text about the file. */
      ReelpressFolder: z.string().max(1024).optional(),
    }),
    answer: registerMediaAnswerSchema,
    body: [],
  },
  GetMediaInfo: {
    request: z.strictObject({
      MediaId: text,
      InputURL: text,
      OutputType: z.enum(["oss", "cdn"]).optional(),
      AuthTimeout: whole.min(1).max(86_400).optional(),
      ReturnDetailedInfo: text,
    }),
    answer: getMediaAnswerSchema,
    body: [],
  },
  BatchGetMediaInfos: {
    request: z.strictObject({
      MediaIds: required,
      AdditionType: text,
      AuthTimeout: whole.min(1).max(86_400).optional(),
    }),
    answer: batchGetMediaAnswerSchema,
    body: [],
  },
  ListMediaBasicInfos: {
    request: z.strictObject({
      MediaType: z.enum(["image", "video", "audio", "text"]).optional(),
      Source: text,
      BusinessType: text,
      Status: z.enum(["Init", "Preparing", "PrepareFail", "Normal"]).optional(),
      StartTime: utcTime,
      EndTime: utcTime,
      SortBy: sortBy,
      MaxResults: pageSize,
      NextToken: text,
      MediaId: text,
      IncludeFileBasicInfo: bool,
      AuthTimeout: whole.min(1).max(86_400).optional(),
    }),
    answer: listMediaAnswerSchema,
    body: [],
  },
  DeleteMediaInfos: {
    request: z.strictObject({ MediaIds: text, InputURLs: text, DeletePhysicalFiles: bool }),
    answer: deleteMediaAnswerSchema,
    body: [],
  },
} as const;
