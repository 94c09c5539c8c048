import { editingDefaults } from "@/lib/ims/schema/config/editing-config";
import { number, oneOf, references, word } from "./codecs";
import { share } from "./field";
import { isWithoutMusic, speaks } from "./kinds/modes";
import { part } from "./part";

const volume = { request: "Volume", codec: number, unit: share } as const;
/** Older name of `Volume`. */
const gain = { request: "Gain", codec: number, unit: share, fold: "olderVolumes" } as const;
const loudness = oneOf({ "-14": -14, "-16": -16 });
const isPublic = ({ music }: { music: string[] }) => music.length === 0;

/** The volumes, and the music (reference 2.1, 3.1, 3.3, 3.6). */
export const soundParts = [
  part("sound", "InputConfig").rows({
    music: { request: "BackgroundMusicArray", codec: references, also: ["BackgroundMusic"] },
  }),
  part("sound", "EditingConfig.ProcessConfig").rows({
    loudness: { request: "Reelpress.Lufs", codec: loudness, also: ["Reelpress"], fold: "sound" },
  }),
  part("sound", "EditingConfig.MediaConfig").rows({
    footageVolume: { ...volume, default: editingDefaults.mediaVolume },
  }),
  part("sound", "EditingConfig.SpeechConfig", { when: speaks }).rows({
    speechVolume: { ...volume, default: editingDefaults.speechVolume },
    speechGain: { ...gain, jobField: "speechVolume" },
  }),
  part("sound", "EditingConfig.BackgroundMusicConfig", {
    when: (form) => !isWithoutMusic(form),
    whole: "musicVolume",
    fold: "sound",
  }).rows({
    musicVolume: volume,
    musicGain: { ...gain, jobField: "musicVolume" },
    musicStyle: { request: "Style", codec: word, when: isPublic, jobField: "publicMusic" },
  }),
];
