import { expect, it } from "vitest";
import { limitedCommand } from "./program-limits";

it("puts prlimit in front, with `--` between its flags and the program", () => {
  const limits = { memoryBytes: 1e9, cpuSeconds: 2.5, fileBytes: 1000 };
  expect(limitedCommand("/bin/x", ["-f"], limits, "/usr/bin/prlimit")).toEqual({
    file: "/usr/bin/prlimit",
    args: ["--as=1000000000", "--cpu=3", "--fsize=1000", "--", "/bin/x", "-f"],
  });
});

it("runs the program itself without limits or without prlimit", () => {
  const bare = { file: "/bin/x", args: ["-f"] };
  expect(limitedCommand("/bin/x", ["-f"], undefined, "/usr/bin/prlimit")).toEqual(bare);
  expect(limitedCommand("/bin/x", ["-f"], {}, "/usr/bin/prlimit")).toEqual(bare);
  expect(limitedCommand("/bin/x", ["-f"], { cpuSeconds: 1 }, null)).toEqual(bare);
});
