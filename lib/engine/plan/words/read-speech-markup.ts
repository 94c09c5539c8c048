import { speechTagPattern } from "@/lib/ims/schema/config/speech-tags";

/** A part of a speech text after its markup was read. */
export type SpeechPart =
  | { kind: "text"; spoken: string; shown: string }
  /** Silence. */
  | { kind: "pause"; seconds: number }
  /** `<s>` or `</s>`: a sentence ends here. */
  | { kind: "border" };

const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
};

function plain(text: string): string {
  return text.replaceAll(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity);
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "i").exec(attributes);
  return found ? plain(found[1] ?? found[2] ?? "") : undefined;
}

/** `500ms`, `1.5s` or a bare number of milliseconds; at most 10 s, as in IMS's speech service. */
function breakSeconds(time: string | undefined): number {
  const found = /^\s*(\d+(?:\.\d+)?)\s*(ms|s)?\s*$/i.exec(time ?? "500ms");
  if (!found) return 0.5;
  const seconds = found[2]?.toLowerCase() === "s" ? Number(found[1]) : Number(found[1]) / 1000;
  return Math.min(10, seconds);
}

/**
 * Reads the markup that the engine can speak: `speak`, `break`, `s` and `sub`. Other tags are
 * dropped and the words inside them kept (`checkBatch` has refused those tags before). Source: IMS
 * docs, speech texts, SSML.
 */
export function readSpeechMarkup(text: string): SpeechPart[] {
  const parts: SpeechPart[] = [];
  let alias: string | undefined;
  let at = 0;
  const say = (raw: string) => {
    if (raw === "") return;
    const shown = plain(raw);
    parts.push({ kind: "text", shown, spoken: alias ?? shown });
  };
  for (const match of text.matchAll(speechTagPattern)) {
    say(text.slice(at, match.index));
    at = match.index + match[0].length;
    const name = (match[2] ?? "").toLowerCase();
    const ends = match[1] === "/";
    if (name === "break" && !ends) {
      parts.push({ kind: "pause", seconds: breakSeconds(attribute(match[3] ?? "", "time")) });
    } else if (name === "s") parts.push({ kind: "border" });
    else if (name === "sub") {
      alias = ends || match[4] === "/" ? undefined : attribute(match[3] ?? "", "alias");
    }
  }
  say(text.slice(at));
  return parts;
}
