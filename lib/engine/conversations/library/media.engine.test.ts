import { copyFile, mkdir, symlink, writeFile, readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestEngine, type TestEngine } from "@/lib/engine/testing/test-engine";
import { ffmpegPath } from "@/lib/engine/exec/programs";
import { runProgram } from "@/lib/engine/exec/run-program";
import { drawImage, drawVideo } from "@/lib/engine/testing/fake-parts";
import { coreCaller, type Fields, type SdkFailure } from "@/lib/engine/testing/sdk-clients";

let test: TestEngine;
let call: ReturnType<typeof coreCaller>;
beforeAll(async () => {
  test = await openTestEngine({ slots: 0 });
  call = coreCaller(test.endpoint);
});
afterAll(() => test.close());

const host = "http://bucket.oss-cn-shanghai.aliyuncs.com";
type Info = {
  MediaId: string;
  MediaBasicInfo: Fields;
  FileInfoList: {
    FileBasicInfo: Fields;
    VideoStreamInfoList?: Fields[];
    AudioStreamInfoList?: Fields[];
    SubtitleStreamInfoList?: Fields[];
  }[];
};

async function register(key: string, more: Fields = {}): Promise<string> {
  const answer = await call("RegisterMediaInfo", { InputURL: `oss://bucket/${key}`, ...more });
  return String(answer.MediaId);
}

async function refusal(action: string, fields: Fields): Promise<SdkFailure> {
  return call(action, fields).then(
    () => Promise.reject(new Error("it was accepted")),
    (error: unknown) => error as SdkFailure,
  );
}

async function infoOf(MediaId: string): Promise<Info> {
  return (await call("GetMediaInfo", { MediaId })).MediaInfo as Info;
}

async function untilNormal(mediaId: string): Promise<Info> {
  for (;;) {
    const info = await infoOf(mediaId);
    if (info.MediaBasicInfo.Status === "Normal") return info;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe("registering media", () => {
  it("answers real facts as text, and becomes Normal with a cover", async () => {
    await drawVideo(test.objectFile("bucket", "v/film.mp4"));
    const mediaId = await register("v/film.mp4", { Title: "Ein Film", MediaTags: "a,b" });
    expect(mediaId).toMatch(/^[0-9a-f]{32}$/);
    const info = await untilNormal(mediaId);
    expect(info.MediaBasicInfo).toMatchObject({
      MediaId: mediaId,
      InputURL: "oss://bucket/v/film.mp4",
      MediaType: "video",
      Source: "oss",
      Title: "Ein Film",
      MediaTags: "a,b",
    });
    const [file] = info.FileInfoList;
    expect(file?.FileBasicInfo).toMatchObject({
      FileName: "film.mp4",
      FileType: "source_file",
      FileStatus: "Normal",
      Width: "160",
      Height: "90",
      Region: "cn-shanghai",
    });
    expect(Number(file?.FileBasicInfo.Duration)).toBeCloseTo(2, 1);
    expect(file?.VideoStreamInfoList?.[0]).toMatchObject({ CodecName: "h264", Fps: "25" });
    const cover = await fetch(info.MediaBasicInfo.CoverURL ?? "");
    expect(cover.headers.get("content-type")).toBe("image/jpeg");
  });

  it("answers the known facts of every stream in the documented fields", async () => {
    const file = test.objectFile("bucket", "v/streams.mp4");
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(`${file}.srt`, "1\n00:00:00,000 --> 00:00:01,000\nHello\n");
    await runProgram(
      ffmpegPath(),
      [
        ..."-v error -y -f lavfi -i testsrc2=s=64x48:r=25:d=1 -f lavfi -i sine=d=1".split(" "),
        ..."-f srt -i".split(" "),
        `${file}.srt`,
        ..."-t 1 -map 0 -map 1 -map 2 -c:v libx264 -pix_fmt yuv420p -c:a aac -c:s mov_text".split(
          " ",
        ),
        ..."-metadata:s:a:0 language=deu".split(" "),
        file,
      ],
      { deadlineMs: 60_000 },
    );
    const MediaId = await register("v/streams.mp4", { BusinessType: "font" });
    const info = await infoOf(MediaId);
    const { VideoStreamInfoList, AudioStreamInfoList, SubtitleStreamInfoList } =
      info.FileInfoList[0] ?? {};
    // Each documented field, with the value that the file was made with.
    const stream = [
      "Index",
      "CodecName",
      "CodecLongName",
      "CodecTag",
      "CodecTagString",
      "CodecTimeBase",
    ];
    const times = ["Timebase", "StartTime", "Duration", "Lang"];
    const shape = ["Width", "Height", "Rotate", "Sar", "Dar", "PixFmt", "Level", "HasBFrames"];
    const frames = ["Fps", "AvgFPS", "Bitrate", "NumFrames", "Nb_frames", "Profile"];
    const sound = ["Channels", "ChannelLayout", "SampleFmt", "SampleRate", "Bitrate", "NumFrames"];
    const said = (found: Fields | undefined) =>
      Object.keys(found ?? {}).filter((name) => found?.[name] !== "");
    expect(said(VideoStreamInfoList?.[0]).sort()).toEqual(
      [...stream, ...times, ...shape, ...frames].sort(),
    );
    expect(said(AudioStreamInfoList?.[0]).sort()).toEqual(
      [...stream, ...times, ...sound, "Profile"].sort(),
    );
    expect(said(SubtitleStreamInfoList?.[0]).sort()).toEqual([...stream, ...times].sort());
    expect(VideoStreamInfoList).toMatchObject([
      { CodecName: "h264", Profile: "High", PixFmt: "yuv420p", NumFrames: "25", AvgFPS: "25" },
    ]);
    expect(AudioStreamInfoList).toMatchObject([
      { Index: "1", CodecName: "aac", SampleRate: "44100", Channels: "1", Lang: "deu" },
    ]);
    expect(SubtitleStreamInfoList).toMatchObject([{ Index: "2", CodecName: "mov_text" }]);
  });

  it("refuses the same object twice, unless it is to be overwritten; a token gives the same id", async () => {
    await drawImage(test.objectFile("bucket", "v/still.png"));
    const first = await register("v/still.png", { ClientToken: "t1" });
    expect(await register("v/still.png", { ClientToken: "t1" })).toBe(first);
    const twice = await refusal("RegisterMediaInfo", { InputURL: `${host}/v/still.png` });
    expect(twice.statusCode).toBe(409);
    expect(twice.data.Message).toContain(first);
    const mismatch = await refusal("RegisterMediaInfo", {
      InputURL: "oss://bucket/v/still.png",
      Title: "x",
      ClientToken: "t1",
    });
    expect(mismatch.code).toBe("IdempotentParameterMismatch");
    const second = await register("v/still.png", { Overwrite: "true" });
    expect(second).not.toBe(first);
    expect((await refusal("GetMediaInfo", { MediaId: first })).statusCode).toBe(404);
    const byUrl = await call("GetMediaInfo", { InputURL: `${host}/v/still.png` });
    expect((byUrl.MediaInfo as Info).MediaId).toBe(second);
  });

  it("refuses files that are no media, with the reason, and missing files", async () => {
    await writeFile(test.objectFile("bucket", "v/fake.mp4"), "no film at all".repeat(200));
    const bad = await refusal("RegisterMediaInfo", { InputURL: "oss://bucket/v/fake.mp4" });
    expect(bad.code).toBe("InvalidParameter.ResourceContentBad");
    const gone = await refusal("RegisterMediaInfo", { InputURL: "oss://bucket/v/gone.mp4" });
    expect(gone).toMatchObject({ code: "ResourceNotFound", statusCode: 404 });
    const wrong = await refusal("RegisterMediaInfo", {
      InputURL: "oss://bucket/v/still.png",
      MediaType: "audio",
      Overwrite: "true",
    });
    expect(wrong.data.Message).toContain('"MediaType"');
    const vod = await refusal("RegisterMediaInfo", { InputURL: "vod://abc" });
    expect(vod.statusCode).toBe(501);
  });

  it("refuses path tricks, including links that lead outside the folder", async () => {
    const outside = path.join(test.dataFolder, "secret.mp4");
    await drawVideo(outside);
    await symlink(outside, test.objectFile("bucket", "v/link.mp4"));
    await mkdir(path.join(test.dataFolder, "elsewhere"));
    await drawVideo(path.join(test.dataFolder, "elsewhere", "film.mp4"));
    await symlink(path.join(test.dataFolder, "elsewhere"), test.objectFile("bucket", "linked"));
    for (const key of ["../secret.mp4", "v/../../../secret.mp4", "v/link.mp4", "linked/film.mp4"]) {
      const failure = await refusal("RegisterMediaInfo", { InputURL: `oss://bucket/${key}` });
      expect(["InvalidParameter", "ResourceNotFound"], key).toContain(failure.code);
    }
    const encoded = await refusal("RegisterMediaInfo", { InputURL: `${host}/%2e%2e/secret.mp4` });
    expect(encoded.code).toBe("InvalidParameter");
  });
});

describe("reading and deleting media", () => {
  it("pages through all with the count, filters, and answers several ids at once", async () => {
    const ids: string[] = [];
    for (const name of ["1", "2", "3"]) {
      await drawImage(test.objectFile("bucket", `l/${name}.png`));
      ids.push(await register(`l/${name}.png`));
    }
    const seen: string[] = [];
    let NextToken: string | undefined;
    do {
      const page = await call("ListMediaBasicInfos", {
        MaxResults: "2",
        MediaType: "image",
        IncludeFileBasicInfo: "true",
        ...(NextToken ? { NextToken } : {}),
      });
      const infos = page.MediaInfos as Info[];
      expect(page.TotalCount).toBeGreaterThanOrEqual(3);
      for (const info of infos)
        expect(info.FileInfoList[0]?.FileBasicInfo).toHaveProperty("FileUrl");
      seen.push(...infos.map((info) => info.MediaId));
      NextToken = page.NextToken as string | undefined;
    } while (NextToken);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.slice(0, 3)).toEqual(ids.toReversed());
    const several = await call("BatchGetMediaInfos", {
      MediaIds: `${ids[1]},nobody,${ids[0]}`,
      AdditionType: "FileInfo",
    });
    expect((several.MediaInfos as Info[]).map((info) => info.MediaId)).toEqual([ids[1], ids[0]]);
    expect(several.IgnoredList).toEqual(["nobody"]);
  });

  it("deletes the media row, and the file only on request", async () => {
    await drawImage(test.objectFile("bucket", "d/x.png"));
    const first = await register("d/x.png");
    const answer = await call("DeleteMediaInfos", { MediaIds: `${first},nobody` });
    expect(answer.IgnoredList).toEqual(["nobody"]);
    const second = await register("d/x.png");
    expect(second).not.toBe(first);
    await call("DeleteMediaInfos", { MediaIds: second, DeletePhysicalFiles: "true" });
    expect((await refusal("RegisterMediaInfo", { InputURL: "oss://bucket/d/x.png" })).code).toBe(
      "ResourceNotFound",
    );
  });
});

describe("signed addresses", () => {
  let url: string;
  beforeAll(async () => {
    await drawVideo(test.objectFile("bucket", "s/a b 中.mp4"));
    const info = await infoOf(await register("s/a b 中.mp4"));
    url = info.FileInfoList[0]?.FileBasicInfo.FileUrl ?? "";
  });

  it("serve the file whole and in parts", async () => {
    const whole = await fetch(url);
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect(whole.headers.get("content-type")).toBe("video/mp4");
    const etag = whole.headers.get("etag") ?? "";
    const part = await fetch(url, { headers: { range: "bytes=10-19", "if-range": etag } });
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe(`bytes 10-19/${bytes.length}`);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(10, 20));
    const tail = await fetch(url, { headers: { range: "bytes=-5" } });
    expect(Buffer.from(await tail.arrayBuffer())).toEqual(bytes.subarray(-5));
    const stale = await fetch(url, { headers: { range: "bytes=10-19", "if-range": '"old"' } });
    expect(stale.status).toBe(200);
    const beyond = await fetch(url, { headers: { range: `bytes=${bytes.length}-` } });
    expect(beyond.status).toBe(416);
    const same = await fetch(url, { headers: { "if-none-match": etag } });
    expect(same.status).toBe(304);
    const head = await fetch(url, { method: "HEAD" });
    expect([head.status, (await head.text()).length]).toEqual([200, 0]);
  });

  it.each([
    "s/输出 50% #1 0.mp4",
    "s/100%25 a%2Fb %3F %zz+c&d=e?f.mp4",
    "s/cafe\u0301 🎉 👩‍🚀.mp4",
  ])("serve a file of any name: %s", async (key) => {
    const file = test.objectFile("bucket", key);
    await copyFile(test.objectFile("bucket", "s/a b 中.mp4"), file);
    const info = await infoOf(await register(key));
    const answer = await fetch(info.FileInfoList[0]?.FileBasicInfo.FileUrl ?? "");
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(await readFile(file));
  });

  it("take the name of the download from a parameter outside the signature", async () => {
    const answer = await fetch(`${url}&download=${encodeURIComponent('片"1.mp4')}`);
    expect(answer.headers.get("content-disposition")).toBe(
      `attachment; filename="__1.mp4"; filename*=UTF-8''%E7%89%87%221.mp4`,
    );
  });

  it("refuse a changed key, time or signature", async () => {
    for (const changed of [
      url.replace("/s/", "/v/"),
      url.replace(/Expires=\d+/, "Expires=9999999999"),
      url.replace(/Signature=./, "Signature=_"),
      url.replace(/\?.*/, ""),
    ]) {
      expect((await fetch(changed)).status, changed).toBe(403);
    }
  });
});
