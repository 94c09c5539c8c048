import { oncePerProcess } from "@/lib/base/once-per-process";
import { beforeEach, expect, test, vi } from "vitest";
import { ImsError } from "@/lib/ims/errors/ims-error";
import { findPublicInfos, loadPublicItems, loadPublicPage } from "./public-media";

/** Three shelves of an account that does not know public media by their id. */
const shelf = Array.from({ length: 130 }, (_, index) => `icepublic-s${index}`);
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
    MediaInfos: shelf.slice(from, to).map(info),
    NextToken: to < shelf.length ? String(to) : undefined,
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
const asked = () => mocks.calls.map(({ name }) => name);

test("a shelf is read page by page, and its media are ready to be used", async () => {
  const first = await loadPublicPage({ shelf: "sticker", tag: "sticker-cute", cursor: null });
  expect(first.items).toHaveLength(48);
  expect(first.items[0]).toMatchObject({ title: "T icepublic-s0", state: "ready", kind: "image" });
  expect(first).toMatchObject({ nextCursor: "48", ours: false });
  expect(mocks.calls[0]?.request).toMatchObject({
    MediaTagId: "sticker-cute",
    IncludeFileBasicInfo: true,
  });
  const last = await loadPublicPage({ shelf: "sticker", tag: "", cursor: "96" });
  expect(last.nextCursor).toBeNull();
});

test("media that the account does not know by id are found on their shelf, and fetched once", async () => {
  expect(await findPublicInfos(["icepublic-s120"])).toMatchObject([{ MediaId: "icepublic-s120" }]);
  const before = asked().length;
  expect(await loadPublicItems(["icepublic-s120", "icepublic-s3"])).toHaveLength(2);
  expect(asked()).toHaveLength(before);
});

test("media that the account knows by id cost one call, and unknown ones are left out", async () => {
  mocks.byId = true;
  await findPublicInfos(["icepublic-elsewhere"]);
  expect(asked()).toEqual(["BatchGetMediaInfos"]);
  mocks.byId = false;
  expect(await loadPublicItems(["icepublic-nobody"])).toEqual([]);
});

test("bundled media are named in the language of the person", async () => {
  Object.assign(mocks, { can: { bundledMedia: true }, locale: "zh" });
  const { items, ours } = await loadPublicPage({ shelf: "sticker", tag: "", cursor: null });
  expect([ours, items[0]?.title]).toEqual([true, "描述 icepublic-s0"]);
});
