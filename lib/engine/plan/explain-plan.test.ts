import { expect, it } from "vitest";
import { explainPlan } from "./explain-plan";
import { planBatch } from "./plan-batch";
import { testMedia, testRequest } from "./testing/plan";

it("explainPlan says what is seen, heard and read", () => {
  const request = testRequest(
    {
      input: {
        MediaGroupArray: [
          { GroupName: "Opening", MediaArray: ["v"] },
          { GroupName: "Close", MediaArray: ["pic"] },
        ],
        TitleArray: ["Weekend sale"],
        SpeechTextArray: ["Everyone deserves a good cup. Every single morning, too!"],
        StickerArray: [{ MediaId: "logo" }],
        BackgroundMusicArray: ["song"],
      },
      editing: { ProcessConfig: { AllowTransition: true } },
    },
    {
      media: [
        testMedia("v", { durationSeconds: 3 }),
        testMedia("pic", { kind: "image", durationSeconds: 0 }),
      ],
    },
  );
  const [timeline] = planBatch(request);
  expect(timeline && explainPlan(timeline)).toMatchInlineSnapshot(`
    [
      "Clip 1: 4.8 s at 1080x1920, seed "seed".",
      "From 0 s to 2.68 s: v from 0 s to 3 s at 1.12 times speed, of group "Opening", then a fade of 0.52 s.",
      "From 2.16 s to 4.8 s: image pic, of group "Close".",
      "Title "Weekend sale" stands the whole clip.",
      "From 0 s to 2.16 s en-woman says "Everyone deserves a good cup.".",
      "From 2.48 s to 4.4 s en-woman says "Every single morning, too!".",
      "2 captions follow the voice.",
      "Sticker logo lies on top.",
      "Music song plays underneath.",
    ]
  `);
});
