import { z } from "zod";

const text = z.string().optional();

/** ListSmartVoiceGroups */
export const voiceGroupsAnswerSchema = z.looseObject({
  RequestId: z.string(),
  VoiceGroups: z
    .array(
      z.looseObject({
        Type: text,
        VoiceList: z
          .array(
            z.looseObject({
              Voice: z.string(),
              Name: text,
              Desc: text,
              Tag: text,
              Remark: text,
              /** Male | Female | Boy | Girl */
              VoiceType: text,
              VoiceSource: text,
              VoiceUrl: text,
              SupportSampleRate: text,
            }),
          )
          .default([]),
      }),
    )
    .default([]),
});

/** ListCustomizedVoices: the cloned voices of the account. */
export const customizedVoicesAnswerSchema = z.looseObject({
  RequestId: z.string(),
  Success: z.boolean().optional(),
  Data: z
    .looseObject({
      CustomizedVoiceList: z
        .array(
          z.looseObject({
            VoiceId: z.string(),
            VoiceName: text,
            VoiceDesc: text,
            Type: text,
            Gender: text,
            Scenario: text,
            DemoAudioMediaId: text,
          }),
        )
        .default([]),
      TotalCount: z.coerce.number().optional(),
    })
    .optional(),
});
