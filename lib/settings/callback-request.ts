import type { OperationAnswer, OperationRequest } from "@/lib/ims/contract/operations";
import {
  type CallbackForm,
  type CallbackSubject,
  callbackEvents,
} from "@/lib/model/settings/callback";

type Kept = OperationAnswer<"GetEventCallback">;

const eventTypes: Readonly<Record<CallbackSubject, string>> = {
  clip: "ProduceMediaComplete",
  job: "BatchProduceMediaComplete",
  asset: "RegisterMediaComplete",
};

const named = (list: string | undefined): string[] =>
  (list ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);

/** The form of the current callback; a new callback has the events of the clip and of the job. */
export function toCallbackForm(kept: Kept): CallbackForm {
  const types = named(kept.EventTypeList);
  const events = callbackEvents.filter((event) => types.includes(eventTypes[event]));
  return {
    address: kept.CallbackURL ?? "",
    events: kept.CallbackURL ? events : ["clip", "job"],
    signed: kept.AuthSwitch === "on",
    key: "",
  };
}

/**
 * The parameters of the call that sets the callback. Events of the account that the page does not show
 * are kept, and so is the key when none was typed.
 */
export function toCallbackRequest(
  form: CallbackForm,
  kept: Kept,
): OperationRequest<"SetEventCallback"> | "key-missing" {
  const ours = new Set(Object.values(eventTypes));
  const others = named(kept.EventTypeList).filter((type) => !ours.has(type));
  const key = form.key || kept.AuthKey;
  if (form.signed && !key) return "key-missing";
  return {
    CallbackType: "HTTP",
    CallbackURL: form.address,
    EventTypeList: [...form.events.map((event) => eventTypes[event]), ...others].join(","),
    AuthSwitch: form.signed ? "on" : "off",
    ...(key ? { AuthKey: key } : {}),
  };
}
