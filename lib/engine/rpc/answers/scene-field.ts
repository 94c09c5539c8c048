import { sceneOf } from "@/lib/ims/schema/config/batch-mode";
import type { AnyInputConfig } from "@/lib/ims/schema/config/input-config";

/** Which scene image-text matching took: any name but `General` stands for the film scene. */
export function sceneField(input: AnyInputConfig): { ReelpressScene: "general" | "film" } {
  return { ReelpressScene: sceneOf(input) === "film" ? "film" : "general" };
}
