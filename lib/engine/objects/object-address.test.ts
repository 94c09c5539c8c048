import { describe, expect, it } from "vitest";
import { outputUrl, outputUrlProblem, readObjectUrl } from "./object-address";

const host = "http://bucket.oss-cn-shanghai.aliyuncs.com";

describe("object addresses", () => {
  it("reads all three forms of an address as the same object", () => {
    const address = { bucket: "bucket", key: "a/b c.mp4" };
    for (const url of [`${host}/a/b%20c.mp4`, `${host}/a/b c.mp4?x=1`, "oss://bucket/a/b c.mp4"]) {
      expect(readObjectUrl(url)).toEqual({ ok: true, address });
    }
    expect(readObjectUrl("https://bucket.oss-us-west-1.aliyuncs.com/中.mp4")).toEqual({
      ok: true,
      address: { bucket: "bucket", key: "中.mp4" },
    });
  });

  it("refuses every path that could leave the bucket", () => {
    const keys = [
      "../x.mp4",
      "a/../../x.mp4",
      "%2e%2e/x.mp4",
      "a/%2E%2E/x.mp4",
      "..%2fx.mp4",
      "%252e%252e/x.mp4",
      "/etc/passwd",
      "a//b.mp4",
      "./x.mp4",
      "a\\..\\x.mp4",
      "a%5c..%5cx.mp4",
      "x%00.mp4",
      "x\n.mp4",
      "%ff.mp4",
      `${"a".repeat(300)}.mp4`,
    ];
    for (const key of keys)
      expect(readObjectUrl(`${host}/${key}`), key).toMatchObject({ ok: false });
    for (const key of ["../x", "a/%2e%2e/x", "a\0b"]) {
      expect(readObjectUrl(`oss://bucket/${key}`), key).toMatchObject({ ok: false });
    }
  });

  it.each([
    [
      "a percent sign",
      "%E8%BE%93%E5%87%BA%2050%25%20%231%20{index}.mp4",
      "输出 50% #1 {index}.mp4",
    ],
    ["a plus", "a+b%2B.mp4", "a+b+.mp4"],
    ["text that looks encoded", "100%2525%20a%252Fb%20%253F.mp4", "100%25 a%2Fb %3F.mp4"],
    ["signs of addresses", "%3F%23%26%3D%40%3A;,.mp4", "?#&=@:;,.mp4"],
    ["letters apart from their marks", "cafe%CC%81.mp4", "cafe\u0301.mp4"],
    ["emoji", "%F0%9F%8E%89%20👩‍🚀.mp4", "🎉 👩‍🚀.mp4"],
  ])("takes a key with %s, from both kinds of address", (_, encoded, key) => {
    expect(readObjectUrl(`${host}/${encoded}`)).toEqual({
      ok: true,
      address: { bucket: "bucket", key },
    });
    expect(readObjectUrl(`oss://bucket/${key}`)).toEqual({
      ok: true,
      address: { bucket: "bucket", key },
    });
  });

  it("says that a web address ends at ? and #, and what to write instead", () => {
    expect(outputUrlProblem(`${host}/a #1 {index}.mp4`)).toContain("%23");
    expect(outputUrlProblem(`${host}/a? {index}.mp4`)).toContain("%3F");
    expect(outputUrlProblem(`${host}/a%20%231 {index}.mp4`)).toBeNull();
    expect(outputUrlProblem("oss://bucket/a? #1 {index}.mp4")).toBeNull();
  });

  it("refuses other hosts and buckets that are paths", () => {
    for (const url of [
      "http://example.com/a.mp4",
      "file:///etc/passwd",
      "oss://../a.mp4",
      "oss://_assets/covers/a.jpg",
      "http://bucket.oss-cn-shanghai.aliyuncs.com.example.com/a.mp4",
    ]) {
      expect(readObjectUrl(url), url).toMatchObject({ ok: false });
    }
  });

  it("replaces every placeholder by the index", () => {
    expect(outputUrl("oss://b/{index}/x_{index}.mp4", 7)).toBe("oss://b/7/x_7.mp4");
  });
});
