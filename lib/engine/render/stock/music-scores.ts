import type { Score } from "./score";
import { brightScores } from "./scores-bright";
import { gentleScores } from "./scores-gentle";

/** Every score, by the name of the public media item. */
export const musicScores: Readonly<Record<string, Score>> = { ...brightScores, ...gentleScores };
