import type { ClipRule, RuleFinding } from "@/lib/ims/schema/answers/clip-report";

type Words = { what: (finding: RuleFinding) => string; todo: string };

const at = ({ From }: RuleFinding) => (From === undefined ? "" : ` from ${From.toFixed(1)} s on`);
const long = ({ Measured }: RuleFinding) => ` for ${(Measured ?? 0).toFixed(2)} s`;
const detail = ({ Detail }: RuleFinding) => (Detail ? `: ${Detail}` : "");

const checkSource = "Watch the material that is shown there; replace it or leave it out.";
const machine =
  "Look at the disk and the memory of this machine (`npm run doctor`), then retry this clip.";
const sound = "Play the music and the narration of this clip; replace what does not sound right.";

const words: Record<ClipRule, Words> = {
  File: { what: (one) => `the file is not as it should be${detail(one)}`, todo: machine },
  Packets: {
    what: (one) => `the file does not hold what was encoded${detail(one)}`,
    todo: machine,
  },
  Encoding: { what: (one) => `the encoded picture is another one${at(one)}`, todo: machine },
  Black: {
    what: (one) => `the picture is black${long(one)}${at(one)}, where its shot is not`,
    todo: checkSource,
  },
  Still: {
    what: (one) => `the picture stands still${long(one)}${at(one)}, where its shot moves`,
    todo: checkSource,
  },
  OneColour: {
    what: (one) => `the picture is one colour${long(one)}${at(one)}, where its shot is not`,
    todo: checkSource,
  },
  OtherPicture: {
    what: (one) => `the picture is not the planned shot${long(one)}${at(one)}`,
    todo: checkSource,
  },
  Texts: {
    what: (one) => `a text is not to be seen: "${one.Detail ?? ""}"`,
    todo: "Change this text, its font or its place.",
  },
  Silence: {
    what: (one) => `nothing is heard${long(one)}${at(one)}, where sound is planned`,
    todo: sound,
  },
  Offset: {
    what: (one) =>
      one.Detail
        ? `the sound is wrong${detail(one)}`
        : `the sound is ${Math.abs(one.Measured ?? 0).toFixed(2)} s too ${(one.Measured ?? 0) > 0 ? "late" : "early"}`,
    todo: sound,
  },
  Clipping: { what: () => "the sound is clipped", todo: sound },
  Loudness: { what: (one) => `the loudness is ${one.Measured ?? 0} LUFS`, todo: sound },
  Peak: { what: (one) => `the true peak is ${one.Measured ?? 0} dBTP`, todo: sound },
};

/** One or two sentences that say why a clip was not delivered, and what a person can do. */
export function wrongWords(rules: readonly RuleFinding[]): string {
  const wrong = rules.filter((rule) => rule.Verdict === "Wrong");
  const [first] = wrong;
  const what = wrong.map((one) => words[one.Rule].what(one)).join("; ");
  const todo = first ? words[first.Rule].todo : "";
  return `The clip was made twice and did not pass its check: ${what}. ${todo}`;
}
