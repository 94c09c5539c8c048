import type { LintChange, LintFinding, LintPlanAnswer } from "@/lib/ims/schema/answers/lint";
import type { LintPlatform } from "@/lib/ims/schema/lint/platform-zones";
import type { ComposeForm } from "@/lib/model/form/compose-form";
import type { TemplatePart } from "@/lib/model/form/template";
import { textScale } from "@/lib/model/form/text-scale";
import type {
  PhoneChange,
  PhoneFinding,
  PhonePlatform,
  PhoneStep,
} from "@/lib/model/phone-finding";

export const platformNames: Readonly<Record<PhonePlatform, LintPlatform>> = {
  tiktok: "TikTok",
  reels: "Reels",
  shorts: "Shorts",
  douyin: "Douyin",
  channels: "Channels",
};
const platformOf = Object.fromEntries(
  Object.entries(platformNames).map(([ours, theirs]) => [theirs, ours]),
) as Record<LintPlatform, PhonePlatform>;

const codes = {
  UnderInterface: "under",
  OutsideFrame: "outside",
  LowContrast: "contrast",
  TooSmall: "small",
  TooFast: "fast",
} as const;

const roles = {
  Title: "title",
  SubHeading: "subHeading",
  Caption: "caption",
  Sticker: "sticker",
} as const;

/** The part of the form that decides a text's look, and the part of a template that may decide it instead. */
type Target = {
  path: string;
  part: TemplatePart;
  /** A line that follows the first one: where it stands is counted from the first line's place. */
  follows?: "look.subHeading";
};

/** A plan shows one of the form's stickers, named by its medium. */
const stickerIndex = ({ Text }: LintFinding, form: ComposeForm): number =>
  form.look.stickers.findIndex(({ mediaId }) => mediaId === Text);

function targetOf(finding: LintFinding, form: ComposeForm): Target {
  const { Role, Level = 1 } = finding;
  switch (Role) {
    case "Title":
      return { path: "look.title", part: "title" };
    case "Caption":
      return { path: "look.caption", part: "captions" };
    case "Sticker":
      return { path: `look.stickers.${stickerIndex(finding, form)}`, part: "stickers" };
    case "SubHeading": {
      const index = lineIndex(form, Level);
      const own = form.look.subHeadingLevels[index];
      if (own) return { path: `look.subHeadingLevels.${index}`, part: "subHeading" };
      const first = { path: "look.subHeading", part: "subHeading" } as const;
      return index === 0 ? first : { ...first, follows: "look.subHeading" };
    }
  }
}

/** The index in the form of the n-th line below the title that is sent: lines without a text are left out. */
function lineIndex({ subHeadings }: ComposeForm, nth: number): number {
  const shown = subHeadings.flatMap((texts, index) =>
    texts.some((text) => text.trim() !== "") ? [index] : [],
  );
  return shown[nth - 1] ?? 0;
}

const tenth = (value: number) => Math.round(value * 10) / 10;

function stepOf(change: LintChange, form: ComposeForm): PhoneStep {
  const scale = textScale(form.output);
  switch (change.Field) {
    case "X":
    case "Y": {
      const pixels = change.Pixels ?? 0;
      const [back, on] =
        change.Field === "X" ? (["left", "right"] as const) : (["up", "down"] as const);
      return { kind: pixels < 0 ? back : on, pixels: Math.abs(pixels) };
    }
    case "TextWidth":
    case "Width":
      return { kind: "width", percent: Math.floor(change.Value * 100) };
    case "FontSize":
      return { kind: "size", size: Math.ceil(change.Value / scale) };
    case "Outline":
      return { kind: "outline", pixels: tenth(Math.ceil((change.Value / scale) * 10) / 10) };
    case "OutlineColour":
      return { kind: change.Value === "#000000" ? "darkOutline" : "lightOutline" };
    case "SpeechSpeed":
      return { kind: "speed", speed: speedOf(change.Value, form) };
    case "Characters":
      return { kind: "characters", most: change.Value };
  }
}

const speedOf = (factor: number, { speech }: ComposeForm) =>
  Math.max(0.5, Math.floor((speech.speed ?? 1) * factor * 100) / 100);

const fields = {
  X: "x",
  Y: "y",
  TextWidth: "width",
  Width: "width",
  FontSize: "fontSize",
  Outline: "outlineWidth",
  OutlineColour: "outlineColor",
} as const;

/** The field and value of a change; null when the form has no field that makes it. */
function changeOf(change: LintChange, target: Target, form: ComposeForm): PhoneChange | null {
  switch (change.Field) {
    case "Characters":
      return null;
    case "SpeechSpeed":
      return { path: "speech.speed", value: speedOf(change.Value, form) };
    case "Y":
      if (target.follows) {
        const { y } = form.look.subHeading;
        if (y === null || y >= 1) return null;
        const moved = y + (change.Pixels ?? 0) / form.output.height;
        return {
          path: `${target.path}.y`,
          value: Math.round(Math.max(0, moved) * 10_000) / 10_000,
        };
      }
      return { path: `${target.path}.y`, value: change.Value };
    default: {
      const step = stepOf(change, form);
      const path = `${target.path}.${fields[change.Field]}`;
      if (step.kind === "size") return { path, value: step.size };
      if (step.kind === "outline") return { path, value: step.pixels };
      return { path, value: change.Value };
    }
  }
}

/** The engine's findings in our words, with the fields of this form that mend them. */
export function toPhoneFindings(
  findings: LintPlanAnswer["Findings"],
  form: ComposeForm,
): PhoneFinding[] {
  return findings.map((finding) => {
    const target = targetOf(finding, form);
    const changes = finding.Mend.map((change) => changeOf(change, target, form));
    // A template decides this look: a field of the form would change nothing.
    const isLeft = form.templates.length > 0 && form.leftToTemplates.includes(target.part);
    // A sticker of the request that the form does not show, by its address for example.
    const isKnown = finding.Role !== "Sticker" || stickerIndex(finding, form) >= 0;
    const isWhole = isKnown && !isLeft && changes.every((change) => change !== null);
    return {
      code: codes[finding.Code],
      role: roles[finding.Role],
      number:
        finding.Role === "SubHeading"
          ? lineIndex(form, finding.Level ?? 1) + 1
          : finding.Role === "Sticker"
            ? Math.max(0, stickerIndex(finding, form)) + 1
            : 0,
      text: finding.Text,
      fromSeconds: finding.From,
      platforms: (finding.Platforms ?? []).map((platform) => platformOf[platform]),
      measured: finding.Measured ?? null,
      limit: finding.Limit ?? null,
      steps: finding.Mend.map((change) => stepOf(change, form)),
      changes: isWhole ? changes.filter((change) => change !== null) : [],
    };
  });
}
