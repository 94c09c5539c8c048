import { expect, it } from "vitest";
import { readOnlineVoices } from "./online-voices";

it("lists a voice for each language that it speaks", () => {
  const voices = readOnlineVoices("alloy, nova:en ,longwan:zh:male", "speech.example");
  expect(voices?.map(({ id, gender, serviceName }) => [id, gender, serviceName])).toEqual([
    ["online-en-alloy", "female", "alloy"],
    ["online-zh-alloy", "female", "alloy"],
    ["online-en-nova", "female", "nova"],
    ["online-zh-longwan", "male", "longwan"],
  ]);
  expect(voices?.[0]).toMatchObject({
    name: { en: "alloy (speech.example)" },
    draft: false,
    online: "speech.example",
  });
});

it.each([
  "",
  " , ",
  "alloy:fr",
  "alloy:en:child",
  "two words",
  "a:en,a:en",
  "a,a:zh",
  "x".repeat(61),
])("cannot read %j", (list) => expect(readOnlineVoices(list, "h")).toBeNull());
