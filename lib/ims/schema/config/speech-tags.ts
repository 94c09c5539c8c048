/** An SSML tag in a speech text. Groups: leading slash, name, attributes, trailing slash. */
export const speechTagPattern =
  /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

/** The distinct names of the tags in a speech text, in lower case and in order. */
export function speechTags(text: string): string[] {
  const names = [...text.matchAll(speechTagPattern)].map((match) => (match[2] ?? "").toLowerCase());
  return [...new Set(names)];
}

/** Tags of speech texts; `speak` may wrap a text. Source: IMS docs, script mode, SSML (2.8). */
export const documentedTags = ["speak", "break", "s", "sub", "w", "phoneme", "say-as"] as const;

/** The fewer tags that CosyVoice voices and the film scene of image-text matching accept. */
export const cosyTags: readonly string[] = ["speak", "break", "s", "sub"];
export const filmTags: readonly string[] = ["speak", "break", "s", "phoneme"];
