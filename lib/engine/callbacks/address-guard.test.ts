import { describe, expect, it } from "vitest";
import { createAddressGuard, type Resolved } from "./address-guard";

const v4 = (address: string): Resolved => ({ address, family: 4 });

function guardWith(names: Record<string, Resolved[]>, allowed: string[] = []) {
  return createAddressGuard({
    allowed,
    lookup: (name) =>
      names[name] ? Promise.resolve(names[name]) : Promise.reject(new Error("ENOTFOUND")),
  });
}

describe("an address that is to be called back", () => {
  const { problem } = guardWith({
    "public.example": [v4("8.8.8.8")],
    "inside.example": [v4("10.0.0.8")],
    "both.example": [v4("8.8.8.8"), v4("10.0.0.8")],
    "localhost.": [v4("127.0.0.1")],
  });

  it.each([
    "http://127.0.0.1/",
    "http://127.1/",
    "http://2130706433/",
    "http://0x7f.0.0.1/",
    "http://0177.0.0.1/",
    "http://0/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[0:0:0:0:0:ffff:a00:1]/",
    "http://169.254.169.254/latest/meta-data",
    "https://100.100.100.200/latest/meta-data",
    "http://\uff11\uff12\uff17.0.0.1/",
    "http://inside.example/hook",
    "http://both.example/hook",
    "http://localhost./hook",
  ])("must not be %s", async (address) => {
    expect(await problem(address)).toMatchObject({
      reason: "private-address",
      message: expect.stringContaining("REELPRESS_CALLBACK_ALLOW_PRIVATE") as string,
    });
  });

  it.each([
    "http://public.example/hook?a=b",
    "https://8.8.8.8:8443/",
    "http://[2606:4700:4700::1111]/",
  ])("may be %s", async (address) => {
    expect(await problem(address)).toBeNull();
  });

  it("may be a name that does not resolve yet, because every delivery resolves it again", async () => {
    expect(await problem("https://soon.example/hook")).toBeNull();
  });

  it.each(["ftp://public.example/", "mailto:a@b.c", "//public.example", "http://", "file:///etc"])(
    "must not be %s",
    async (address) => expect((await problem(address))?.message).toMatch(/begins with http/),
  );

  it("carries no password", async () => {
    const found = await problem("http://user:secret@public.example/");
    expect(found?.message).toMatch(/user name or password/);
  });
});

it("a name server that does not answer delays a submit only briefly", async () => {
  const { problem } = createAddressGuard({ allowed: [], lookup: () => new Promise(() => {}) });
  const startedAt = Date.now();
  expect(await problem("http://slow.example/")).toBeNull();
  expect(Date.now() - startedAt).toBeLessThan(5_000);
});
