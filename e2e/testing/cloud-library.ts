import { randomUUID } from "node:crypto";
import OSS from "ali-oss";
import type { FakeCloud } from "@/lib/ims/testing/fake-cloud";
import type { FakeOss } from "@/lib/oss/testing/fake-oss";

type Media = { id: string; url: string; title: string; createdAt: string; status: string };

/** Signs an address for an hour from the store's own clock. */
function signer(store: FakeOss): (key: string) => Promise<string> {
  const options = {
    ...store.keys,
    bucket: store.bucket,
    region: `oss-${store.region}`,
    endpoint: store.endpoint,
    sldEnable: true,
    authorizationV4: true,
  };
  const client = new OSS(options);
  return (key) => client.signatureUrlV4("GET", 3600 + store.aheadSeconds, {}, key);
}

/**
 * The media library of the fake cloud, over the objects of the fake store. Registered media stay in
 * the state "Preparing" until the test ends it, and every address is signed anew.
 */
export function serveLibrary(cloud: FakeCloud, store: FakeOss) {
  const media = new Map<string, Media>();
  const sign = signer(store);
  const signed = new Map<string, string>();
  const keyOf = (url: string) => url.replace(/^oss:\/\/[^/]+\//, "");
  /** Signs all addresses in advance: answers are synchronous, but signing is not. */
  const resign = async () => {
    for (const { url } of media.values()) signed.set(url, await sign(keyOf(url)));
  };
  const info = ({ id, url, title, createdAt, status }: Media) => ({
    MediaId: id,
    MediaBasicInfo: {
      MediaId: id,
      InputURL: url,
      MediaType: "video",
      Title: title,
      Status: status,
      CreateTime: createdAt,
      ModifiedTime: createdAt,
      CoverURL: null,
    },
    FileInfoList:
      status === "Normal"
        ? [
            {
              FileBasicInfo: {
                FileType: "source_file",
                FileUrl: signed.get(url) ?? "",
                Duration: "20.00000",
                Width: "1280",
                Height: "720",
                FileSize: String(store.objects.get(keyOf(url))?.length ?? 0),
              },
            },
          ]
        : null,
  });
  const newestFirst = () => [...media.values()].toReversed();
  Object.assign(cloud.answers, {
    RegisterMediaInfo: ({ InputURL = "", Title = "" }) => {
      const id = randomUUID().replaceAll("-", "");
      const createdAt = `${new Date().toISOString().slice(0, 19)}Z`;
      media.set(id, { id, url: InputURL, title: Title, createdAt, status: "Preparing" });
      return { MediaId: id };
    },
    ListMediaBasicInfos: () => ({ MediaInfos: newestFirst().map(info), TotalCount: media.size }),
    BatchGetMediaInfos: ({ MediaIds = "" }) => ({
      MediaInfos: MediaIds.split(",").flatMap((id) => {
        const found = media.get(id);
        return found ? [info(found)] : [];
      }),
    }),
    GetMediaInfo: ({ MediaId = "" }) => {
      const found = media.get(MediaId);
      return { MediaInfo: found ? info(found) : {} };
    },
  });
  return {
    media,
    resign,
    /** Ends the examination of all media with success. */
    async finishExamining(): Promise<void> {
      await resign();
      for (const item of media.values()) item.status = "Normal";
    },
  };
}
