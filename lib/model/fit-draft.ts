import type { ComposeForm } from "./compose-form";

/**
 * Makes a kept form whole: what it lacks, or holds in another type than the form has today, comes
 * from `fresh`. Values stay as they were typed, also when they break a rule: a draft may.
 */
export function fitDraft(kept: unknown, fresh: ComposeForm): ComposeForm {
  const form = fit(kept, fresh);
  const [pattern] = fresh.groups;
  const groups = arrayOf(kept, "groups").map((group) => {
    const whole = fit(group, { ...pattern, media: [], speechTexts: [] });
    return {
      name: whole.name ?? "",
      media: arrayOf(group, "media").flatMap(fitMedia),
      speechTexts: texts(whole.speechTexts),
      silentSeconds: numberOrNull(group, "silentSeconds"),
      volume: numberOrNull(group, "volume"),
    };
  });
  const stickerPattern = { mediaId: "", x: 0.05, y: 0.05, width: 0.2, opacity: 1 };
  const stickers = arrayOf(isRecord(kept) ? kept.look : null, "stickers")
    .map((sticker) => fit(sticker, stickerPattern))
    .filter((sticker) => sticker.mediaId !== "");
  return {
    ...form,
    groups: groups.length > 0 ? groups : fresh.groups,
    titles: texts(form.titles),
    subHeadings: form.subHeadings.filter(Array.isArray).map(texts),
    speech: { ...form.speech, texts: texts(form.speech.texts), voices: texts(form.speech.voices) },
    sound: { ...form.sound, music: texts(form.sound.music) },
    look: {
      ...form.look,
      background: { ...form.look.background, images: texts(form.look.background.images) },
      stickers,
    },
  };
}

function fitMedia(media: unknown): ComposeForm["groups"][number]["media"] {
  if (!isRecord(media) || typeof media.mediaId !== "string" || media.mediaId === "") return [];
  const range = isRecord(media.range) ? media.range : null;
  const { inSeconds, outSeconds } = range ?? {};
  const whole = typeof inSeconds === "number" && typeof outSeconds === "number";
  return [{ mediaId: media.mediaId, range: whole ? { inSeconds, outSeconds } : null }];
}

/** Records are fitted key by key; a value of another type than the pattern's gives way to it. */
function fit<T>(kept: unknown, pattern: T): T {
  if (Array.isArray(pattern)) return (Array.isArray(kept) ? kept : pattern) as T;
  if (isRecord(pattern)) {
    const given = isRecord(kept) ? kept : {};
    return Object.fromEntries(
      Object.entries(pattern).map(([key, value]) => [key, fit(given[key], value)]),
    ) as T;
  }
  return typeof kept === typeof pattern ? (kept as T) : pattern;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function arrayOf(holder: unknown, key: string): unknown[] {
  const value = isRecord(holder) ? holder[key] : null;
  return Array.isArray(value) ? value : [];
}

function numberOrNull(holder: unknown, key: string): number | null {
  const value = isRecord(holder) ? holder[key] : null;
  return typeof value === "number" ? value : null;
}

const texts = (list: readonly unknown[] = []): string[] =>
  list.filter((text): text is string => typeof text === "string");
