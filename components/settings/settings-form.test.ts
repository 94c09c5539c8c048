import { expect, test } from "vitest";
import { orUnexpected, showRefusal } from "./settings-form";

const values = { form: { address: "http://a", limit: "" }, password: "" };

function shown(refusal: Parameters<typeof showRefusal>[1]) {
  const messages: [string, string | undefined][] = [];
  const setError = (path: string, { message }: { message?: string }) =>
    messages.push([path, message]);
  showRefusal({ setError, getValues: () => values } as never, refusal);
  return messages;
}

const at = (path: string) => [{ path, message: "wrong" }];

test.each([
  ["a wrong password at the password", { reason: "password-wrong" }, "password", "password-wrong"],
  ["a field at the field", { reason: "no", fields: at("address") }, "form.address", "wrong"],
  [
    "as actions name it",
    { reason: "invalid", fields: at("form.address") },
    "form.address",
    "wrong",
  ],
  ["under rules too", { reason: "invalid", fields: at("rules.limit") }, "form.limit", "wrong"],
  ["no field: at the foot", { reason: "refused" }, "root.server", "refused"],
  ["a field nobody sees", { reason: "invalid", fields: at("form.x") }, "root.server", "invalid"],
])("%s", (_name, refusal, path, message) => {
  expect(shown(refusal)).toEqual([[path, message]]);
});

test("a call that fails without an answer is a refusal, not a throw", async () => {
  const lost = Promise.reject(new Error("connection lost"));
  expect(await orUnexpected(lost)).toEqual({ ok: false, reason: "unexpected" });
});
