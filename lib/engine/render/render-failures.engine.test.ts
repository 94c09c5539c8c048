import { open, rm, stat } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import { clips, openRenderFixture, type RenderFixture, sentence } from "./testing/render-fixture";
import { timeline, videoClip } from "./testing/timeline";

let fixture: RenderFixture;
beforeAll(async () => {
  fixture = await openRenderFixture();
});
afterAll(() => fixture.footage.close());
const render: RenderFixture["render"] = (plan, more) => fixture.render(plan, more);

describe("a clip that cannot be made", () => {
  const plan = () => timeline([videoClip("gone", { in: 0, out: 1, from: 0, to: 1 })]);
  const broken = async (name: string, harm: (file: string) => Promise<void>) => {
    const file = fixture.footage.path(name);
    await fixture.footage.make(name, "-i", fixture.footage.path("ramp.mp4"), ...flags("-c copy"));
    const found = await fixture.footage.sources({ gone: file });
    await harm(file);
    // The cache finds shots by content: the shot of another test may already be there.
    return {
      sources: found,
      cache: { folder: fixture.footage.path(`cache-${name}`), maxBytes: 1024 ** 3 },
    };
  };

  it("says that a source is gone", async () => {
    const more = await broken("gone.mp4", (file) => rm(file));
    await expect(render(plan(), more)).rejects.toMatchObject({ code: "source-missing" });
  });

  it("says that a source is damaged, and publishes nothing", async () => {
    const more = await broken("damaged.mp4", async (file) => {
      const { size: bytes } = await stat(file);
      const handle = await open(file, "r+");
      await handle.write(Buffer.alloc(bytes - 64, 7), 0, bytes - 64, 32);
      await handle.close();
    });
    const outputPath = fixture.footage.path("never.mp4");
    await expect(render(plan(), { ...more, outputPath })).rejects.toMatchObject({
      code: "source-damaged",
    });
    await expect(stat(outputPath)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("says that the narration is gone", async () => {
    const spoken = timeline(clips(), { speech: [sentence(0, 1)] });
    const speechPath = () => fixture.footage.path("nowhere.wav");
    await expect(render(spoken, { speechPath })).rejects.toMatchObject({ code: "speech-missing" });
  });

  it("ends at once when it is cancelled", async () => {
    const controller = new AbortController();
    const onProgress = ({ stage }: { stage: string }) => {
      if (stage === "Encoding") controller.abort();
    };
    const long = timeline([videoClip("ramp", { in: 0, out: 4, from: 0, to: 20 })], {
      width: 720,
      height: 1280,
    });
    const begun = render(long, { signal: controller.signal, onProgress });
    await expect(begun).rejects.toMatchObject({ code: "cancelled" });
  });
});
