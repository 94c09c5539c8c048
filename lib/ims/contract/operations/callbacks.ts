import { z } from "zod";
import {
  authKeySchema,
  callbackQueueSchema,
  callbackUrlSchema,
  getEventCallbackAnswerSchema,
  listDeliveriesAnswerSchema,
  resendAnswerSchema,
  setEventCallbackAnswerSchema,
} from "@/lib/ims/schema/answers/callbacks";
import { required, text } from "./parameters";

/** The callback of the account, and the deliveries of its events. */
export const callbackOperations = {
  SetEventCallback: {
    request: z.strictObject({
      CallbackType: z.enum(["HTTP", "MNS"]).optional(),
      CallbackURL: callbackUrlSchema.optional(),
      CallbackQueueName: callbackQueueSchema.optional(),
      /** Comma list. */
      EventTypeList: text,
      AuthSwitch: z.enum(["on", "off"]).optional(),
      AuthKey: authKeySchema.optional(),
    }),
    answer: setEventCallbackAnswerSchema,
    body: [],
  },
  GetEventCallback: {
    request: z.strictObject({}),
    answer: getEventCallbackAnswerSchema,
    body: [],
  },
  ReelpressListCallbackDeliveries: {
    request: z.strictObject({ JobId: required }),
    answer: listDeliveriesAnswerSchema,
    body: [],
  },
  ReelpressResendCallback: {
    request: z.strictObject({ DeliveryId: required }),
    answer: resendAnswerSchema,
    body: [],
  },
} as const;
