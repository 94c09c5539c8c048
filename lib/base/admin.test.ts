import { beforeEach, describe, expect, it } from "vitest";
import { adminRefusal } from "./admin";

const asker = (given: Record<string, string>) => new Headers({ host: "127.0.0.1:3000", ...given });
const open = { REELPRESS_ADMIN_PASSWORD: undefined, HOST: "127.0.0.1" };
const locked = { REELPRESS_ADMIN_PASSWORD: "right", HOST: "0.0.0.0" };

beforeEach(() => {
  delete (globalThis as { reelpressAdminTries?: unknown }).reelpressAdminTries;
});

describe("without a password", () => {
  it.each<Record<string, string>>([
    {},
    { "x-forwarded-for": "127.0.0.1" },
    { "x-forwarded-for": "::ffff:127.0.0.1, ::1" },
  ])("lets in who sits at this computer %j", (given) =>
    expect(adminRefusal(undefined, asker(given), open)).toBeNull(),
  );

  it.each<Record<string, string>>([
    { "x-forwarded-for": "203.0.113.5" },
    { "x-forwarded-for": "127.0.0.1, 203.0.113.5" },
    { "x-real-ip": "203.0.113.5" },
    { forwarded: "for=203.0.113.5" },
    { host: "reelpress.example.com" },
    { host: "192.168.1.4:3000" },
  ])("does not let in who comes from elsewhere %j", (given) => {
    expect(adminRefusal(undefined, asker(given), open)).toBe("not-local");
  });

  it("lets nobody in when other computers can reach the program", () => {
    for (const HOST of ["0.0.0.0", "::", "192.168.1.4"]) {
      expect(adminRefusal(undefined, asker({}), { ...open, HOST })).toBe("not-local");
    }
  });
});

describe("with a password", () => {
  it("asks for it everywhere, and takes the right one from anywhere", () => {
    expect(adminRefusal(undefined, asker({}), { ...locked, HOST: "127.0.0.1" })).toBe(
      "password-needed",
    );
    expect(adminRefusal("wrong", asker({}), locked)).toBe("password-wrong");
    const far = asker({ host: "reelpress.example.com", "x-forwarded-for": "203.0.113.5" });
    expect(adminRefusal("right", far, locked)).toBeNull();
  });

  it("shuts the door for a minute after five wrong ones, for the right one too", () => {
    const at = 1_000_000;
    for (let tries = 0; tries < 5; tries += 1) {
      expect(adminRefusal(`guess ${tries}`, asker({}), locked, at)).toBe("password-wrong");
    }
    expect(adminRefusal("right", asker({}), locked, at + 59_000)).toBe("too-many-tries");
    expect(adminRefusal("right", asker({}), locked, at + 61_000)).toBeNull();
    expect(adminRefusal("wrong", asker({}), locked, at + 62_000)).toBe("password-wrong");
  });
});
