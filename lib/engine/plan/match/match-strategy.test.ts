import { describe, expect, it } from "vitest";
import { anyInputConfigSchema } from "@/lib/ims/schema/config/input-config";
import type { FoundText } from "../analysis/media-analysis";
import { type MediaFacts, speechNeedKey } from "../facts";
import { planBatch } from "../plan-batch";
import { testConfigs, testMeasure, testMedia, testVoices } from "../testing/plan";
import { speechNeeds } from "../voices/speech-needs";
import { chosenShots } from "./chosen-shots";
import { poolOf } from "./match-pool";
import { explainMatch } from "./explain-match";
import { matchPlannable, storyboardTexts } from "./match-plannable";
import { matchStrategy } from "./match-strategy";
import { asSelected, selectedShots, sentencesOf } from "./organise";
import { rateShots } from "./rate-shots";

const tags: Readonly<Record<string, string>> = { m1: "panda", m2: "sea", m3: "train" };
const media = new Map<string, MediaFacts>(
  Object.keys(tags).map((id) => [id, testMedia(id, { durationSeconds: 6 })]),
);

/** Plans a request as if a tag were near exactly the texts that contain it. */
function plan(input: object, Count = 1, selection?: Parameters<typeof asSelected>[1]) {
  const asked = {
    ...testConfigs({
      input: { MediaGroupArray: [{ GroupName: "A", MediaArray: ["m1"] }] },
      output: { Count },
    }),
    input: anyInputConfigSchema.parse({ MediaArray: Object.keys(tags), ...input }),
  };
  const { configs: read } = matchPlannable(asked, asked.input.MediaArray ?? []);
  const configs = selection ? asSelected(read, selection, "seed") : read;
  const base = { configs, seed: "seed", voices: testVoices };
  const speech = new Map(speechNeeds(base).map((need) => [speechNeedKey(need), testMeasure(need)]));
  const sources = [...media].map(([reference, facts]) => {
    const text: FoundText = {
      source: "tag",
      language: "en",
      words: tags[reference] ?? "",
      confidence: 1,
    };
    return { reference, facts, shots: null, texts: [text] };
  });
  const pool = poolOf(sources, asked.editing, false);
  const storyboard = storyboardTexts(asked.input);
  const texts =
    storyboard ??
    [...speech.values()].flatMap(({ sentences }) => sentences.map(({ text }) => text));
  const ratings = new Map(
    texts.map((text) => {
      const near = pool.texts.map(({ words }) => (text.toLowerCase().includes(words) ? 0.7 : 0.1));
      return [text, rateShots(pool, { likeness: Float32Array.from(near), shared: new Map() })];
    }),
  );
  const factsOf = (id: string) => media.get(id);
  const chosenFor = selection
    ? selectedShots(selection, storyboard === null, factsOf)
    : chosenShots(asked.input.ReelpressChosen ?? [], factsOf);
  const data = {
    pool,
    ratings,
    storyboard,
    chosenFor,
    keepsOrder: false,
    ...(selection
      ? { sentencesOf: (output: number) => sentencesOf(selection, output, asked.input) }
      : {}),
  };
  const strategy = () => matchStrategy({ configs, seed: "seed", speech }, data);
  return planBatch({ ...base, media, speech, strategy });
}

const shownIn = (timeline: ReturnType<typeof plan>[number] | undefined) =>
  timeline?.VideoTracks[0].VideoTrackClips.map(({ MediaId }) => MediaId).join(" ");
const spoken = ["Look at the sea over there. Here comes a train now. And a panda is asleep."];

describe("planning by the meaning of a text", () => {
  it("gives each sentence its shot for exactly its time, and says why", () => {
    const [timeline] = plan({ SpeechTextArray: spoken });
    expect(shownIn(timeline)).toBe("m2 m3 m1");
    const passages = timeline?.Reelpress.Matches ?? [];
    expect(passages.map(({ Text, Shots }) => [Text, Shots[0]?.By, Shots[0]?.Reason])).toEqual([
      ["Look at the sea over there.", "match", { Source: "tag", Words: "sea" }],
      ["Here comes a train now.", "match", { Source: "tag", Words: "train" }],
      ["And a panda is asleep.", "match", { Source: "tag", Words: "panda" }],
    ]);
    const starts = timeline?.AudioTracks[0].AudioTrackClips.map(({ TimelineIn }) => TimelineIn);
    expect(passages.map(({ TimelineIn }) => TimelineIn)).toEqual(starts);
    expect(passages.at(-1)?.TimelineOut).toBe(timeline?.Reelpress.Duration);
    expect(passages[0]?.Others.map(({ MediaId }) => MediaId).sort()).toEqual(["m1", "m3"]);
  });

  it("lets very short sentences share a shot", () => {
    const [timeline] = plan({ SpeechTextArray: ["Oh! Look at the sea over there."] });
    expect(timeline?.Reelpress.Matches?.map(({ Text }) => Text)).toEqual([
      "Oh! Look at the sea over there.",
    ]);
    expect(shownIn(timeline)).toBe("m2");
  });

  it("shows each shot of a storyboard as long as it is spoken, or as it says", () => {
    const ShotScripts = [
      { ScriptText: "a train" },
      { ScriptText: "a panda", Duration: 4 },
      { ScriptText: "the sea", SpeechText: "Waves, nothing but waves." },
    ];
    const [timeline] = plan({ SceneInfo: { Scene: "General", ShotInfo: { ShotScripts } } });
    expect(shownIn(timeline)).toBe("m3 m1 m2");
    const passages = timeline?.Reelpress.Matches ?? [];
    expect(passages.map(({ TimelineIn }) => TimelineIn)).toEqual([0, 3, 7]);
    expect(timeline?.AudioTracks[0].AudioTrackClips[0]).toMatchObject({ TimelineIn: 7 });
  });

  it("keeps a shot that a person chose for a sentence in every output", () => {
    const ReelpressChosen = [{ Text: "Look at the sea over there.", Media: "m3", In: 1, Out: 4 }];
    const timelines = plan({ SpeechTextArray: spoken, ReelpressChosen }, 3);
    for (const timeline of timelines) {
      expect(timeline.VideoTracks[0].VideoTrackClips[0]).toMatchObject({ MediaId: "m3", In: 1 });
      expect(timeline.Reelpress.Matches?.[0]?.Shots[0]?.By).toBe("hand");
    }
  });

  it("speaks a selection with the markup of the request, unless its texts were edited", () => {
    const marked = [
      'Look at the <sub alias="ocean">sea</sub> over there.<break time="1500ms"/>Here comes <s>a train.</s> And a panda is asleep &amp; happy.',
    ];
    const startsOf = (timeline: ReturnType<typeof plan>[number] | undefined) =>
      timeline?.AudioTracks[0].AudioTrackClips.map(({ TimelineIn }) => TimelineIn);
    const [asked] = plan({ SpeechTextArray: marked });
    const passages = (asked?.Reelpress.Matches ?? []).map(({ Text, Shots }) => ({
      text: Text,
      matchClipList: Shots.map(({ MediaId }) => ({ mediaId: MediaId, startTime: 1, endTime: 5 })),
    }));
    const select = (list: typeof passages) =>
      plan({ SpeechTextArray: marked }, 1, {
        textMatchMediaOutputList: [{ textMatchMediaSentenceOutputList: list }],
      })[0];
    const same = select(passages);
    expect(same?.Reelpress.SpeechText).toBe(asked?.Reelpress.SpeechText);
    expect(startsOf(same)).toEqual(startsOf(asked));
    expect(same?.Reelpress.Matches?.map(({ Text }) => Text)).toEqual(
      passages.map(({ text }) => text),
    );
    const [first, ...others] = passages;
    const edited = select([{ ...first, text: "Look at the sea.", matchClipList: [] }, ...others]);
    expect(startsOf(edited)?.[1]).toBeLessThan((startsOf(asked)?.[1] ?? 0) - 1);
  });

  it("says for each output of a selection what stands there, with the shots that stand there", () => {
    const sentence = (text: string, mediaId: string) => ({
      text,
      matchClipList: [{ mediaId, startTime: 2, endTime: 5 }],
    });
    const outputs = [
      [sentence("A <b> and c. And more of it.", "m1"), sentence("The sea.", "m3")],
      [sentence("A train is coming along.", "m2")],
      [sentence("Something else entirely.", "m1")],
    ];
    const timelines = plan({ SpeechTextArray: spoken }, 1, {
      textMatchMediaOutputList: outputs.map((one) => ({ textMatchMediaSentenceOutputList: one })),
    });
    expect(timelines.map(shownIn)).toEqual(["m1 m3", "m2", "m1"]);
    expect(timelines.map(({ Reelpress }) => Reelpress.SpeechText)).toEqual([
      "A <b> and c. And more of it. The sea.",
      "A train is coming along.",
      "Something else entirely.",
    ]);
    expect(timelines[0]?.VideoTracks[0].VideoTrackClips[0]).toMatchObject({ In: 2 });
  });
});

it("offers instead of a shot no part that touches it, and no two that touch each other", () => {
  const long = testMedia("long", { durationSeconds: 12 });
  const shots = Array.from({ length: 6 }, (_, part) => {
    const [from, to] = [part * 50, part * 50 + 50];
    return {
      texts: [],
      take: 0,
      shot: { id: `long@${from}-${to}`, number: part, media: long, from, to },
    };
  });
  const ratings = [0.9, 0.89, 0.88, 0.87, 0.86, 0.85].map((score, shot) => ({
    shot,
    score,
    reason: null,
  }));
  const passage = { text: "A text.", frames: 50, ratings, chosen: [] };
  const taken = shots.slice(0, 1).map(({ shot }) => ({
    shot,
    frames: 50,
    rating: ratings[0] ?? null,
    by: "match" as const,
  }));
  const matched = { taken: [taken], warnings: new Set<never>() };
  const [told] = explainMatch([passage], matched, { shots, texts: [] }, []);
  expect(told?.Others.map(({ In }) => In)).toEqual([4, 8]);
});
