import { z } from "zod";
import { languageOf } from "@/lib/engine/plan/analysis/texts-about";

/** The part of an answer of `/chat/completions` that is read. */
const replySchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.union([
            z.string(),
            z.array(z.object({ type: z.string(), text: z.string().optional() })),
          ]),
        }),
      }),
    )
    .min(1),
});

export type Description = { language: "en" | "zh"; words: string };

const longestWords = 300;
/** What ends a sentence: the Latin period only before a blank, so that "3.5 m" is one. */
const sentences = /[^.!?。！？]+(?:[.!?](?!\s|$)[^.!?。！？]*)*[.!?。！？]+/gu;

/** The words of one line without what models put around them: labels, list marks, quotation marks. */
function bare(line: string): string {
  return line
    .replace(
      /^[\s>*#-]*(?:(?:en|english|zh|chinese|中文|英文|line\s*[12]|第[一二]行|[12])\s*[:：.)、]\s*)?/iu,
      "",
    )
    .replace(/^["'“”「『*_`]+|["'“”」』*_`]+$/gu, "")
    .trim();
}

/** A text that was cut off ends with its last whole sentence; without one it says nothing. */
function wholeSentences(text: string): string {
  return (text.match(sentences) ?? []).join("").trim();
}

/**
 * What a model said of a picture: at most one sentence or two in each language. Empty when the answer is
 * no answer, or was cut off before a sentence was said.
 * @param body the body of the answer as it came
 */
export function readReply(body: string): Description[] {
  const reply = replySchema.safeParse(parsed(body)).data?.choices[0];
  if (!reply) return [];
  const { content } = reply.message;
  const said =
    typeof content === "string" ? content : content.map(({ text = "" }) => text).join("\n");
  // Models that think aloud do so in front of what they say; what was cut while thinking says nothing.
  const text = said.replace(/<think>[\s\S]*?(?:<\/think>|$)/gi, "");
  const lines = text.split(/\n+/).map(bare).filter(Boolean);
  const isCut = reply.finish_reason === "length";
  const found: Description[] = [];
  for (const [index, line] of lines.entries()) {
    const words = isCut && index === lines.length - 1 ? wholeSentences(line) : line;
    const language = languageOf(words);
    if (language === "other" || found.some((one) => one.language === language)) continue;
    found.push({ language, words: words.slice(0, longestWords) });
  }
  return found;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
