import type { SeenText } from "./film-layout";
import type { TimedLine } from "./child-messages";
import { bareText, distance } from "./child/same-text.mjs";

/** A text that stands longer is no caption: a mark of the sender, a clock. */
const longestCaptionSeconds = 20;
const sameBelow = 0.2;

/** A text that stands in a film, with its role where that is known. */
export type NamedText = Omit<SeenText, "role"> & { role?: SeenText["role"] | "caption" };

/**
 * Puts together what was seen on whole frames and the lines that were followed. A title or a mark that was
 * followed has the exact times of its line; lines of a list or of rolling credits are no captions.
 * @param slackSeconds how inexact the times of the whole frames are
 */
export function nameLines(
  seen: readonly SeenText[],
  lines: readonly TimedLine[],
  slackSeconds: number,
): NamedText[] {
  const rest = new Set(seen);
  const named = lines.flatMap(
    ({ text: words, confidence, fromSeconds, toSeconds }): NamedText[] => {
      const time = { fromSeconds, toSeconds };
      const twin = seen.find(
        (other) => meets(other, time, slackSeconds) && isSame(other.words, words),
      );
      if (twin?.role === "credits") return [];
      if (twin) rest.delete(twin);
      const among = seen.some(
        ({ role, ...stretch }) => role === "credits" && meets(stretch, time, 0),
      );
      if (twin?.role !== "title" && among) return [{ words, confidence, ...time, role: "credits" }];
      if (twin?.role) return [{ words, confidence, ...time, role: twin.role }];
      const isCaption = toSeconds - fromSeconds <= longestCaptionSeconds;
      return [{ words, confidence, ...time, ...(isCaption ? { role: "caption" as const } : {}) }];
    },
  );
  return [...rest, ...named];
}

type Time = { fromSeconds: number; toSeconds: number };

const meets = (one: Time, other: Time, slack: number) =>
  Math.min(one.toSeconds, other.toSeconds) + slack > Math.max(one.fromSeconds, other.fromSeconds);

function isSame(one: string, other: string): boolean {
  const first = bareText(one);
  const second = bareText(other);
  return distance(first, second) <= sameBelow * Math.max(first.length, second.length);
}
