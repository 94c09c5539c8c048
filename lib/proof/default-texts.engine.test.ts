import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toSampleForm } from "@/lib/compose/forms/sample-project";
import { freshForm } from "@/lib/compose/testing/arbitrary-values";
import { encodeRequest } from "@/lib/compose/request-configs";
import { toRequest } from "@/lib/compose/to-request";
import { flags } from "@/lib/engine/exec/flags";
import { planVariants } from "@/lib/engine/plan/plan-batch";
import { testMedia, testRequest } from "@/lib/engine/plan/testing/plan";
import { type FootageFolder, openFootageFolder } from "@/lib/engine/probe/testing/drawn-footage";
import { measureTexts } from "@/lib/engine/render/lint/measure-texts";
import { lintItems } from "@/lib/ims/schema/lint/lint-items";
import { lintPlatforms } from "@/lib/ims/schema/lint/platform-zones";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import { type StyleCardId, styleCardIds, styleCardLook } from "@/lib/model/form/texts/style-cards";

let footage: FootageFolder;
const anywhere = { bucket: "bucket", region: "cn-shanghai", clientToken: "proof" };

/** The worst picture for white letters. */
beforeAll(async () => {
  footage = await openFootageFolder();
  await footage.make("white.png", ...flags("-f lavfi -i color=c=white:s=90x160 -frames:v 1"));
});
afterAll(() => footage.close());

async function lintOf(form: ComposeForm) {
  const { InputConfig, EditingConfig, OutputConfig } = encodeRequest(toRequest(form, anywhere));
  const sources = await footage.sources({ m: footage.path("white.png") });
  const facts = sources.get("m")?.facts;
  const request = testRequest(
    {
      input: JSON.parse(InputConfig),
      editing: JSON.parse(EditingConfig ?? "{}"),
      output: JSON.parse(OutputConfig),
    },
    { media: [{ ...testMedia("m"), ...facts, mediaId: "m" }] },
  );
  const [timeline] = planVariants(request, [0]);
  if (!timeline) throw new Error("nothing was planned");
  // One frame of the picture is enough, because it is white all over.
  const [first] = timeline.VideoTracks[0].VideoTrackClips;
  const { Duration } = timeline.Reelpress;
  if (!first) throw new Error("nothing is shown");
  timeline.VideoTracks[0].VideoTrackClips = [{ ...first, TimelineIn: 0, TimelineOut: Duration }];
  const cache = { folder: footage.folder, maxBytes: 1e9 };
  const { subjects } = await measureTexts({ timeline, sources, cache });
  const frame = { width: form.output.width, height: form.output.height };
  return { subjects, findings: lintItems(subjects, frame, lintPlatforms).findings };
}

/** Cards by turns in both languages: the fonts of a card are for both. */
const styled = (id: StyleCardId, index: number): ComposeForm => {
  const form = sample(index % 2 === 0 ? "en" : "zh");
  return { ...form, look: { ...form.look, ...styleCardLook(id, form.output) } };
};

const sample = (language: "en" | "zh"): ComposeForm => {
  const groups = [{ Name: "Opening", MediaIds: ["m"] }];
  const form = toSampleForm({ Groups: groups, MusicMediaIds: [] }, "groups", language, freshForm);
  // The title is as long as it may be in two lines, and the script has long and short sentences.
  const titles = language === "en" ? ["The cup that waits for you"] : ["六十秒，新鲜咖啡就到手"];
  return { ...form, titles, sound: freshForm.sound };
};

describe("the texts of a new form", () => {
  it.each(["en", "zh"] as const)("pass on all platforms, over white too: %s", async (language) => {
    const { subjects, findings } = await lintOf(sample(language));
    expect(findings).toEqual([]);
    expect(new Set(subjects.map(({ Role }) => Role))).toEqual(
      new Set(["Title", "SubHeading", "Caption"]),
    );
    expect(subjects.filter(({ Contrast }) => Contrast).length).toBeGreaterThan(2);
    const title = subjects.find(({ Role }) => Role === "Title");
    const line = subjects.find(({ Role }) => Role === "SubHeading");
    // The line below the title does not touch it.
    expect(line?.Box.Y).toBeGreaterThan((title?.Box.Y ?? 1) + (title?.Box.Height ?? 1));
  });

  it.each(styleCardIds.map((id, index) => [id, index] as const))(
    "pass in the style %s, too",
    async (id, index) => {
      const { subjects, findings } = await lintOf(styled(id, index));
      expect(findings).toEqual([]);
      const title = subjects.find(({ Role }) => Role === "Title");
      const line = subjects.find(({ Role }) => Role === "SubHeading");
      expect(line?.Box.Y).toBeGreaterThan((title?.Box.Y ?? 1) + (title?.Box.Height ?? 1));
    },
  );
});
