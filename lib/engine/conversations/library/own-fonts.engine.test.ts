import { copyFile, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  exampleBatch,
  isFinished,
  registerMaterial,
  untilJob,
} from "@/lib/engine/testing/batch-material";
import type { RenderOrder } from "@/lib/engine/work/engine-parts";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { fakeParts } from "@/lib/engine/testing/fake-parts";
import { fontProblem } from "@/lib/engine/render/glyphs/own-font";
import { coreCaller, type SdkFailure } from "@/lib/engine/testing/sdk-clients";

const black = "node_modules/@expo-google-fonts/noto-sans-sc/900Black/NotoSansSC_900Black.ttf";
const orders: Pick<RenderOrder, "fonts">[] = [];
let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
let media: string[];

beforeAll(async () => {
  const parts = fakeParts();
  test = await openTestEngine({
    parts: {
      fontProblem,
      renderClip(order) {
        orders.push(order);
        return parts.renderClip(order);
      },
      renderFrame(order) {
        orders.push(order);
        return parts.renderFrame(order);
      },
    },
  });
  call = coreCaller(test.endpoint);
  media = await registerMaterial(test, call);
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
  expect(orders.splice(0)).toEqual([expect.objectContaining({ fonts })]);
  const { JobId } = await call("SubmitBatchMediaProducingJob", query, body);
  await untilJob(call, String(JobId), isFinished);
  expect(orders.splice(0)).toEqual([expect.objectContaining({ fonts })]);
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
