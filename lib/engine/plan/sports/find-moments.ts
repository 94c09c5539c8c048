import type { MediaAnalysis } from "../analysis/media-analysis";
import { breathingCuts } from "./breathing-cuts";
import { type Cheer, findCheers } from "./find-cheers";
import { findRallies } from "./find-rallies";
import { findReplays, type Stretch } from "./find-replays";
import { type ScoreChange, type ScoreRead, scoreChanges } from "./score-changes";

export type SportsCategory = "basketball" | "pingpong";

/** What a match is judged by. */
export type MatchRecord = {
  category: SportsCategory;
  analysis: Pick<MediaAnalysis, "durationSeconds" | "shots" | "sound">;
  /** The cheers of its sound, when they are known already. */
  cheers?: readonly Cheer[];
  /** When a registered logo fills the picture, in order. */
  logos: readonly Stretch[];
  /** What the scoreboard says, in order; empty when it was not read. */
  scoreboard: readonly ScoreRead[];
};

/** A stretch of the match that is worth showing. Moments do not overlap. */
export type Moment = Stretch & {
  /** 0 to 1, to compare moments of one match with. */
  score: number;
  /** What made it a moment. */
  because: "rally" | "cheer" | "score" | "loudness";
  /** Its replay, which follows it. */
  replay: Stretch | null;
  /** When the point was made. */
  pointSeconds: number;
  /** The scoreboard after it, where it was read and has changed. */
  scoreText: string | null;
};

/** `core` is what must be seen of a moment; the rest leads to it and away from it. */
type Draft = Stretch &
  Pick<Moment, "score" | "because"> & {
    peakSeconds: number;
    pointSeconds: number;
    core: Stretch;
  };

/** A basket is seen so long before the crowd cheers; a serve so long before the first stroke. In seconds. */
const basketLead = 5;
const serveLead = 1.2;
/** How long a cheer is shown. */
const longestCheer = 4;
const rallyTail = 0.8;
/** A cheer belongs to the rally that ended so shortly before it. */
const cheerDelay = 2;
/** A scoreboard follows a point within this time, or is even ahead of a recording by a little. */
const scoreDelay = 10;
const scoreAhead = 2;
const scoreBonus = 0.15;
/** A replay is shown within this time after what it repeats. */
const replayDelay = 40;
/** A crowd of this excess, and a rally of so many sounds, counts in full. */
const fullExcessDb = 20;
const fullHits = 28;
const fullCheerSeconds = 5;

const share = (value: number, full: number) => Math.max(0, Math.min(1, value / full));
const within = (at: number, { fromSeconds, toSeconds }: Stretch) =>
  at >= fromSeconds && at <= toSeconds;

function basketDrafts(cheers: readonly Cheer[]): Draft[] {
  return cheers.map((cheer) => ({
    fromSeconds: cheer.fromSeconds - basketLead,
    toSeconds: Math.min(cheer.toSeconds, cheer.fromSeconds + longestCheer) + 0.3,
    peakSeconds: cheer.peakSeconds,
    pointSeconds: cheer.fromSeconds,
    core: { fromSeconds: cheer.fromSeconds - 2, toSeconds: cheer.peakSeconds },
    because: "cheer",
    score:
      0.6 * share(cheer.excessDb, fullExcessDb) +
      0.25 * share(cheer.toSeconds - cheer.fromSeconds, fullCheerSeconds),
  }));
}

function rallyDrafts(
  hits: readonly (readonly [number, number])[],
  cheers: readonly Cheer[],
): Draft[] {
  return findRallies(hits, cheers).map((rally) => {
    const cheer = cheers.find(
      ({ fromSeconds }) =>
        fromSeconds > rally.toSeconds - 1 && fromSeconds < rally.toSeconds + cheerDelay,
    );
    const tail = cheer
      ? Math.min(cheer.toSeconds, cheer.fromSeconds + longestCheer)
      : rally.toSeconds + rallyTail;
    return {
      fromSeconds: rally.fromSeconds - serveLead,
      toSeconds: Math.max(tail, rally.toSeconds + rallyTail),
      peakSeconds: rally.toSeconds,
      pointSeconds: rally.toSeconds,
      core: rally,
      because: "rally",
      score:
        0.5 * share(rally.hits, fullHits) +
        (cheer ? 0.35 * share(cheer.excessDb, fullExcessDb) : 0),
    };
  });
}

/** Points that nobody cheered, known from the scoreboard alone. */
function scoreDrafts(changes: readonly ScoreChange[], known: readonly Draft[]): Draft[] {
  return changes
    .filter((change) => !scorerOf(change, known))
    .map(({ atSeconds }) => ({
      fromSeconds: atSeconds - basketLead - 2,
      toSeconds: atSeconds + 0.5,
      peakSeconds: atSeconds - 1,
      pointSeconds: atSeconds,
      core: { fromSeconds: atSeconds - 3, toSeconds: atSeconds },
      because: "score",
      score: 0.15,
    }));
}

/** The moment that a change of the score tells about: the last one whose point was made by then. */
function scorerOf({ atSeconds }: ScoreChange, drafts: readonly Draft[]): Draft | undefined {
  const last = drafts.findLast(({ pointSeconds }) => pointSeconds - scoreAhead <= atSeconds);
  return last && atSeconds <= last.pointSeconds + scoreDelay ? last : undefined;
}

/** How long a stretch is that is shown because nothing else was found. */
const plainSeconds = 6;

/** The loudest stretches of a match in which nothing was recognised. Without sound: those that move most. */
function plainDrafts({ durationSeconds, shots, sound }: MatchRecord["analysis"]): Draft[] {
  const drafts: Draft[] = [];
  const count = Math.max(1, Math.floor(durationSeconds / plainSeconds));
  for (let index = 0; index < count; index += 1) {
    const fromSeconds = index * plainSeconds;
    const toSeconds = Math.min(durationSeconds, fromSeconds + plainSeconds);
    const hops = sound?.loudnessDb.slice(
      Math.floor(fromSeconds / sound.hopSeconds),
      Math.ceil(toSeconds / sound.hopSeconds),
    );
    const level = hops?.length ? Math.max(...hops) : null;
    const motion = shots
      .filter((shot) => shot.fromSeconds < toSeconds && shot.toSeconds > fromSeconds)
      .reduce((most, shot) => Math.max(most, shot.motion), 0);
    const score = 0.1 * (level === null ? motion : share(level + 60, 60));
    const core = { fromSeconds, toSeconds };
    const [peakSeconds, pointSeconds] = [fromSeconds, fromSeconds];
    drafts.push({ ...core, core, peakSeconds, pointSeconds, because: "loudness", score });
  }
  return drafts;
}

/** Cuts a moment so that it shows neither a replay nor the logos around it; null when nothing is left. */
function withoutReplays(draft: Draft, taken: readonly Stretch[]): Draft | null {
  if (taken.some((stretch) => within(draft.peakSeconds, stretch))) return null;
  let { fromSeconds, toSeconds } = draft;
  for (const stretch of taken) {
    if (stretch.toSeconds <= draft.peakSeconds)
      fromSeconds = Math.max(fromSeconds, stretch.toSeconds);
    if (stretch.fromSeconds >= draft.peakSeconds)
      toSeconds = Math.min(toSeconds, stretch.fromSeconds);
  }
  return toSeconds - fromSeconds < 1 ? null : { ...draft, fromSeconds, toSeconds };
}

/**
 * Moments that overlap are parted where one of them ends or begins, if that spares both cores. Else they
 * become one moment, as good as the better of them.
 */
function parted(drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts.toSorted((a, b) => a.fromSeconds - b.fromSeconds)) {
    const last = result.at(-1);
    if (!last || draft.fromSeconds >= last.toSeconds) {
      result.push({ ...draft });
    } else if (last.toSeconds <= draft.core.fromSeconds) {
      result.push({ ...draft, fromSeconds: last.toSeconds });
    } else if (draft.fromSeconds >= last.core.toSeconds) {
      last.toSeconds = draft.fromSeconds;
      result.push({ ...draft });
    } else {
      const better = draft.score > last.score ? draft : last;
      const core = { fromSeconds: last.core.fromSeconds, toSeconds: draft.core.toSeconds };
      const toSeconds = Math.max(last.toSeconds, draft.toSeconds);
      Object.assign(last, { ...better, core, fromSeconds: last.fromSeconds, toSeconds });
    }
  }
  return result;
}

/** The moments of a match, in its order. Only a match without any length has none. */
export function findMoments(record: MatchRecord): Moment[] {
  const { category, analysis, logos, scoreboard } = record;
  const { durationSeconds, sound } = analysis;
  const replays = findReplays(logos);
  const taken: Stretch[] = [...logos, ...replays];
  const cheers = record.cheers ?? (sound ? findCheers(sound) : []);
  const changes = scoreChanges(scoreboard);
  const heard =
    category === "pingpong" ? rallyDrafts(sound?.hits ?? [], cheers) : basketDrafts(cheers);
  const recognised = [...heard, ...scoreDrafts(changes, heard)];
  const drafts = (recognised.length > 0 ? recognised : plainDrafts(analysis))
    .map((draft) => ({
      ...draft,
      fromSeconds: Math.max(0, draft.fromSeconds),
      toSeconds: Math.min(durationSeconds, draft.toSeconds),
    }))
    .map((draft) => (sound ? { ...draft, ...breathingCuts(draft, sound, durationSeconds) } : draft))
    .flatMap((draft) => withoutReplays(draft, taken) ?? []);
  const separate = parted(drafts);
  const scored = new Map(changes.map((change) => [scorerOf(change, separate), change]));
  const moments = separate.map((draft): Moment => {
    const { fromSeconds, toSeconds, because, pointSeconds } = draft;
    const change = scored.get(draft);
    const score = Math.min(1, draft.score + (change ? scoreBonus : 0));
    const scoreText = change?.text ?? null;
    return { fromSeconds, toSeconds, because, pointSeconds, score, replay: null, scoreText };
  });
  for (const replay of replays) {
    const shown = moments.findLast(({ toSeconds }) => toSeconds <= replay.fromSeconds);
    if (shown && !shown.replay && replay.fromSeconds - shown.toSeconds < replayDelay)
      shown.replay = replay;
  }
  return moments;
}
