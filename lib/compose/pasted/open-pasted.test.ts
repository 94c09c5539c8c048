import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitDraft } from "@/lib/model/form/fit-draft";
import { canonical } from "@/lib/model/form/kept";
import { toCliCall } from "../cli-call";
import { toSdkCall } from "../sdk-call";
import { readPasted } from "./read-pasted";
import { arbitraryForm } from "../testing/arbitrary-form";
import { freshForm } from "../testing/arbitrary-values";
import { arbitraryRequestTexts } from "../testing/arbitrary-request";
import { onlyOwnFields } from "@/lib/model/form/kinds/only-own-fields";
import { encodeRequest } from "../request-configs";
import { openPasted, openTexts } from "./open-pasted";
import { toRequest } from "../to-request";

const destination = { bucket: "reelpress", region: "cn-shanghai", clientToken: "abcd1234" };
const read = (text: string | undefined) =>
  text === undefined ? undefined : (JSON.parse(text) as unknown);

describe("a pasted request", () => {
  it("comes out of the form as it went in, to the last field", () => {
    fc.assert(
      fc.property(arbitraryRequestTexts, (texts) => {
        const opened = openTexts(texts, freshForm, destination);
        if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
        // Saves and opens the draft as the app does: as JSON text, adapted to the current form.
        const form = fitDraft(JSON.parse(JSON.stringify(opened.form)), freshForm);
        const request = toRequest(form, destination);
        expect(canonical(request.input)).toBe(canonical(read(texts.InputConfig)));
        expect(canonical(request.editing)).toBe(canonical(read(texts.EditingConfig)));
        expect(canonical(request.output)).toBe(canonical(read(texts.OutputConfig)));
        expect(canonical(request.userData)).toBe(canonical(read(texts.UserData)));
        expect(request.templateIds).toEqual(read(texts.TemplateConfig));
      }),
      { numRuns: 150 },
    );
  });

  it("can be copied as a call and pasted again", () => {
    const options = { endpoint: "e", secure: true, region: "r", clientToken: "t" };
    fc.assert(
      fc.property(arbitraryRequestTexts, (texts) => {
        const opened = openTexts(texts, freshForm, destination);
        if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
        const request = toRequest(opened.form, destination);
        for (const call of [toSdkCall(request, options), toCliCall(request, options)]) {
          const again = readPasted(call);
          const configs = again.ok ? Object.values(again.texts).map(read) : [];
          const sent = [
            "InputConfig",
            "EditingConfig",
            "OutputConfig",
            "UserData",
            "TemplateConfig",
          ] as const;
          const wanted = sent.flatMap((name) => (texts[name] ? [read(texts[name])] : []));
          expect(configs.map(canonical).toSorted()).toEqual(wanted.map(canonical).toSorted());
        }
      }),
      { numRuns: 60 },
    );
  });

  it("keeps no entries beside the form when the form can hold all of the request", () => {
    fc.assert(
      fc.property(arbitraryForm, (form) => {
        const texts = encodeRequest(toRequest(form, destination));
        const fallback = {
          ...freshForm,
          // Several platforms share a size; a request cannot say which of them it was made for.
          output: { ...freshForm.output, platform: form.output.platform },
          groups: form.groups,
        };
        const opened = openTexts(texts, fallback, destination);
        if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
        expect(onlyOwnFields(opened.form)).toEqual(onlyOwnFields(form));
      }),
      { numRuns: 30 },
    );
  });

  it("is refused with the paths of what IMS would not take, and nothing is filled in", () => {
    const pasted =
      '{"InputConfig":{"MediaGroupArray":[{"GroupName":"A","MediaArray":["m"],"Volume":11}]},"OutputConfig":{"Width":1080,"Height":1920,"Count":0}}';
    const opened = openPasted(pasted, freshForm, destination);
    const paths =
      !opened.ok && opened.reason === "invalid" ? opened.problems.map(({ path }) => path) : opened;
    expect(paths).toEqual(["InputConfig.MediaGroupArray[0].Volume", "OutputConfig.Count"]);
  });
});
