import { expect, it } from "vitest";
import { idleChoices } from "./idle-choices";

const chosen = (...texts: string[]) => texts.map((Text) => ({ Text, Media: "m" }));

it("names what was chosen for a sentence that nobody says", () => {
  const SpeechTextArray = ["A goat stands. It   eats <s>grass</s>.", "山羊在吃草。它很高兴。"];
  const ReelpressChosen = chosen(
    "A goat stands.",
    "it eats",
    "It eats",
    "grass",
    "它很高兴。",
    "一只山羊。",
    "<s>grass</s>",
  );
  expect(idleChoices({ MediaArray: ["m"], SpeechTextArray, ReelpressChosen })).toEqual(
    [1, 5, 6].map((index) => `InputConfig.ReelpressChosen[${index}]`),
  );
});

it("knows the shots of a storyboard by what they show and by what is said in them", () => {
  const ShotScripts = [
    { ScriptText: "a goat <sits>", SpeechText: "Look!" },
    { SpeechText: "Bye." },
  ];
  const SceneInfo = { ShotInfo: { ShotScripts } };
  const ReelpressChosen = chosen("a goat <sits>", "Look!", "Bye.", "a goat");
  expect(idleChoices({ MediaArray: ["m"], SceneInfo, ReelpressChosen })).toEqual([]);
  expect(
    idleChoices({ MediaArray: ["m"], SceneInfo, ReelpressChosen: chosen("Hello") }),
  ).toHaveLength(1);
});
