import type { AnyInputConfig } from "@/lib/ims/schema/config/input-config";
import { splitSentences } from "../words/split-sentences";
import { storyboardTexts } from "./match-plannable";

const tidy = (text: string): string => text.trim().replaceAll(/\s+/g, " ");

/** Everything that is said or asked for in a request, without markup. */
function saidIn(input: AnyInputConfig): string[] {
  const { SpeechText, SpeechTextArray = [], SceneInfo } = input;
  const shots = SceneInfo?.ShotInfo?.ShotScripts ?? [];
  const speech = [SpeechText, ...SpeechTextArray, ...shots.map((shot) => shot.SpeechText)];
  const sentences = speech.flatMap((text) => splitSentences(text ?? ""));
  const words = sentences.flatMap(({ spoken, shown }) => [spoken, shown]);
  return [...words, ...(storyboardTexts(input) ?? [])].map(tidy);
}

/**
 * The shots chosen by hand that choose nothing, because no text of the request says their sentence: a
 * script that was edited afterwards leaves some behind.
 * @returns paths in the request
 */
export function idleChoices(input: AnyInputConfig): string[] {
  const chosen = input.ReelpressChosen ?? [];
  if (chosen.length === 0) return [];
  const said = saidIn(input);
  return chosen.flatMap(({ Text }, index) =>
    said.some((text) => text.includes(tidy(Text))) ? [] : [`InputConfig.ReelpressChosen[${index}]`],
  );
}
