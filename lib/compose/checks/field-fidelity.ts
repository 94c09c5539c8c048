import type { Abilities } from "@/lib/ims/backend";
import { fidelityOf, isRefusal } from "@/lib/ims/schema/fidelity/fidelity";
import { contractPathOf } from "../fields/derive";
import { schemaPathOf } from "../fields/field-facts";

export type FieldFidelity = {
  level: "approximate" | "cloud-only" | "refused";
};

/** How the embedded engine differs from IMS for a field of the form; null when it does the same. */
export function fidelityOfField(path: string): FieldFidelity | null {
  const parameter = contractPathOf(path);
  if (!parameter) return null;
  const schemaPath = schemaPathOf(parameter);
  const row = fidelityOf(schemaPath) ?? fidelityOf(`${schemaPath}[]`);
  return row && row.level !== "exact" ? { level: row.level } : null;
}

type OwnAbility =
  | "sourceCuts"
  | "crops"
  | "movesStills"
  | "frameRates"
  | "recordings"
  | "spokenWords"
  | "covers"
  | "loudness";

/** Fields that Alibaba Cloud does not know, and the ability that says who obeys them. */
const ownFields: Readonly<Record<string, OwnAbility>> = {
  "look.splitAt": "sourceCuts",
  "look.crop": "crops",
  "look.focus": "crops",
  "look.stills": "movesStills",
  "output.fps": "frameRates",
  "speech.recordings": "recordings",
  "look.spoken": "spokenWords",
  "look.cover": "covers",
  "sound.loudness": "loudness",
};

/** Whether the backend does what a field of the form says, exactly or nearly. */
export function isObeyed(path: string, can: Pick<Abilities, "allFields" | OwnAbility>): boolean {
  const own = ownFields[path.replace(/^(look\.focus|speech\.recordings)\..*/, "$1")];
  if (own) return can[own];
  if (can.allFields) return true;
  const level = fidelityOfField(path)?.level;
  return level !== "cloud-only" && level !== "refused";
}

/** Whether the embedded engine refuses this value in a list of the form, for example one effect. */
export function isRefusedValue(path: string, value: string): boolean {
  const parameter = contractPathOf(path);
  if (!parameter) return false;
  const schemaPath = schemaPathOf(parameter);
  const row = fidelityOf(`${schemaPath}[]`, value) ?? fidelityOf(schemaPath, value);
  return row !== undefined && isRefusal(row);
}
