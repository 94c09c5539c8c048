import { poolOf } from "@/lib/engine/plan/match/match-pool";
import { rateShots } from "@/lib/engine/plan/match/rate-shots";
import { textsAbout } from "@/lib/engine/plan/analysis/texts-about";
import { testMedia } from "@/lib/engine/plan/testing/plan";
import type { ScoreTexts } from "../score-texts";
import { sentencesOfShots } from "./sentences-of-shots";

/** The rank, from 1, of the right shot for each of `sentencesOfShots`, among the shots of all of them. */
export async function matchRanks(scoreTexts: ScoreTexts): Promise<number[]> {
  const sources = sentencesOfShots.map(({ tags, description }, index) => {
    const facts = testMedia(`m${index}`, { durationSeconds: 4 });
    const typed = {
      title: `IMG_${index}.mp4`,
      key: `${index}.mp4`,
      tags: tags.join(","),
      description,
    };
    return { reference: facts.mediaId, facts, shots: null, texts: textsAbout(typed, null) };
  });
  const pool = poolOf(sources, {}, false);
  const scores = await scoreTexts(
    sentencesOfShots.map(({ sentence }) => sentence),
    pool.texts.map(({ words }) => words),
    new AbortController().signal,
  );
  return scores.map((score, index) => {
    const ratings = rateShots(pool, score);
    const right = ratings[index]?.score ?? 0;
    return 1 + ratings.filter(({ score: other }, at) => at !== index && other >= right).length;
  });
}
