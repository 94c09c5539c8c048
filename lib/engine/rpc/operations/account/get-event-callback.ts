import "server-only";
import { readAuthKey } from "@/lib/engine/queue/receivers/auth-key";
import { findEventCallback } from "@/lib/engine/queue/receivers/event-callback-records";
import { producingEventTypes } from "@/lib/ims/schema/answers/callbacks";
import type { Handler } from "@/lib/engine/rpc/call/engine-context";

/** Returns the callback of the account as it was set; empty without one. */
export const getEventCallback: Handler<"GetEventCallback"> = async (_request, context) => {
  const callback = await findEventCallback(context.db);
  if (!callback) return {};
  return {
    CallbackType: "HTTP",
    CallbackURL: callback.url,
    EventTypeList: (callback.event_types ?? producingEventTypes).join(","),
    AuthSwitch: callback.auth_switch ? "on" : "off",
    AuthKey: readAuthKey(context.secrets, callback) ?? undefined,
  };
};
