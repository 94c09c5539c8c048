import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import { plainAnalysis } from "../../plan/analysis/plain-analysis";
import type { MediaFacts } from "../../plan/facts";
import { foundReference } from "../../plan/match/match-plannable";
import { mashupGroups } from "../../plan/mashup/mashup-reading";
import type { MashupSource } from "../../plan/mashup/mashup-source";
import { type MashupRequest, mashupStrategy } from "../../plan/mashup/mashup-strategy";
import { selectedMashup } from "../../plan/mashup/selected-mashup";
import { prepareSteps } from "../../plan/mashup/prepare-grounds";
import { allowedRanges } from "../../plan/shots/usable-ranges";
import { framesWithin } from "../../plan/arithmetic/frames";
import { assignOutput } from "../../plan/voices/speech-needs";
import { inTurns } from "./in-turns";
import type { MakeStrategy, StrategyOrder } from "./make-strategy";

/** The media of a group, each once, in the order of the request. */
function mediaOf({ configs, media }: StrategyOrder, group: number): MediaFacts[] {
  const references = configs.input.MediaGroupArray[group]?.MediaArray ?? [];
  const found = references.flatMap((reference) => media.get(reference) ?? []);
  return [...new Map(found.map((facts) => [facts.mediaId, facts])).values()];
}

/** Every way in which the request names a medium. */
function namesOf({ mediaId }: MediaFacts, { media }: StrategyOrder): Set<string> {
  const names = [...media].filter(([, facts]) => facts.mediaId === mediaId).map(([name]) => name);
  return new Set([mediaId, ...names]);
}

/** A high-energy mashup: the sources, and the music that it is cut to, are analysed first. */
export const mashupFor: MakeStrategy = async (order, { analysesOf }) => {
  const { selection } = order;
  if (selection) {
    const strategy = selectedMashup(selection, (id) => order.media.get(foundReference(id)));
    return () => strategy;
  }
  const { configs, asked, media, seed } = order;
  const sources = mediaOf(order, mashupGroups.sources);
  const musicNames = configs.input.BackgroundMusicArray ?? [];
  const music = musicNames.flatMap((reference) => media.get(reference) ?? []);
  const analyses = await analysesOf([...sources, ...music], "looks");
  const analysed = (facts: MediaFacts): MashupSource => {
    const analysis = analyses.get(facts.mediaId) ?? plainAnalysis(facts);
    const allowed = allowedRanges(
      configs.editing.MediaConfig?.MediaMetaDataArray,
      "",
      namesOf(facts, order),
      framesWithin(facts.durationSeconds),
    );
    return { media: facts, analysis, allowed };
  };
  const strategy = asked.input.HighlightStrategy;
  const analysedSources = sources.map(analysed);
  const request: MashupRequest = {
    sources: analysedSources,
    prepared: await inTurns(prepareSteps(analysedSources)),
    targetSeconds: strategy?.TargetDuration ?? 0,
    teaser: strategy?.IntroConfig?.Mode === "Auto",
    openings: mediaOf(order, mashupGroups.openings),
    endings: mediaOf(order, mashupGroups.endings),
    imageSeconds: configs.editing.ProcessConfig?.ImageDuration ?? editingDefaults.imageSeconds,
    musicOf: (index) => {
      const drawn = assignOutput(configs, { mode: "none" }, seed, index).music;
      const facts = drawn === undefined ? undefined : media.get(drawn);
      const beats = facts && analyses.get(facts.mediaId)?.sound?.beats;
      return facts && beats ? { beats, durationSeconds: facts.durationSeconds } : null;
    },
    seed,
  };
  return (overlapFrames) => mashupStrategy(request, overlapFrames);
};
