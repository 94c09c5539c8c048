import type { GroupForm } from "@/lib/model/compose-form";

/** The first default name that no group has. */
export function freeGroupName(used: readonly string[], nameOf: (number: number) => string): string {
  for (let number = used.length + 1; ; number++) {
    const name = nameOf(number);
    if (!used.includes(name)) return name;
  }
}

export const newGroup = (name: string, media: GroupForm["media"] = []): GroupForm => ({
  name,
  media,
  speechTexts: [],
  silentSeconds: null,
  volume: null,
});
