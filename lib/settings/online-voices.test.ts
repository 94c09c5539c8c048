import { expect, it } from "vitest";
import { onlineServices } from "./online-voices";

it("names each voice of a service once, whatever languages it speaks", () => {
  const voice = (name: string, online: string | null) => ({ name, online });
  expect(
    onlineServices([
      voice("English, female (draft)", null),
      voice("alloy (speech.example)", "speech.example"),
      voice("alloy (speech.example)", "speech.example"),
      voice("nova (speech.example)", "speech.example"),
    ]),
  ).toEqual([{ host: "speech.example", names: ["alloy", "nova"] }]);
  expect(onlineServices([])).toEqual([]);
});
