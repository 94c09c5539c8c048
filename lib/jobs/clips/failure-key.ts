/** Keys of the interface's sentences about failures (`jobs.failure.*`). */
export type FailureKey =
  | "materialGone"
  | "contentBad"
  | "noSpace"
  | "memory"
  | "glyph"
  | "speech"
  | "timeout"
  | "interrupted"
  | "verify"
  | "forbidden"
  | "busy"
  | "unknown";

/** Patterns for codes of the cloud and the engine, in lower case, letters only. First match wins. */
const rules: readonly (readonly [RegExp, FailureKey])[] = [
  [/(material|media|source|resource).*(notfound|missing|notexist)/, "materialGone"],
  [/contentbad|damaged|invalidfile/, "contentBad"],
  [/diskfull|nospace/, "noSpace"],
  [/memory/, "memory"],
  [/glyph|font/, "glyph"],
  [/speech|tts|voice/, "speech"],
  [/timeout|tooslow/, "timeout"],
  [/killed|interrupt|lost|aborted/, "interrupted"],
  [/outputwrong|verif/, "verify"],
  [/throttling|toofrequent/, "busy"],
  [/forbidden|nopermission|denied/, "forbidden"],
];

/** Which sentence explains a code; `unknown` when none does. */
export function failureKey(code: string): FailureKey {
  const plain = code.toLowerCase().replace(/[^a-z]/g, "");
  return rules.find(([pattern]) => pattern.test(plain))?.[1] ?? "unknown";
}
