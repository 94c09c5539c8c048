import { copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  exampleBatch,
  isFinished,
  registerSources,
  untilJob,
} from "@/lib/engine/testing/example-batch";
import type { RenderInput } from "@/lib/engine/work/engine-parts";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { fakeParts } from "@/lib/engine/testing/fake-parts";
import { fontProblem } from "@/lib/engine/render/glyphs/own-font";
import { coreCaller, type SdkFailure } from "@/lib/engine/testing/sdk-clients";

const black = "node_modules/@expo-google-fonts/noto-sans-sc/900Black/NotoSansSC_900Black.ttf";
const renders: Pick<RenderInput, "fonts">[] = [];
let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
let media: string[];

beforeAll(async () => {
  const parts = fakeParts();
  test = await openTestEngine({
    parts: {
      fontProblem,
      renderClip(input) {
        renders.push(input);
        return parts.renderClip(input);
      },
      renderFrame(input) {
        renders.push(input);
        return parts.renderFrame(input);
      },
    },
  });
  call = coreCaller(test.endpoint);
  media = await registerSources(test, call);
  const folder = path.dirname(test.objectFile("bucket", "fonts/black.ttf"));
  await mkdir(folder, { recursive: true });
  await copyFile(black, test.objectFile("bucket", "fonts/black.ttf"));
  await writeFile(test.objectFile("bucket", "fonts/words.ttf"), "words, not letters");
});
afterAll(() => test.close());

const withFont = (name: string) =>
  exampleBatch(media, {
    editing: { TitleConfig: { FontUrl: `oss://bucket/fonts/${name}.ttf` } },
    output: { Count: 1 },
  });

it("the team's own font reaches the clip and the preview as a file", async () => {
  const { query, body } = withFont("black");
  const file = test.objectFile("bucket", "fonts/black.ttf");
  const fonts = new Map([["oss://bucket/fonts/black.ttf", file]]);
  await call("ReelpressPreviewFrame", { ...query, Index: "0", Time: "0" }, body);
  expect(renders.splice(0)).toEqual([expect.objectContaining({ fonts })]);
  const { JobId } = await call("SubmitBatchMediaProducingJob", query, body);
  await untilJob(call, String(JobId), isFinished);
  expect(renders.splice(0)).toEqual([expect.objectContaining({ fonts })]);
});

it.each([
  ["gone", /no such object/],
  ["words", /TTF, OTF, WOFF or WOFF2/],
])("the font %s is refused at the submit, by its field", async (name, words) => {
  const { query, body } = withFont(name);
  const refusal = await call("SubmitBatchMediaProducingJob", query, body).then(
    () => null,
    (error: unknown) => error as SdkFailure,
  );
  expect(refusal?.message).toMatch(/EditingConfig\.TitleConfig\.FontUrl/);
  expect(refusal?.message).toMatch(words);
});
