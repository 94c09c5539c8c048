import { afterAll, beforeAll, expect, it } from "vitest";
import { coreCaller, type Fields } from "@/lib/engine/testing/sdk-clients";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
beforeAll(async () => {
  test = await openTestEngine({ slots: 0 });
  call = coreCaller(test.endpoint);
});
afterAll(() => test.close());

it("draws the sample media once, with the tags of each", async () => {
  expect(await call("ReelpressGetSampleProgress", { Language: "zh" })).toMatchObject({
    Total: 1,
    Drawn: [],
  });
  const first = await call("ReelpressCreateSampleMedia", { Language: "zh" });
  const { Drawn } = await call("ReelpressGetSampleProgress", { Language: "zh" });
  const [drawn] = Drawn as { Name: string; FileUrl: string }[];
  expect(drawn?.Name).toBe("one.mp4");
  expect((await fetch(drawn?.FileUrl ?? "")).headers.get("content-type")).toBe("video/mp4");
  const again = await call("ReelpressCreateSampleMedia", { Language: "zh", Sample: "matching" });
  expect(again.Groups).toEqual(first.Groups);
  const [group] = first.Groups as { MediaIds: string[] }[];
  const { MediaInfo } = await call("GetMediaInfo", { MediaId: group?.MediaIds[0] ?? "" });
  expect((MediaInfo as { MediaBasicInfo: Fields }).MediaBasicInfo.MediaTags).toBe("cup,morning");
});
