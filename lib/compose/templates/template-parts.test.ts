import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeTemplate, type WrittenConfigs } from "@/lib/ims/schema/config/merge-template";
import { templateBodySchema } from "@/lib/ims/schema/config/template-config";
import { decodeAnyBatch, encodeBatch, withSizeToReadBy } from "@/lib/ims/contract/wire";
import { type ComposeForm, newGroup } from "@/lib/model/form/compose-form";
import { composeFormSchema } from "@/lib/model/form/compose-form-schema";
import { type TemplatePart, templateParts } from "@/lib/model/form/template";
import { arbitraryForm } from "../testing/arbitrary-form";
import { freshForm } from "../testing/arbitrary-values";
import { openTexts } from "../pasted/open-pasted";
import { makeRequest, toRequest } from "../to-request";
import { partsOfForm, toTemplateBody } from "./to-template-body";
import { whoDecides } from "./who-decides";

const destination = { bucket: "reelpress", region: "cn-shanghai", clientToken: "0a1b2c3d-4e5f" };
const written = (request: object) =>
  JSON.parse(JSON.stringify(request)) as WrittenConfigs & { templateIds?: string[] };
const someParts = fc.subarray([...templateParts]);

/** A form whose look was saved as a template, and which leaves some parts to that template. */
function withTemplate(value: ComposeForm, parts: TemplatePart[]) {
  const form = composeFormSchema.parse({ ...value, templates: ["t"], leftToTemplates: parts });
  const config = JSON.stringify(toTemplateBody(form, templateParts));
  return { form, config, request: makeRequest(form, destination) };
}

describe("a look that is saved as a template", () => {
  it("is a template that IMS takes, whichever parts are chosen", () => {
    fc.assert(
      fc.property(arbitraryForm, someParts, (value, parts) => {
        const form = composeFormSchema.parse(value);
        const body = toTemplateBody(form, parts);
        expect(templateBodySchema.safeParse(body)).toMatchObject({ success: true });
      }),
      { numRuns: 40 },
    );
  });

  it("completes a request that leaves parts to it to what the whole form would send", () => {
    fc.assert(
      fc.property(arbitraryForm, someParts, (value, parts) => {
        const { form, config, request } = withTemplate(value, parts);
        const { input, editing, output } = mergeTemplate(written(request), JSON.parse(config));
        const said = written(makeRequest({ ...form, leftToTemplates: [] }, destination));
        expect({ input, output }).toEqual({ input: said.input, output: said.output });
        expect(editing).toEqual(said.editing);
      }),
      { numRuns: 60 },
    );
  });

  it("holds nothing but the chosen parts", () => {
    expect(partsOfForm(freshForm)).not.toContain("title");
    expect(partsOfForm({ ...freshForm, titles: ["A"] })).toContain("title");
    expect(toTemplateBody(freshForm, ["size"])).toEqual({
      OutputTemplateConfig: { Width: 1080, Height: 1920 },
    });
  });
});

describe("who decides a part", () => {
  it("is the form where it sends the part, and else the template", () => {
    fc.assert(
      fc.property(arbitraryForm, someParts, (value, parts) => {
        const { form, config, request } = withTemplate(value, parts);
        const left = new Set(form.leftToTemplates);
        // Silence in the form must not overrule music that is left to a template.
        const { music, publicMusic } = form.sound;
        if (left.has("music") && music.length === 0 && !publicMusic) left.add("musicSound");
        for (const [part, decider] of whoDecides(request, [{ config }])) {
          expect([part, decider]).toEqual([part, left.has(part) ? "template" : "form"]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("is both when each sets some of the fields", () => {
    const request = makeRequest({ ...freshForm, titles: ["A"] }, destination);
    const config = JSON.stringify({
      EditingTemplateConfig: { TitleConfig: { FontSize: 60, BubbleStyleId: "BS0001-000001" } },
      OutputTemplateConfig: {},
    });
    expect([...whoDecides(request, [{ config }])]).toEqual([["title", "both"]]);
    expect([...whoDecides(request, [{ config: "no json" }])]).toEqual([]);
  });
});

describe("a size that is left to the templates", () => {
  const groups = [newGroup("One", [{ mediaId: "m", range: null }])];
  const form = { ...freshForm, groups, titles: ["A"], templates: ["t"] };
  const texts = (leftToTemplates: TemplatePart[]) =>
    encodeBatch(toRequest({ ...form, leftToTemplates }, destination));

  it("is not sent, and counts only while there are templates", () => {
    expect(JSON.parse(texts(["size"]).OutputConfig)).not.toHaveProperty("Width");
    expect(JSON.parse(texts([]).OutputConfig)).toHaveProperty("Width", 1080);
    const without = toRequest({ ...form, templates: [], leftToTemplates: ["size"] }, destination);
    expect(without.output).toHaveProperty("Width", 1080);
  });

  it("is replaced by a placeholder only when the contract reads it", () => {
    const left = texts(["size"]);
    expect(decodeAnyBatch(left, true)).toMatchObject({ ok: false });
    expect(withSizeToReadBy(left)?.OutputConfig).toContain('"Width":1080');
    expect(withSizeToReadBy(texts([]))).toBeNull();
    expect(withSizeToReadBy({ ...left, TemplateConfig: undefined })).toBeNull();
  });

  it("stays left when such a request is pasted", () => {
    const opened = openTexts(texts(["size"]), freshForm, destination);
    if (!opened.ok) throw new Error(JSON.stringify(opened));
    expect(opened.form.leftToTemplates).toEqual(["size"]);
    const { OutputConfig, TemplateConfig } = encodeBatch(toRequest(opened.form, destination));
    expect({ OutputConfig, TemplateConfig }).toEqual({
      OutputConfig: texts(["size"]).OutputConfig,
      TemplateConfig: '["t"]',
    });
  });
});
