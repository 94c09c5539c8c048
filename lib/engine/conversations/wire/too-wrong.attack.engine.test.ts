import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { coreCaller } from "@/lib/engine/testing/sdk-clients";

let test: TestEngine;

beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

it.each([
  ["AudioTracks", { AudioTrackClips: [{ Type: "AI_TTS", Content: "a ".repeat(200_000) }] }],
  [
    "SubtitleTracks",
    {
      SubtitleTrackClips: [
        { Type: "Text", Content: "a".repeat(200_000), TimelineIn: 0, TimelineOut: 1 },
      ],
    },
  ],
])("a text without end is refused with its path: %s", async (name, track) => {
  const call = coreCaller(test.endpoint)(
    "SubmitMediaProducingJob",
    {},
    {
      Timeline: JSON.stringify({ [name]: [track] }),
      OutputMediaConfig: JSON.stringify({
        MediaURL: "oss://bucket/a.mp4",
        Width: 320,
        Height: 240,
      }),
    },
  );
  const problem = { statusCode: 400, message: expect.stringMatching(/Content.*5000/) as string };
  await expect(call).rejects.toMatchObject(problem);
});

it("a timeline with a hundred thousand mistakes is refused, and causes no internal error", async () => {
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
