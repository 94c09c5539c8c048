import { oncePerProcess } from "@/lib/base/once-per-process";
import { beforeEach, expect, test, vi } from "vitest";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { findPublicInfos, loadPublicItems, loadPublicPage } from "./public-media";

/** The stickers of an account that does not know public media by their id. */
const stickerIds = Array.from({ length: 130 }, (_, index) => `icepublic-s${index}`);
const mocks = vi.hoisted(() => ({
  calls: [] as { name: string; request: Record<string, unknown> }[],
  byId: false,
  can: { bundledMedia: false },
  locale: "en",
}));
const info = (id: string) => ({
  MediaId: id,
  MediaBasicInfo: { MediaId: id, MediaType: "image", Title: `T ${id}`, Description: `描述 ${id}` },
});

async function call(name: string, request: Record<string, unknown>): Promise<unknown> {
  mocks.calls.push({ name, request });
  if (name === "BatchGetMediaInfos") {
    if (!mocks.byId) throw new ImsError("ims-refused", "no", { httpStatus: 404, imsCode: "X" });
    return { MediaInfos: String(request.MediaIds).split(",").map(info) };
  }
  if (request.BusinessType !== "sticker") return { MediaInfos: [] };
  const from = Number(request.NextToken ?? 0);
  const to = from + Number(request.MaxResults);
  return {
    MediaInfos: stickerIds.slice(from, to).map(info),
    NextToken: to < stickerIds.length ? String(to) : undefined,
  };
}

vi.mock("@/lib/ims/client", () => ({
  imsClient: () => ({ call, can: mocks.can }),
}));
vi.mock("@/lib/i18n/server", () => ({ loadPreferences: async () => ({ locale: mocks.locale }) }));

beforeEach(() => {
  oncePerProcess("public media", () => new Map()).clear();
  Object.assign(mocks, { calls: [], byId: false, can: { bundledMedia: false }, locale: "en" });
});
const callNames = () => mocks.calls.map(({ name }) => name);

test("public media of a kind are read page by page, and are ready to be used", async () => {
  const first = await loadPublicPage({ kind: "sticker", tag: "sticker-cute", cursor: null });
  expect(first.items).toHaveLength(48);
  expect(first.items[0]).toMatchObject({ title: "T icepublic-s0", state: "ready", kind: "image" });
  expect(first).toMatchObject({ nextCursor: "48", ours: false });
  expect(mocks.calls[0]?.request).toMatchObject({
    MediaTagId: "sticker-cute",
    IncludeFileBasicInfo: true,
  });
  const last = await loadPublicPage({ kind: "sticker", tag: "", cursor: "96" });
  expect(last.nextCursor).toBeNull();
});

test("media that the account does not know by id are found in the lists by kind, and fetched once", async () => {
  expect(await findPublicInfos(["icepublic-s120"])).toMatchObject([{ MediaId: "icepublic-s120" }]);
  const before = callNames().length;
  expect(await loadPublicItems(["icepublic-s120", "icepublic-s3"])).toHaveLength(2);
  expect(callNames()).toHaveLength(before);
});

test("media that the account knows by id cost one call, and unknown media are left out", async () => {
  mocks.byId = true;
  await findPublicInfos(["icepublic-elsewhere"]);
  expect(callNames()).toEqual(["BatchGetMediaInfos"]);
  mocks.byId = false;
  expect(await loadPublicItems(["icepublic-nobody"])).toEqual([]);
});

test("bundled media are named in the language of the person", async () => {
  Object.assign(mocks, { can: { bundledMedia: true }, locale: "zh" });
  const { items, ours } = await loadPublicPage({ kind: "sticker", tag: "", cursor: null });
  expect([ours, items[0]?.title]).toEqual([true, "描述 icepublic-s0"]);
});
