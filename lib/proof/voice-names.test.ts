import { expect, it } from "vitest";
import { builtInVoices } from "@/lib/engine/speech/voices/voices";
import { en } from "@/lib/i18n/messages/en";
import { zh } from "@/lib/i18n/messages/zh";

it.each([en.voices, zh.voices])("every voice that comes with the engine has a name", (names) => {
  const ids = [...builtInVoices.map(({ id }) => id), "recorded"];
  expect(Object.keys(names).sort()).toEqual(ids.sort());
});
