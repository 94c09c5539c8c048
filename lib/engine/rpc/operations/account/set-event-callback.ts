import "server-only";
import { sealAuthKey } from "@/lib/engine/queue/receivers/auth-key";
import { storeEventCallback } from "@/lib/engine/queue/receivers/event-callback-records";
import { eventTypes, producingEventTypes } from "@/lib/ims/schema/answers/callbacks";
import { commaList } from "@/lib/engine/rpc/call/comma-list";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";
import { type Fault, faults } from "@/lib/engine/rpc/wire/faults";
import { queueInstead } from "@/lib/engine/rpc/call/notify-fault";

/** Null means all events; IMS does not document what an absent list means. confirmed: false */
function readEventTypes(list: string | undefined): string[] | null | Fault {
  const path = "EventTypeList";
  const named = commaList(list);
  const unknown = named.find((name) => !(eventTypes as readonly string[]).includes(name));
  if (unknown) {
    const message = `there is no event "${unknown.slice(0, 80)}"; use ${producingEventTypes.join(", ")}`;
    return faults.invalidParameter({ path, message });
  }
  const ours: readonly string[] = producingEventTypes;
  const foreign = named.find((name) => !ours.includes(name));
  if (foreign) {
    const message = `${foreign} never comes about here; the engine tells of ${ours.join(", ")}`;
    return faults.notImplementedParameter(path, message);
  }
  return named.length > 0 ? named : null;
}

/**
 * Replaces the callback of the account; an empty `CallbackURL` removes it. The callback applies to
 * everything that finishes from now on.
 */
export const setEventCallback: Handler<"SetEventCallback"> = async (request, context) => {
  const { CallbackType = "HTTP", CallbackURL, CallbackQueueName, AuthSwitch, AuthKey } = request;
  if (CallbackType === "MNS") return faults.notImplementedParameter("CallbackType", queueInstead);
  if (CallbackQueueName) {
    return faults.notImplementedParameter("CallbackQueueName", queueInstead);
  }
  if (CallbackURL === undefined) return faults.missingParameter("CallbackURL");
  if (CallbackURL === "") {
    await storeEventCallback(context.db, null);
    return { Success: true };
  }
  const eventTypeList = readEventTypes(request.EventTypeList);
  if (eventTypeList !== null && "kind" in eventTypeList) return eventTypeList;
  if (AuthSwitch === "on" && !AuthKey) return faults.missingParameter("AuthKey");
  const problem = await context.callbacks.problem(CallbackURL);
  if (problem) return faults.invalidParameter({ path: "CallbackURL", ...problem });
  await storeEventCallback(context.db, {
    url: CallbackURL,
    event_types: eventTypeList,
    auth_switch: AuthSwitch === "on",
    sealed_auth_key: AuthKey ? sealAuthKey(context.secrets, AuthKey) : null,
  });
  return { Success: true };
};
