import { imsVoices } from "@/lib/ims/schema/effects/voices";
import type { Voice } from "@/lib/model/voice";

/** The voices of Alibaba Cloud, in the order of its console (reference 9.8). */
export const cloudVoices: readonly Voice[] = imsVoices.map(
  ({ id, name, language, gender, family, label }) => ({
    id,
    name,
    language,
    gender: gender ?? "",
    draft: false,
    online: null,
    family,
    manner: label,
  }),
);
