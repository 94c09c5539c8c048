import { sceneOf } from "@/lib/ims/schema/config/batch-mode";
import { textsAbout } from "../../plan/analysis/texts-about";
import { chosenShots } from "../../plan/match/chosen-shots";
import { type KnownSource, poolOf } from "../../plan/match/match-pool";
import { foundReference, poolReferences, storyboardTexts } from "../../plan/match/match-plannable";
import { matchStrategy } from "../../plan/match/match-strategy";
import { selectedShots, sentencesOf } from "../../plan/match/organise";
import { rateShots } from "../../plan/match/rate-shots";
import type { MakeStrategy, StrategyOrder, StrategyTools } from "./make-strategy";

/** The sources of a request with their shots and every text about them. */
async function knownSources(
  { asked, media }: StrategyOrder,
  { analysesOf, typedTexts }: StrategyTools,
): Promise<KnownSource[]> {
  const sources = poolReferences(asked.input, media.keys()).flatMap((reference) => {
    const facts = media.get(reference);
    return facts ? [{ reference, facts }] : [];
  });
  // Reading the pictures of a film is dear, and only films have captions and titles on them.
  const pass = sceneOf(asked.input) === "film" ? "words" : "looks";
  const analyses = await analysesOf(
    sources.map(({ facts }) => facts),
    pass,
  );
  const typed = await typedTexts(sources.map(({ facts }) => facts.mediaId));
  return sources.map(({ reference, facts }) => {
    const analysis = analyses.get(facts.mediaId) ?? null;
    const about = typed.get(facts.mediaId);
    const texts = about ? textsAbout(about, analysis) : (analysis?.texts ?? []);
    return { reference, facts, shots: analysis?.shots ?? null, texts };
  });
}

/** Image-text matching: scores everything that is spoken or asked for against the texts of all shots. */
export const matchFor: MakeStrategy = async (order, tools) => {
  const { configs, asked, seed, media, speech, selection, signal } = order;
  const { input, editing } = asked;
  const isFilm = sceneOf(input) === "film";
  const process = editing.ProcessConfig ?? {};
  const sources = await knownSources(order, tools);
  const pool = poolOf(sources, editing, isFilm && (process.EnableClipDetection ?? true));
  const storyboard = storyboardTexts(input);
  const spoken = [...speech.values()].flatMap(({ sentences }) => sentences);
  const texts = [...new Set(storyboard ?? spoken.map(({ text }) => text))];
  const poolTexts = pool.texts.map(({ words }) => words);
  const scores = await tools.scoreTexts(texts, poolTexts, signal);
  const ratings = new Map(
    texts.flatMap((text, index) => {
      const score = scores[index];
      return score ? [[text, rateShots(pool, score)] as const] : [];
    }),
  );
  const factsOf = (name: string) => media.get(name) ?? media.get(foundReference(name));
  const data = {
    pool,
    ratings,
    storyboard,
    ...(selection
      ? {
          chosenFor: selectedShots(selection, storyboard === null, factsOf),
          sentencesOf: (output: number) => sentencesOf(selection, output, input),
        }
      : { chosenFor: chosenShots(input.ReelpressChosen ?? [], factsOf) }),
    keepsOrder: isFilm && process.EnableTemporalOpt === true,
  };
  return () => matchStrategy({ configs, seed, speech }, data);
};
