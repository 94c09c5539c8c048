import { z } from "zod";
import { inputLimits } from "@/lib/ims/schema/config/input-config";
import { mediaReference, volume, word } from "./form-values";

export const loudnessChoices = ["-14", "-16"] as const;

export const soundFormSchema = z.object({
  footageVolume: volume.nullable(),
  speechVolume: volume.nullable(),
  musicVolume: volume.nullable(),
  /** Older names of the two volumes. */
  speechGain: volume.nullable(),
  musicGain: volume.nullable(),
  /** Media of music; one per clip, in turn. */
  music: z.array(mediaReference).max(inputLimits.music, "list-full"),
  /** Without music of one's own: a track of IMS's public library instead of silence. */
  publicMusic: z.boolean(),
  /** How loud a video is, in LUFS. Of the embedded engine only; older forms have none. */
  loudness: z.enum(loudnessChoices).nullable().default(null),
  /** Tag of that library, `bgm-upbeat`. */
  musicStyle: word(),
});

export type SoundForm = z.infer<typeof soundFormSchema>;

export const freshSound: SoundForm = {
  footageVolume: 0,
  speechVolume: 1,
  musicVolume: 0.3,
  speechGain: null,
  musicGain: null,
  music: [],
  publicMusic: false,
  loudness: null,
  musicStyle: "",
};
