import type { ComposeForm, GroupMedia } from "../compose-form";

/**
 * What stands in a form for a file that is still being uploaded. When the file has arrived, its media id takes
 * this place. The id carries what can be said of the file on another page, or after a reload.
 */
export type Uploading = {
  /** Different for each file that is added. */
  key: string;
  fileName: string;
  /** The folder it lay in. */
  folder: string | null;
  sizeBytes: number;
};

const prefix = "uploading:";
const pattern = /^uploading:([a-z0-9]+):(\d+):(?:([^]*)\/)?([^/]+)$/;

/** The id that stands in a form: `uploading:<key>:<bytes>:<folder>/<name>`. */
export const uploadingId = ({ key, fileName, folder, sizeBytes }: Uploading): string =>
  `${prefix}${key}:${sizeBytes}:${folder ? `${folder}/` : ""}${fileName.replaceAll("/", "_")}`;

export const isUploading = (mediaId: string): boolean => mediaId.startsWith(prefix);

/** The file that an id stands for; null for media of the library and addresses. */
export function readUploading(mediaId: string): Uploading | null {
  const [, key = "", bytes = "", folder, fileName = ""] = pattern.exec(mediaId) ?? [];
  return key ? { key, fileName, folder: folder || null, sizeBytes: Number(bytes) } : null;
}

const waitingIn = (media: readonly GroupMedia[]) =>
  media.map(({ mediaId }) => mediaId).filter(isUploading);

/** The lists of a form that take files, each with what is still being uploaded into it. */
export function uploadsByField({
  kind,
  groups,
  match,
  sports,
  mashup,
  sound,
}: ComposeForm): { path: (string | number)[]; ids: string[] }[] {
  const pools = { match: match.media, sports: sports.media, mashup: mashup.media };
  const pool = kind === "film" ? "match" : kind;
  const footage =
    pool === "groups"
      ? groups.map(({ media }, at) => ({ path: ["groups", at, "media"], ids: waitingIn(media) }))
      : [{ path: [pool, "media"], ids: waitingIn(pools[pool]) }];
  return [...footage, { path: ["sound", "music"], ids: sound.music.filter(isUploading) }].filter(
    ({ ids }) => ids.length > 0,
  );
}

const arrived = <T extends { media: GroupMedia[] }>(holder: T): T =>
  holder.media.some(({ mediaId }) => isUploading(mediaId))
    ? { ...holder, media: holder.media.filter(({ mediaId }) => !isUploading(mediaId)) }
    : holder;

/** The form with what has arrived: what is still being uploaded is left out. */
export function withoutUploads(form: ComposeForm): ComposeForm {
  const { groups, match, sports, mashup, sound } = form;
  return {
    ...form,
    groups: groups.map(arrived),
    match: arrived(match),
    sports: arrived(sports),
    mashup: arrived(mashup),
    sound: sound.music.some(isUploading)
      ? { ...sound, music: sound.music.filter((mediaId) => !isUploading(mediaId)) }
      : sound,
  };
}

/**
 * A value with another id wherever an id stands, in forms and in the steps of their history alike. An upload's id
 * occurs nowhere else, so all texts are looked through.
 */
export function swapId<T>(value: T, from: string, to: string): T {
  if (value === from) return to as T;
  if (Array.isArray(value)) {
    const next = value.map((each: unknown) => swapId(each, from, to));
    return next.some((each, at) => each !== value[at]) ? (next as T) : value;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const next = entries.map(([key, each]) => [key, swapId(each as unknown, from, to)] as const);
  return next.some(([, each], at) => each !== entries[at]?.[1])
    ? (Object.fromEntries(next) as T)
    : value;
}
