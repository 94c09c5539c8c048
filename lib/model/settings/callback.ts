import type { BackendKind } from "@/lib/ims/backend";
import { z } from "zod";
import type { AdminAccess } from "./admin";

/** What the account's messages may be about. */
const callbackEventSchema = z.enum(["clip", "job", "asset"]);
export type CallbackSubject = z.infer<typeof callbackEventSchema>;

export const callbackEvents = callbackEventSchema.options;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** What a person sets. Messages are keys of `settings.callback.errors`. */
export const callbackFormSchema = z.object({
  address: z
    .string()
    .trim()
    .min(1, "addressMissing")
    .refine((url) => /^https?:\/\/[^\s]+$/i.test(url) && URL.canParse(url), "address")
    .refine((url) => bytes(url) <= 256, "addressLong"),
  events: z.array(callbackEventSchema).min(1, "eventsMissing"),
  signed: z.boolean(),
  /** Empty: the stored key stays. */
  key: z
    .string()
    .max(32, "key")
    .refine(
      (key) => key === "" || (/[A-Z]/.test(key) && /[a-z]/.test(key) && /\d/.test(key)),
      "key",
    ),
});

export type CallbackForm = z.infer<typeof callbackFormSchema>;

/** What the settings page shows: never the key. */
export type CallbackView = {
  form: CallbackForm;
  /** True when a callback is set. */
  isSet: boolean;
  hasKey: boolean;
  /** The cloud's queue that the messages go to instead of an address. */
  queue: string | null;
  backend: BackendKind;
  canRemove: boolean;
  /** Who may change the callback: anybody here, anybody who knows the password, or only a person elsewhere. */
  admin: AdminAccess;
};
