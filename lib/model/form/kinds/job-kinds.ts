/**
 * What a person wants to make. `groups`: one shot of each group, in order. `match`: texts, and the
 * footage that fits them. `film`: the same from a film. `sports`: the moments of a match. `mashup`: the
 * strongest moments of films.
 */
export const jobKinds = ["groups", "match", "film", "sports", "mashup"] as const;
export type JobKind = (typeof jobKinds)[number];

/** Whether footage is chosen by a text. */
export const isMatching = (kind: JobKind): boolean => kind === "match" || kind === "film";

/** Whether a voice can speak in the clip. Matched texts are always spoken. */
export const canSpeak = (kind: JobKind): boolean => kind === "groups" || isMatching(kind);

/** Whether texts, looks and music can be chosen: sports highlights are taken as they are. */
export const canDress = (kind: JobKind): boolean => kind !== "sports";

/** Whether templates can be used: operations of their own take none. */
export const canUseTemplates = (kind: JobKind): boolean => kind !== "sports" && kind !== "mashup";
