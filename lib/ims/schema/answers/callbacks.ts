import { z } from "zod";

/**
 * Callbacks: what an account sets, and what is posted to it. Source: API reference of
 * SetEventCallback and GetEventCallback; IMS user guide "Event list" and "Callback authentication".
 */

/** `CallbackURL` is one address of at most this many bytes. */
const callbackUrlMaxBytes = 256;
const authKeyMaxLength = 32;

/** Every event that the guide lists; the id of "smart job complete" is not published. */
export const eventTypes = [
  "FileUploadComplete",
  "UploadByURLComplete",
  "ImageUploadComplete",
  "AttachedMediaUploadComplete",
  "RegisterStreamComplete",
  "StreamUploadComplete",
  "UploadStreamByURLComplete",
  "CreateAuditComplete",
  "RegisterMediaComplete",
  "DeleteMediaComplete",
  "MediaBaseChangeComplete",
  "WorkflowTaskComplete",
  "VideoAnalysisComplete",
  "SnapshotComplete",
  "DynamicImageComplete",
  "TranscodeComplete",
  "TranscodeParentComplete",
  "MediaConvertComplete",
  "MediaConvertOutputGroupComplete",
  "MediaConvertOutputComplete",
  "AIMediaAuditComplete",
  "AIProduceComplete",
  "MediaAiAnalysisComplete",
  "ProduceMediaComplete",
  "BatchProduceMediaComplete",
  "LiveRecordFileCreated",
  "LiveRecordTaskStatus",
  "LiveSnapshotFileCreated",
] as const;

/** The events of producing clips: one composition, one batch, one resulting media. */
export const producingEventTypes = [
  "ProduceMediaComplete",
  "BatchProduceMediaComplete",
  "RegisterMediaComplete",
] as const satisfies readonly (typeof eventTypes)[number][];

export type ProducingEventType = (typeof producingEventTypes)[number];

const bytes = (text: string): number => new TextEncoder().encode(text).length;

export const callbackUrlSchema = z
  .string()
  .refine((url) => url === "" || (/^https?:\/\/[^\s]+$/i.test(url) && URL.canParse(url)), {
    message: "write an address that begins with http:// or https://",
  })
  .refine((url) => bytes(url) <= callbackUrlMaxBytes, {
    message: `is longer than ${callbackUrlMaxBytes} bytes`,
  });

export const callbackQueueSchema = z
  .string()
  .regex(/^ice-callback-/, { message: "the name of the queue must begin with ice-callback-" });

export const authKeySchema = z
  .string()
  .max(authKeyMaxLength, { message: `is longer than ${authKeyMaxLength} characters` })
  .refine((key) => /[A-Z]/.test(key) && /[a-z]/.test(key) && /\d/.test(key), {
    message: "needs an upper-case letter, a lower-case letter and a digit",
  });

export const setEventCallbackAnswerSchema = z.looseObject({
  RequestId: z.string(),
  Success: z.boolean().optional(),
});

export const getEventCallbackAnswerSchema = z.looseObject({
  RequestId: z.string(),
  CallbackType: z.string().optional(),
  CallbackURL: z.string().optional(),
  CallbackQueueName: z.string().optional(),
  EventTypeList: z.string().optional(),
  AuthSwitch: z.string().optional(),
  AuthKey: z.string().optional(),
});

/** `UserId` is a number, not text. */
const envelope = <Type extends string, Body extends z.ZodType>(type: Type, body: Body) =>
  z.looseObject({
    EventType: z.literal(type),
    UserId: z.number().int(),
    /** UTC, yyyy-MM-ddTHH:mm:ssZ */
    EventTime: z.string(),
    MessageBody: body,
  });

const outcome = {
  Status: z.enum(["Success", "Fail"]),
  ErrorCode: z.string().optional(),
  ErrorMessage: z.string().optional(),
  /** JSON text, as the request brought it. */
  UserData: z.string().optional(),
};

/**
 * confirmed: false. IMS publishes only the name of this event. The fields are those of the
 * corresponding VOD event, plus the job and the address of the file.
 */
const produceMediaMessageSchema = z.looseObject({
  JobId: z.string(),
  /** The batch that the clip belongs to. confirmed: false */
  MasterJobId: z.string().optional(),
  ProjectId: z.string().optional(),
  MediaId: z.string().optional(),
  MediaURL: z.string().optional(),
  ...outcome,
});

/** confirmed: false. The sub-jobs have the shape of GetBatchMediaProducingJob. */
const batchProduceMediaMessageSchema = z.looseObject({
  JobId: z.string(),
  JobType: z.string().optional(),
  SubJobList: z.array(z.looseObject({ JobId: z.string(), Status: z.string() })),
  ...outcome,
});

/** confirmed: false */
const registerMediaMessageSchema = z.looseObject({
  MediaId: z.string(),
  InputURL: z.string().optional(),
  MediaType: z.string().optional(),
  /** The sub-job that made the media, if one did. confirmed: false */
  JobId: z.string().optional(),
  ...outcome,
});

export const callbackEventSchema = z.discriminatedUnion("EventType", [
  envelope("ProduceMediaComplete", produceMediaMessageSchema),
  envelope("BatchProduceMediaComplete", batchProduceMediaMessageSchema),
  envelope("RegisterMediaComplete", registerMediaMessageSchema),
]);

export type CallbackEvent = z.input<typeof callbackEventSchema>;

/** `ended`: all attempts of the schedule failed. */
const deliveryStateSchema = z.enum(["waiting", "delivered", "ended"]);
/** Why the last attempt failed; `answered`: with a status other than 2xx. */
const deliveryResultSchema = z.enum([
  "answered",
  "timeout",
  "unreachable",
  "unknown-host",
  "private-address",
  "no-key",
]);

const deliverySchema = z.looseObject({
  DeliveryId: z.string(),
  EventType: z.string(),
  /** The sub-job that the event is about; absent when it is about the batch. */
  SubJobId: z.string().optional(),
  Address: z.string(),
  State: deliveryStateSchema,
  Attempts: z.number().int(),
  LastResult: deliveryResultSchema.optional(),
  LastHttpStatus: z.number().int().optional(),
  /** The beginning of the receiver's answer. */
  LastAnswer: z.string().optional(),
  LastTime: z.string().optional(),
  /** When the next attempt is due. */
  NextTime: z.string().optional(),
  CreateTime: z.string(),
});

/** ReelpressListCallbackDeliveries: newest first, at most 500. */
export const listDeliveriesAnswerSchema = z.looseObject({
  RequestId: z.string(),
  /** The addresses that the events of the job go to, including future events. */
  Addresses: z.array(z.string()),
  Deliveries: z.array(deliverySchema),
});

/** ReelpressResendCallback */
export const resendAnswerSchema = z.looseObject({ RequestId: z.string(), DeliveryId: z.string() });

export type ListDeliveriesAnswer = z.infer<typeof listDeliveriesAnswerSchema>;
