import type { Handler } from "@/lib/engine/rpc/call/engine-context";

/** Lists the voices that this engine really has. `Name` is English. */
export const reelpressListVoices: Handler<"ReelpressListVoices"> = async (_request, context) => ({
  Voices: context.abilities.voices.map((voice) => ({
    Voice: voice.id,
    Name: voice.name.en,
    NameZh: voice.name.zh,
    Language: voice.language,
    Gender: voice.gender,
    Draft: voice.draft,
    ...(voice.online === undefined ? {} : { Online: voice.online }),
  })),
});
