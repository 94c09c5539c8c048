import type { BatchConfigs } from "@/lib/ims/contract/wire";
import type { MatchedPassage } from "@/lib/ims/schema/matched-passage";
import { type LengthPlan, planLength, type SpeechMap } from "../length/plan-length";
import { readInput } from "../request/read-input";
import { readScript } from "../request/speech-mode";
import type { Shot } from "../shots/shots";
import type { Strategy } from "../strategy/strategy";
import { type Drawn, swapMatches } from "./swap-matches";
import { obeyOrder } from "./match-rules";
import { MatchChooser } from "./choose-matches";
import { explainMatch } from "./explain-match";
import type { MatchPool } from "./match-pool";
import type { Passage } from "./passage";
import { lengthOfPassages, passagesOf } from "./passages";
import type { Rating } from "./rate-shots";
import { showMatched } from "./show-matched";

/** A passage for which a person may have chosen shots. */
export type ChosenFor = {
  output: number;
  /** Of the passage in its output. */
  index: number;
  texts: readonly string[];
  frames: number;
};

export type MatchData = {
  pool: MatchPool;
  /** The ratings of all shots of the pool, for each sentence and each text of the storyboard. */
  ratings: ReadonlyMap<string, readonly Rating[]>;
  /** The shots that a person chose for a passage, in order. */
  chosenFor: (passage: ChosenFor) => Shot[];
  /** How many sentences each passage of an output has; divided by length when absent. */
  sentencesOf?: ((output: number) => number[]) | undefined;
  /** By what each shot of a storyboard is found; null for a narration. */
  storyboard: readonly string[] | null;
  /** Film scene, `EnableTemporalOpt`: the shots stand in the order of the sources. */
  keepsOrder: boolean;
};

type MatchRequest = { configs: BatchConfigs; seed: string; speech: SpeechMap };

/** Of several sentences in one passage, each shot counts for the one that it fits best. */
function ratingsOf(texts: readonly string[], { pool, ratings }: MatchData): readonly Rating[] {
  const known = texts.flatMap((text) => {
    const found = ratings.get(text);
    return found ? [found] : [];
  });
  const [first, ...others] = known;
  if (!first) return pool.shots.map((_, shot) => ({ shot, score: 0, reason: null }));
  if (others.length === 0) return first;
  return first.map((rating, shot) =>
    others.reduce((best, other) => {
      const one = other[shot];
      return one && one.score > best.score ? one : best;
    }, rating),
  );
}

/** Image-text matching: each sentence of a narration, or each shot of a storyboard, shows what it says. */
export function matchStrategy({ configs, seed, speech }: MatchRequest, data: MatchData): Strategy {
  const script = readScript(readInput(configs.input));
  const chooser = new MatchChooser(data.pool, seed, data.keepsOrder);
  const textsOf = new WeakMap<LengthPlan, readonly (readonly string[])[]>();
  const merged = new Map<string, readonly Rating[]>();
  const matches = new Map<number, Drawn>();

  function mergedRatings(texts: readonly string[]): readonly Rating[] {
    const key = JSON.stringify(texts);
    const found = merged.get(key) ?? ratingsOf(texts, data);
    merged.set(key, found);
    return found;
  }

  return {
    script,
    lengthOf(needs, own, words) {
      const whole = planLength(script, needs, speech, own);
      if (data.storyboard) {
        textsOf.set(
          whole,
          data.storyboard.map((text) => [text]),
        );
        return whole;
      }
      const passages = passagesOf(whole.sentences, data.sentencesOf?.(words));
      const length = lengthOfPassages(passages, whole.sentences, whole.warnings);
      textsOf.set(
        length,
        passages.map(({ sentences }) => sentences.map(({ text }) => text)),
      );
      return length;
    },
    *choose({ order, length, overlapFrames, judge }) {
      const frames = length.demand.kind === "groups" ? length.demand.groupFrames : [];
      const texts = textsOf.get(length) ?? [];
      const passages = frames.map((count, at): Passage => {
        const own = texts[at] ?? [];
        return {
          text: own.join(" "),
          frames: count,
          ratings: mergedRatings(own),
          chosen: data.chosenFor({ output: order.words, index: at, texts: own, frames: count }),
        };
      });
      const obeyed = obeyOrder(order, passages, data.pool);
      const matched = yield* chooser.chooseNext(
        obeyed.passages,
        overlapFrames,
        obeyed.rules,
        judge,
      );
      if (obeyed.isPinLost) matched.warnings.add("pin-not-kept");
      matches.set(order.draw, { passages, matched });
      return showMatched(matched, passages);
    },
    swapping: swapMatches(data.pool, matches, chooser),
    explain({ index, clips }): MatchedPassage[] {
      const found = matches.get(index);
      return found ? explainMatch(found.passages, found.matched, data.pool, clips) : [];
    },
  };
}
