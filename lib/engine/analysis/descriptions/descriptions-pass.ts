import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { log } from "@/lib/base/log";
import type { AnalysedShot, FoundText } from "@/lib/engine/plan/analysis/media-analysis";
import type { DescriptionsResult } from "@/lib/engine/plan/analysis/pass-results";
import { plainAnalysis } from "@/lib/engine/plan/analysis/plain-analysis";
import type { PassInput } from "../pass-input";
import { ProviderError } from "./provider-error";
import { shotPicture } from "./shot-picture";
import { questionVersion, type VisionChat } from "./vision-chat";

/** A provider that could not be reached is left alone for so long, then for twice as long, up to an hour. */
const shortestRestMs = 60_000;
const longestRestMs = 3_600_000;
/** Shots that are shorter, or mostly black, are seen by nobody. */
const shortestShotSeconds = 0.4;
const mostBlack = 0.5;
/** However sure a model sounds, it may be wrong. */
const confidence = 0.8;

const answered = z.object({
  atSeconds: z.number(),
  texts: z.array(z.object({ language: z.enum(["en", "zh"]), words: z.string() })),
});
type Answered = z.infer<typeof answered>;

/** The shots that are described, in order: all of them, or the longest. */
export function describedShots(shots: readonly AnalysedShot[], most: number): AnalysedShot[] {
  const seen = shots.filter(
    (shot) =>
      shot.toSeconds === 0 ||
      (shot.toSeconds - shot.fromSeconds >= shortestShotSeconds && shot.blackShare < mostBlack),
  );
  return seen
    .toSorted((a, b) => b.toSeconds - b.fromSeconds - (a.toSeconds - a.fromSeconds))
    .slice(0, most)
    .toSorted((a, b) => a.fromSeconds - b.fromSeconds);
}

type Options = {
  /** Shots of one source that are described at most. */
  mostShots: number;
  /** Is told every call, also those that failed: they cost money. */
  onCalls: (calls: number) => Promise<void>;
  now?: () => number;
};

/**
 * Lets a provider say what the shots of a source show: one small picture for each, one after the other.
 * Each answer is kept at once, and a moment that has one is never asked for again.
 */
export function createDescriptionsPass(chat: VisionChat, options: Options) {
  const { mostShots, onCalls, now = () => performance.now() } = options;
  let restUntil = 0;
  let restMs = shortestRestMs;

  /** @throws ProviderError, after which the provider is left alone for a while */
  async function describe(picture: Buffer, signal: AbortSignal) {
    try {
      const { texts, calls } = await chat.describe(picture, signal);
      await onCalls(calls);
      restMs = shortestRestMs;
      return texts;
    } catch (thrown) {
      if (!(thrown instanceof ProviderError)) throw thrown;
      await onCalls(thrown.calls);
      log.warn({ err: thrown }, "no descriptions");
      // Settings are read when the program starts, so a refused key stays refused until then.
      restUntil = thrown.problem === "refused" ? Number.POSITIVE_INFINITY : now() + restMs;
      restMs = Math.min(longestRestMs, 2 * restMs);
      throw thrown;
    }
  }

  return {
    /** Another model or question gives another version; the numbers have no order. */
    version: Number.parseInt(
      createHash("sha256").update(`${chat.model} ${questionVersion}`).digest("hex").slice(0, 7),
      16,
    ),
    isResting: () => now() < restUntil,
    async analyse(input: PassInput): Promise<DescriptionsResult> {
      const { file, facts, signal, parts, onProgress } = input;
      if (facts.kind === "audio" || facts.kind === "text") return { texts: [] };
      const stored = [...(await parts.read()).values()];
      const kept = stored.flatMap((one) => answered.safeParse(one).data ?? []);
      const all = (input.looks ?? plainAnalysis(facts)).shots;
      const shots = describedShots(all, mostShots);
      const texts: FoundText[] = [];
      for (const [index, shot] of shots.entries()) {
        const { fromSeconds, toSeconds } = shot;
        const isMoving = facts.kind !== "image";
        const within = ({ atSeconds }: Answered) =>
          !isMoving || (atSeconds >= fromSeconds && atSeconds < toSeconds);
        let answer = kept.find(within);
        if (!answer) {
          const atSeconds = isMoving ? (fromSeconds + toSeconds) / 2 : 0;
          const picture = await shotPicture({ file, facts }, atSeconds, signal);
          answer = { atSeconds, texts: await describe(picture, signal) };
          await parts.keep(String(Math.round(atSeconds * 1000)), answer);
        }
        for (const { language, words } of answer.texts) {
          const times = isMoving ? { fromSeconds, toSeconds } : {};
          texts.push({ source: "provider", language, words, confidence, by: chat.model, ...times });
        }
        onProgress((index + 1) / shots.length);
      }
      return { texts };
    },
  };
}
