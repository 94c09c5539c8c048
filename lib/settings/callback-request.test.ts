import { expect, it } from "vitest";
import { toCallbackForm, toCallbackRequest } from "./callback-request";

const kept = {
  RequestId: "r",
  CallbackType: "HTTP",
  CallbackURL: "https://team.example/hook",
  EventTypeList: "ProduceMediaComplete, TranscodeComplete",
  AuthSwitch: "on",
  AuthKey: "TestKey001",
};

it("shows what is set, and never the key", () => {
  expect(toCallbackForm(kept)).toEqual({
    address: "https://team.example/hook",
    events: ["clip"],
    signed: true,
    key: "",
  });
  expect(toCallbackForm({ RequestId: "r" })).toMatchObject({ events: ["clip", "job"] });
});

it("keeps the key and the events that the page does not show", () => {
  const form = { ...toCallbackForm(kept), events: ["job" as const] };
  expect(toCallbackRequest(form, kept)).toEqual({
    CallbackType: "HTTP",
    CallbackURL: "https://team.example/hook",
    EventTypeList: "BatchProduceMediaComplete,TranscodeComplete",
    AuthSwitch: "on",
    AuthKey: "TestKey001",
  });
  expect(toCallbackRequest({ ...form, key: "Another1" }, kept)).toMatchObject({
    AuthKey: "Another1",
  });
});

it("does not sign without a key", () => {
  const form = { ...toCallbackForm(kept), signed: true };
  expect(toCallbackRequest(form, { RequestId: "r" })).toBe("key-missing");
  expect(toCallbackRequest({ ...form, signed: false }, { RequestId: "r" })).toMatchObject({
    AuthSwitch: "off",
  });
});
