import { afterAll, beforeAll, expect, it } from "vitest";
import { flags } from "@/lib/engine/exec/flags";
import { type FootageFolder, openFootageFolder } from "@/lib/engine/probe/testing/drawn-footage";
import { findWipes } from "./find-wipes";

let footage: FootageFolder;
beforeAll(async () => {
  footage = await openFootageFolder();
});
afterAll(() => footage.close());

it("a logo that flies over the picture is found at the times at which it fills it, a picture that is not shown never", async () => {
  const still = (name: string, source: string) =>
    footage.make(name, ...flags(`-f lavfi -i ${source}=size=320x180:rate=1 -frames:v 1`));
  const logo = await still("logo.png", "mandelbrot");
  const other = await still("other.png", "smptebars");
  const fly = "x='if(lt(mod(t,3),1.2),-320,if(lt(mod(t,3),1.6),0,-320))'";
  const match = await footage.make(
    "match.mp4",
    ...flags("-f lavfi -t 6 -i testsrc2=size=160x90:rate=25 -loop 1 -t 6"),
    "-i",
    logo,
    "-filter_complex",
    `[1:v]fps=25,scale=160:90[l];[0:v][l]overlay=${fly}:eval=frame`,
    ...flags("-t 6 -c:v libx264 -preset ultrafast -pix_fmt yuv420p"),
  );
  const sources = await footage.sources({ match, logo, other });
  const pictureOf = (id: string) => {
    const { path: file, facts } = sources.get(id) ?? {};
    if (!file || !facts) throw new Error(id);
    return { file, facts };
  };
  const { signal } = new AbortController();
  const wipes = await findWipes(
    pictureOf("match"),
    [pictureOf("other"), pictureOf("logo")],
    signal,
  );
  expect(wipes).toHaveLength(2);
  for (const [index, { fromSeconds, toSeconds }] of wipes.entries()) {
    expect(Math.abs(fromSeconds - (index * 3 + 1.2))).toBeLessThan(0.1);
    expect(Math.abs(toSeconds - (index * 3 + 1.6))).toBeLessThan(0.1);
  }
  expect(await findWipes(pictureOf("match"), [pictureOf("other")], signal)).toEqual([]);
});
