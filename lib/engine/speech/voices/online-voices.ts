import type { Voice } from "./voices";

/** A voice of an online service, and what the service calls it. */
export type OnlineVoice = Voice & { online: string; serviceName: string };

/**
 * Reads the list of an online service's voices: `name[:language[:gender]]`, separated by commas. A voice
 * without a language speaks both, and is listed once for each. Null: the list cannot be read.
 * @param host who speaks, as people see it
 */
export function readOnlineVoices(list: string, host: string): OnlineVoice[] | null {
  const entries = list
    .split(",")
    .map((entry) => entry.trim())
    .filter(Boolean);
  const voices = entries.map((entry): OnlineVoice[] | null => {
    const [, name, language, gender] =
      /^([\p{L}\p{N}._-]{1,60})(?::(en|zh)(?::(female|male))?)?$/u.exec(entry) ?? [];
    if (name === undefined) return null;
    const languages = language === undefined ? (["en", "zh"] as const) : [language as "en" | "zh"];
    return languages.map((spoken) => ({
      id: `online-${spoken}-${name}`,
      name: { en: `${name} (${host})`, zh: `${name}（${host}）` },
      language: spoken,
      gender: gender === "male" ? "male" : "female",
      draft: false,
      gainDb: 0,
      online: host,
      serviceName: name,
    }));
  });
  if (voices.length === 0 || voices.includes(null)) return null;
  const all = voices.flatMap((some) => some ?? []);
  return new Set(all.map(({ id }) => id)).size === all.length ? all : null;
}
