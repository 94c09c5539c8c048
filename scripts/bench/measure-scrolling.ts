import { chromium } from "@playwright/test";
import type { ComposeForm } from "@/lib/model/form/compose-form";

export type Scrolling = {
  framesPerSecond: number;
  /** Frames of the same page while nothing moves: what the machine can do beside its other work. */
  atRest: number;
  /** The longest gap between two frames, and the one that a twentieth of all gaps reach. */
  longestMs: number;
  slowMs: number;
  strips: number;
};

/** Runs in the page. As text, because a compiled function names helpers that the page does not have. */
const noteFrames = `(() => {
  window.frameTimes = [];
  const note = (time) => {
    window.frameTimes.push(time);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
})()`;

const draftId = "bench-wall-of-strips";
const wheelPixels = 240;
const wheelTurns = 90;
const turnMs = 33;
const restMs = 2000;

/**
 * Opens the wall of a form in Chromium, waits until the strips stand, turns the wheel down and up again, and measures
 * the gaps between the frames of the page.
 * @param url the running program
 */
export async function measureScrolling(url: string, form: ComposeForm): Promise<Scrolling> {
  const kept = await fetch(`${url}/api/drafts/${draftId}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ form, version: 1, writer: "bench-writer", base: 0 }),
  });
  if (!kept.ok) throw new Error(`the draft was refused: ${kept.status} ${await kept.text()}`);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${url}/compose?draft=${draftId}#wall`);
    const strips = page.locator("[data-place]:not([aria-busy])");
    await strips.nth(form.output.count - 1).waitFor({ state: "attached", timeout: 120_000 });
    await page.locator("[data-place] img").first().waitFor({ timeout: 120_000 });
    await page.waitForLoadState("networkidle", { timeout: 120_000 });
    await page.mouse.move(720, 500);
    await page.evaluate(noteFrames);
    await page.waitForTimeout(restMs);
    const resting = (await page.evaluate<number[]>("window.frameTimes.splice(0)")).slice(1);
    for (let turn = 0; turn < wheelTurns * 2; turn += 1) {
      await page.mouse.wheel(0, turn < wheelTurns ? wheelPixels : -wheelPixels);
      await page.waitForTimeout(turnMs);
    }
    const times = await page.evaluate<number[]>("window.frameTimes");
    const gaps = times.slice(1).map((time, at) => time - (times[at] ?? 0));
    const sorted = gaps.toSorted((one, other) => one - other);
    return {
      framesPerSecond: rateOf(times),
      atRest: rateOf(resting),
      longestMs: sorted.at(-1) ?? 0,
      slowMs: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
      strips: await strips.count(),
    };
  } finally {
    await browser.close();
  }
}

/** Frames a second, from the times of the frames in milliseconds. */
function rateOf(times: readonly number[]): number {
  return ((times.length - 1) * 1000) / ((times.at(-1) ?? 0) - (times[0] ?? 0));
}
