import { expect, it } from "vitest";
import { abilitiesOf } from "@/lib/ims/backend";
import { styleCardLook } from "@/lib/model/form/texts/style-cards";
import { forBackend } from "./for-backend";
import { freshForm } from "./testing/arbitrary-values";

it("a font that only this computer has goes to the cloud as the nearest of its own", () => {
  const look = { ...freshForm.look, ...styleCardLook("handwritten", freshForm.output) };
  const form = { ...freshForm, look: { ...look, subHeadingLevels: [null, look.title] } };
  const fonts = (backend: "cloud" | "embedded") => {
    const { title, subHeadingLevels, caption } = forBackend(form, abilitiesOf(backend)).look;
    return [title.font, subHeadingLevels[1]?.font, caption.font];
  };
  expect(fonts("embedded")).toEqual(["Caveat", "Caveat", "Caveat"]);
  expect(fonts("cloud")).toEqual(["KaiTi", "KaiTi", "KaiTi"]);
});

it("points that stay in the frame and recordings of scripts stay on this computer", () => {
  const form = {
    ...freshForm,
    look: { ...freshForm.look, focus: [{ mediaId: "m1", x: 0.2, y: 0.5 }] },
    speech: { ...freshForm.speech, recordings: [{ text: "Hello.", mediaId: "m2" }] },
  };
  const sent = (backend: "cloud" | "embedded") => {
    const { look, speech } = forBackend(form, abilitiesOf(backend));
    return [look.focus.length, speech.recordings.length];
  };
  expect([sent("embedded"), sent("cloud")]).toEqual([
    [1, 1],
    [0, 0],
  ]);
});
