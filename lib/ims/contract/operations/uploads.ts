import { z } from "zod";
import { uploadMediaAnswerSchema } from "@/lib/ims/schema/media/uploads";
import { required, text } from "./parameters";

/** Uploads into VOD storage. Cloud only: the engine takes files by their object address. */
export const uploadOperations = {
  CreateUploadMedia: {
    request: z.strictObject({
      AppId: text,
      EntityId: text,
      /** JSON text: `{Type, Name, Size, Ext}`. */
      FileInfo: required,
      /** JSON text: `{Title, …}`. */
      MediaMetaData: text,
      PostProcessConfig: text,
      /** JSON text: `{StorageType: "oss", StorageLocation}`. */
      UploadTargetConfig: text,
      UserData: text,
    }),
    answer: uploadMediaAnswerSchema,
    body: [],
  },
  RefreshUploadMedia: {
    request: z.strictObject({ MediaId: required }),
    answer: uploadMediaAnswerSchema,
    body: [],
  },
} as const;
