import { describe, expect, it } from "vitest";
import { nestingOf, refuseDeepAction } from "./action-body";

const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
const post = (body: BodyInit, address = "/compose") =>
  new Request(`http://127.0.0.1${address}`, { method: "POST", body });
const form = (value: string) => {
  const fields = new FormData();
  fields.set("1_note", 'a "quoted" word');
  fields.set("0", value);
  return fields;
};

describe("a server action whose arguments are nested too deep", () => {
  it.each<[string, BodyInit]>([
    ["as JSON", `[{"form":${nested(20_000)}}]`],
    ["that never ends", "[".repeat(100_000)],
    ["as a form", form(nested(20_000))],
  ])("is answered with 400: %s", async (_name, body) => {
    expect((await refuseDeepAction(post(body)))?.status).toBe(400);
  });

  it("is distinguished from brackets in texts that people write", async () => {
    const written = JSON.stringify([{ text: `${"[".repeat(5000)} \\" {`, list: [[1], [2]] }]);
    expect(nestingOf(written)).toBe(4);
    expect(await refuseDeepAction(post(written))).toBeNull();
  });

  it("leaves the body readable, and does not touch requests to routes", async () => {
    const request = post("[1]");
    expect(await refuseDeepAction(request)).toBeNull();
    expect(await request.text()).toBe("[1]");
    expect(await refuseDeepAction(post(nested(20_000), "/api/preview"))).toBeNull();
  });
});
