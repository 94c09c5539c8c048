import type { ComposeForm, GroupMedia } from "../compose-form";

/** The footage that a form of its kind is made of. */
export function sourcesOf({ kind, groups, match, sports, mashup }: ComposeForm): GroupMedia[] {
  switch (kind) {
    case "groups":
      return groups.flatMap((group) => group.media);
    case "match":
    case "film":
      return match.media;
    case "sports":
      return sports.media;
    case "mashup":
      return mashup.media;
  }
}
