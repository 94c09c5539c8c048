import { z } from "zod";
import {
  customizedVoicesAnswerSchema,
  voiceGroupsAnswerSchema,
} from "@/lib/ims/schema/answers/voice-groups";
import { text, whole } from "./parameters";

/** Voices for `SpeechConfig.Voice` and `SpeechConfig.CustomizedVoice`. */
export const voiceOperations = {
  ListSmartVoiceGroups: {
    /** `VoiceType` CosyVoice selects those voices; without it the classic voices are listed. */
    request: z.strictObject({ VoiceType: text }),
    answer: voiceGroupsAnswerSchema,
    body: [],
  },
  ListCustomizedVoices: {
    request: z.strictObject({
      PageNo: whole.min(1).default(1),
      PageSize: whole.min(1).max(100).default(10),
      Type: z.enum(["Basic", "Standard"]).default("Basic"),
    }),
    answer: customizedVoicesAnswerSchema,
    body: [],
  },
} as const;
