/** An SSML tag in a speech text: slash before, name, attributes, slash after. */
export const speechTagPattern =
  /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

/** Names of the tags in a speech text, in lower case, each once, in order. */
export function speechTags(text: string): string[] {
  const names = [...text.matchAll(speechTagPattern)].map((match) => (match[2] ?? "").toLowerCase());
  return [...new Set(names)];
}

/** Tags of speech texts; `speak` may wrap a text. Source: IMS docs, script mode, SSML (2.8). */
export const documentedTags = ["speak", "break", "s", "sub", "w", "phoneme", "say-as"] as const;

/** CosyVoice voices take fewer, and so does the film scene of image-text matching. */
export const cosyTags: readonly string[] = ["speak", "break", "s", "sub"];
export const filmTags: readonly string[] = ["speak", "break", "s", "phoneme"];
