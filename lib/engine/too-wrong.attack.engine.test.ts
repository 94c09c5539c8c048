import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestEngine, type TestEngine } from "./engine-for-tests";
import { coreCaller } from "./sdk-clients-for-tests";

let test: TestEngine;

beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

it("a timeline in which a hundred thousand places are wrong is refused, not an error of ours", async () => {
  const clips = Array.from({ length: 18_000 }, () => ({ Type: "Text", A: 1, B: 2, C: 3, D: 4 }));
  const call = coreCaller(test.endpoint)(
    "SubmitMediaProducingJob",
    {},
    {
      Timeline: JSON.stringify({ SubtitleTracks: [{ SubtitleTrackClips: clips }] }),
      OutputMediaConfig: JSON.stringify({
        MediaURL: "oss://bucket/a.mp4",
        Width: 320,
        Height: 240,
      }),
    },
  );
  await expect(call).rejects.toMatchObject({ statusCode: 400, code: "InvalidParameter" });
});
