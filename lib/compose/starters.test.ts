import { describe, expect, it } from "vitest";
import { operationOf } from "@/lib/ims/contract/submit-operations";
import { emptyComposeForm } from "@/lib/model/form/compose-form";
import { composeFormSchema } from "@/lib/model/form/compose-form-schema";
import { fitDraft } from "@/lib/model/form/fit-draft";
import { jobKinds } from "@/lib/model/form/kinds/job-kinds";
import { fillStarter, starterIds, starters } from "@/lib/model/form/kinds/starters";
import { toRequest } from "./to-request";

const fresh = emptyComposeForm({ name: "n", seed: "s", language: "en", groupName: "A" });
const footage = [{ mediaId: "film", range: null }];

/** The form of a starter after a person has chosen footage and written a text. */
function finished(id: (typeof starterIds)[number]) {
  const form = fillStarter(id, fresh);
  return {
    ...form,
    groups: form.groups.map((group) => ({ ...group, media: footage })),
    match: { ...form.match, media: footage },
    sports: { ...form.sports, media: footage },
    mashup: { ...form.mashup, media: footage },
    speech: { ...form.speech, texts: ["One sentence."] },
  };
}

describe("the presets that come with the program", () => {
  it("are there for every kind", () => {
    const kinds = new Set(starterIds.map((id) => starters[id].kind));
    expect([...kinds].sort()).toEqual([...jobKinds].sort());
  });

  it.each(starterIds)("%s can be sent once footage and text are there", (id) => {
    const parsed = composeFormSchema.safeParse(finished(id));
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it.each([
    ["clipsVertical", "SubmitBatchMediaProducingJob", { Count: 10, Height: 1920 }],
    ["storyVertical", "SubmitBatchMediaProducingJob", { Count: 3, Height: 1920 }],
    ["filmRecap", "SubmitBatchMediaProducingJob", { Count: 1, Height: 1080 }],
    ["matchMinute", "SubmitSportsHighlightsJob", { MaxDuration: 60, Height: 1080 }],
    ["ralliesVertical", "SubmitSportsHighlightsJob", { MaxDuration: 30, Count: 3 }],
    ["trailer", "SubmitScreenMediaHighlightsJob", { Count: 1, Width: 1920 }],
    ["episodeTeasers", "SubmitScreenMediaHighlightsJob", { Count: 5, Width: 1080 }],
  ] as const)("%s goes to %s, also when its job is repeated", (id, operation, output) => {
    const form = composeFormSchema.parse(finished(id));
    // As the form of a job is kept, and opened again.
    const again = fitDraft(JSON.parse(JSON.stringify(form)), fresh);
    const where = { bucket: "b", region: "cn-shanghai", clientToken: "t" };
    const [first, second] = [form, again].map((one) => toRequest(one, where));
    expect(operationOf(first?.jobType)).toBe(operation);
    expect(first?.output).toMatchObject(output);
    expect(second).toEqual(first);
  });
});
