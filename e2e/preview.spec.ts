import { fileURLToPath } from "node:url";
import {
  addToLibrary,
  fillForm,
  requestOf,
  submit,
  unfold,
  waitForClips,
} from "./testing/app-pages";
import { expect, test } from "./testing/app-fixtures";

test("what is typed is seen at once, and what is dragged is what is sent", async ({
  page,
  footage,
}) => {
  await addToLibrary(page, [footage.wide]);
  await fillForm(page, "Dragged", [footage.wide]);
  const title = page.getByRole("textbox", { name: "Title 1" });
  await title.fill("Fresh today");
  const preview = page.getByRole("region", { name: "Preview of one video" });
  const shown = preview.locator("[data-live]");
  await expect(shown).toHaveAttribute("data-live", "true");

  // No true frame comes while this goes on, so what is seen is set by the browser.
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/api/preview/frame", async (route) => {
    await held;
    await route.continue();
  });
  await title.press("End");
  await page.keyboard.type(" 今日");
  await expect(shown).toHaveAttribute("data-live", "live");
  await expect(shown.getByText("The exact frame follows…")).toBeVisible();
  await expect(shown.locator("canvas")).toHaveAttribute("data-texts", /^Fresh today 今日/);

  // The title moves down by the mouse, and undo is one step.
  const handle = shown.getByRole("button", { name: "Move The title" });
  const before = await handle.boundingBox();
  if (!before) throw new Error("the title has no handle");
  /** How far below the top of the frame the title stands: the page itself may scroll. */
  const y = async () =>
    ((await handle.boundingBox())?.y ?? 0) - ((await shown.boundingBox())?.y ?? 0);
  const start = await y();
  const [x, middle] = [before.x + before.width / 2, before.y + before.height / 2];
  await page.mouse.move(x, middle);
  await page.mouse.down();
  await page.mouse.move(x + 2, middle + 40, { steps: 4 });
  await page.mouse.move(x + 2, middle + 80, { steps: 4 });
  await page.mouse.up();
  await expect.poll(y).toBeGreaterThan(start + 60);
  await page.getByRole("button", { name: "Undo (Ctrl+Z)" }).click();
  await expect.poll(y).toBeCloseTo(start, 0);
  await expect(title).toHaveValue("Fresh today 今日");

  // By the keyboard, too; the place is in the request.
  await preview.getByRole("button", { name: "Move texts and stickers" }).click();
  await handle.focus();
  for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press("ArrowDown");
  await expect.poll(y).toBeGreaterThan(start + 3);
  release();
  await expect(shown).toHaveAttribute("data-live", "true");
  const request = await requestOf(page, await submit(page, 1));
  const { TitleConfig } = JSON.parse(request.EditingConfig ?? "{}");
  expect(TitleConfig.Y).toBeGreaterThan(0.15);
  expect(TitleConfig.Y).toBeLessThan(0.3);
});

/** As large as Chinese fonts are: longer than what Next passes on whole. */
const ownFont = fileURLToPath(
  new URL(
    "../node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
    import.meta.url,
  ),
);

test("a voice is heard before it is chosen; the spoken word, own fonts, what fills the frame, the rate and the cover are what is made", async ({
  page,
  footage,
}) => {
  await addToLibrary(page, [footage.wide]);
  await fillForm(page, "Spoken", [footage.wide]);
  await page
    .getByRole("radio", { name: /One voice|script/i })
    .first()
    .click();
  await page.getByRole("textbox", { name: "Script 1" }).fill("Every cup is made fresh for you.");
  await page.getByRole("textbox", { name: "Title 1" }).fill("Handwritten");
  const spoken = page.waitForRequest((request) => request.url().endsWith("/api/preview/voice"));
  const listen = page.getByRole("button", { name: /^Listen to / }).first();
  const name = (await listen.getAttribute("aria-label"))?.replace("Listen to ", "") ?? "";
  await listen.click();
  expect((await spoken).postDataJSON()).toMatchObject({ text: "Every cup is made fresh for you." });
  await expect(page.getByRole("button", { name: `Stop ${name}` })).toBeVisible();
  // The sample ends by itself, and the button is as it was.
  await expect(page.getByRole("button", { name: `Listen to ${name}` })).toBeVisible();

  await unfold(page, "Texts");
  const color = page.locator('[data-field="look.spoken"] input:not([type="color"])');
  const word = page.getByRole("switch", { name: "Color the word that is being said" });
  await page.getByRole("button", { name: "Bold", exact: true }).click();
  await expect(color).toHaveValue("#FFE14A");
  await word.click();
  await expect(word).not.toBeChecked();
  await word.click();
  await expect(color).toHaveValue("#FFD400");
  await color.fill("#FF8800");
  // A font of one's own: what is no font is refused in words, and a font file is chosen as soon as it is there.
  await page.getByRole("button", { name: "All settings of this text" }).first().click();
  await page.locator('[data-field="look.title.font"] button[aria-haspopup]').click();
  const fonts = page.getByRole("dialog", { name: "Font" });
  const choose = async (file: string) => {
    const chooser = page.waitForEvent("filechooser");
    await fonts.getByRole("button", { name: "Add a font file" }).click();
    await (await chooser).setFiles(file);
  };
  await choose(footage.picture);
  await expect(fonts.getByText(/^No text can be set in this font/)).toBeVisible();
  await choose(ownFont);
  await expect(fonts).toBeHidden();
  await expect(page.locator('[data-field="look.title.font"] button[aria-haspopup]')).toHaveText(
    "Noto Sans SC",
  );
  await page.locator('[data-field="look.title.font"] button[aria-haspopup]').click();
  await expect(fonts.getByRole("button", { name: /^Noto Sans SC From your file/ })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.keyboard.press("Escape");
  // A landscape clip stands before a background, until all clips fill the frame, or this one does.
  const barred = page.getByRole("note").filter({ hasText: "One clip has another shape" });
  await expect(barred).toBeVisible();
  await barred.getByRole("button", { name: "Always fill the frame" }).click();
  await expect(barred).toBeHidden();
  await page
    .getByRole("listitem")
    .filter({ hasText: "All clips fill the frame" })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect(barred).toBeVisible();
  // It fills the portrait frame around what is chosen: by the mouse, then by the keys.
  await page.getByRole("button", { name: /^Fill the frame with wide/ }).click();
  const fill = page.getByRole("dialog", { name: "Fill the frame with this clip" });
  const around = fill.getByRole("slider", { name: "Left to right" });
  // It begins where the program would put it: with the whole window on the picture.
  await expect(around).toHaveAttribute("aria-valuenow", /^(1[6-9]|[2-7]\d|8[0-4])$/);
  const box = await fill.locator("[data-fill-window]").boundingBox();
  if (!box) throw new Error("no window");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 400, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  // The window stays on the picture.
  await expect(around).toHaveAttribute("aria-valuenow", "16");
  await around.press("ArrowRight");
  await around.press("ArrowRight");
  await fill.getByRole("button", { name: "Fill the frame", exact: true }).click();
  const chosen = page.getByRole("button", { name: /^Fill the frame with wide/ });
  await expect(chosen).toHaveAttribute("aria-pressed", "true");
  await expect(chosen).toBeFocused();
  await expect(barred).toBeHidden();
  await unfold(page, "Quality");
  await expect(page.getByLabel("Frames a second")).toHaveValue("30");
  await page.getByLabel("Frames a second").selectOption("24");
  const jobId = await submit(page, 1);
  const request = await requestOf(page, jobId);
  const { ProcessConfig, TitleConfig } = JSON.parse(request.EditingConfig ?? "{}");
  expect(TitleConfig).toMatchObject({
    Font: "Noto Sans SC",
    FontUrl: expect.stringMatching(/^oss:\/\/.+\/fonts\/[0-9a-f]{32}$/),
  });
  expect(ProcessConfig.Reelpress).toMatchObject({
    Spoken: { FontColor: "#FF8800" },
    Focus: [{ Media: expect.any(String), X: 0.18, Y: 0.5 }],
    Cover: "Best",
  });
  expect(JSON.parse(request.OutputConfig ?? "{}").Video).toMatchObject({ Fps: 24 });
  await waitForClips(page, 1);
});

test("a script is recorded by its author, and the recording stays with the script while it is edited", async ({
  page,
  context,
  footage,
}) => {
  await addToLibrary(page, [footage.wide]);
  await fillForm(page, "Recorded", [footage.wide]);
  await page
    .getByRole("radio", { name: /One voice|script/i })
    .first()
    .click();
  const script = page.getByRole("textbox", { name: "Script 1" });
  const record = page.getByRole("button", { name: "Record Script 1 yourself" });
  await expect(record).toBeDisabled();
  // Long enough for a recording of 4 to 24 seconds: a busy machine is late with the button that stops.
  const words =
    "Three beeps are heard. They come once a second, and a slow machine hears more of them before anybody presses stop.";
  await script.fill(words);
  await record.click();
  const dialog = page.getByRole("dialog", { name: "Your own voice" });
  await expect(dialog.getByText(words)).toBeVisible();
  // Without permission there is a way on; with it the level is seen, and a pause is no part of the recording.
  await dialog.getByRole("button", { name: "Record", exact: true }).click();
  await expect(dialog.getByText(/^This page may not use the microphone/)).toBeVisible();
  await context.grantPermissions(["microphone"]);
  await dialog.getByRole("button", { name: "Record", exact: true }).click();
  const level = dialog.getByRole("meter", { name: "Level of the microphone" });
  // The microphone beeps once a second: asked once a second, it may never be heard.
  await expect
    .poll(async () => Number(await level.getAttribute("aria-valuenow")), { intervals: [130] })
    .toBeGreaterThan(5);
  await dialog.getByRole("button", { name: "Pause" }).click();
  await dialog.getByRole("button", { name: "Continue" }).click();
  await expect(dialog.getByText(/^0:0[5-9]$|^0:[1-5]/)).toBeVisible();
  await dialog.getByRole("button", { name: "Stop" }).click();
  await expect(dialog.getByRole("button", { name: "Record again" })).toBeVisible();
  await dialog.getByRole("button", { name: "Use this recording" }).click();
  await expect(dialog).toBeHidden();
  await expect(record).toHaveAttribute("aria-pressed", "true");
  await script.press("End");
  await page.keyboard.type(" Loudly");
  await expect(page.getByText("Your recording says this script")).toBeVisible();

  const jobId = await submit(page, 1);
  const { EditingConfig = "{}" } = await requestOf(page, jobId);
  expect(JSON.parse(EditingConfig).ProcessConfig.Reelpress.Recordings).toEqual([
    { Text: `${words} Loudly`, Media: expect.any(String) },
  ]);
  await waitForClips(page, 1);
});
