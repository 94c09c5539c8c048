import { expect, it } from "vitest";
import { speakingRestMs } from "./speaking-rest";

it("waits longer before a text is spoken by a service that is paid", () => {
  const voices = [
    { id: "draft-en-female", online: null },
    { id: "online-en-alloy", online: "speech.example" },
  ];
  expect(speakingRestMs(400, voices, [])).toBe(400);
  expect(speakingRestMs(400, voices, ["draft-en-female", "gone"])).toBe(400);
  expect(speakingRestMs(400, voices, ["draft-en-female", "online-en-alloy"])).toBe(2_500);
  expect(speakingRestMs(4_000, voices, ["online-en-alloy"])).toBe(4_000);
});
