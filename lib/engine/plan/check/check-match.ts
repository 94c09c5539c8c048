import type { ConfigProblem } from "@/lib/ims/contract/wire";
import { isScriptInput } from "@/lib/ims/schema/config/input-config";
import { defaultSearchLibrary } from "@/lib/ims/schema/media/register-config";
import type { BatchCheck } from "./checked-batch";
import { notImplemented } from "./checked-batch";
import type { MediaFacts } from "../facts";
import { foundReference } from "../match/match-plannable";
import type { ChosenShot } from "../match/chosen-shots";

/** Source: IMS docs, image-text matching: at most two hours of video in total. */
const mostHours = 2;
const toleranceSeconds = 0.1;

function chosenProblem(
  path: string,
  { Media, In = 0, Out }: ChosenShot,
  facts: MediaFacts | undefined,
): ConfigProblem[] {
  if (!facts) {
    const message = `"${Media}" is not among the sources of the request; choose one of them`;
    return [{ path: `${path}.Media`, message }];
  }
  if (facts.kind === "image") return [];
  const length = Math.round(facts.durationSeconds * 1000) / 1000;
  if (In >= facts.durationSeconds) {
    const message = `begins at ${In} s, but the media is ${length} s long; choose a part inside it`;
    return [{ path: `${path}.In`, message }];
  }
  if (Out === undefined) return [];
  if (Out <= In) return [{ path: `${path}.Out`, message: `ends at ${Out} s, before it begins` }];
  if (Out <= facts.durationSeconds + toleranceSeconds) return [];
  const message = `ends at ${Out} s, but the media is ${length} s long; end it there or before`;
  return [{ path: `${path}.Out`, message }];
}

/** Checks what only image-text matching has: its pool, its search library, and shots chosen by hand. */
export const checkMatch: BatchCheck = ({ configs, sent, media }) => {
  const { input } = sent;
  if (isScriptInput(input)) return [];
  const references = new Set(configs.input.MediaGroupArray[0]?.MediaArray);
  const problems: ConfigProblem[] = [];
  for (const [index, name] of (
    input.MediaSearchInput?.LibSearchCondition.SearchLibs ?? []
  ).entries()) {
    if (name === defaultSearchLibrary) continue;
    const path = `InputConfig.MediaSearchInput.LibSearchCondition.SearchLibs[${index}]`;
    problems.push(notImplemented(path, `there is only ${defaultSearchLibrary}`));
  }
  if (input.MediaSearchInput && references.size === 0) {
    const path = "InputConfig.MediaSearchInput.LibSearchCondition.SearchText";
    const message =
      "finds nothing in the library; write other words, or name the media in MediaArray";
    problems.push({ path, message });
  }
  const facts = [...references].flatMap((reference) => media.get(reference) ?? []);
  const seconds = facts.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
  if (input.MediaArray && seconds > mostHours * 3600) {
    const hours = Math.round((seconds / 3600) * 100) / 100;
    const message = `has ${hours} hours of video; image-text matching takes at most ${mostHours}`;
    problems.push({ path: "InputConfig.MediaArray", message });
  }
  for (const [index, chosen] of (input.ReelpressChosen ?? []).entries()) {
    const { Media } = chosen;
    const reference = [Media, foundReference(Media)].find((one) => references.has(one));
    const path = `InputConfig.ReelpressChosen[${index}]`;
    problems.push(...chosenProblem(path, chosen, media.get(reference ?? "")));
  }
  return problems;
};
