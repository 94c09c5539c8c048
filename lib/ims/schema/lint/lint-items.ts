import type { LintChange, LintFinding, LintItem } from "../answers/lint";
import { contrastRatio, leastContrast, luminance, rgbOf, rimWidth } from "./contrast";
import { moveClear, type Placed } from "./mend-position";
import { type Area, type LintPlatform, overlaps, type Zone, zonesOver } from "./platform-zones";
import { readingRate, readingSeconds } from "./reading-time";

/** A drawn text or sticker with what a mend needs to know. */
export type LintSubject = LintItem & {
  /** The point that `X` and `Y` name, in shares of the frame, as it was drawn. */
  anchor: { x: number; y: number };
  alignment: "Top" | "Center" | "Bottom";
  /** The em that the look asks for, in pixels: long texts are drawn smaller. */
  wantedSize: number;
  bold: boolean;
  colour: string;
  outline: number;
  outlineColour: string;
  /** A sticker's own width, in shares. */
  width?: number | undefined;
};

type Frame = { width: number; height: number };

/**
 * The least em on a frame whose shorter side is 1080: 16.6 px on a phone. Source: Apple, Human
 * Interface Guidelines, Typography: 17 pt is the size of text that is read, rounded down.
 */
export const leastFontSize = 46;
/** A box may reach over the frame by this share: a soft shadow that nobody sees. */
const overhang = 0.002;
/** Texts a little too fast are read by most. */
const patience = 1.05;

export const areaOf = ({ Box }: Pick<LintItem, "Box">): Area => ({
  left: Box.X,
  top: Box.Y,
  right: Box.X + Box.Width,
  bottom: Box.Y + Box.Height,
});

const round = (value: number, digits: number) => {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
};

const sideOf = ({ width, height }: Frame) => Math.min(width, height);

/** A share that IMS takes for a coordinate: below 1. */
const shareOf = (value: number) => round(Math.min(0.9999, Math.max(0, value)), 4);

type Group = readonly [LintSubject, ...LintSubject[]];

/** The texts of one look: all captions, each line below the title, each sticker. */
function groupsOf(subjects: readonly LintSubject[]): Group[] {
  const groups = new Map<string, [LintSubject, ...LintSubject[]]>();
  for (const subject of subjects) {
    const key = `${subject.Role} ${subject.Level ?? 0}`;
    const known = groups.get(key);
    if (known) known.push(subject);
    else groups.set(key, [subject]);
  }
  return [...groups.values()];
}

type Hit = { subject: LintSubject; amount: number };

type Details = Pick<LintFinding, "Mend" | "Platforms" | "Parts" | "Measured" | "Limit">;

/** The finding of a group on its worst example. */
function findingOf(code: LintFinding["Code"], hits: readonly Hit[], more: Details): LintFinding[] {
  const worst = hits.toSorted((one, other) => other.amount - one.amount)[0];
  if (!worst) return [];
  const { Role, Level, Text, From, To } = worst.subject;
  return [
    {
      Code: code,
      Role,
      ...(Level === undefined ? {} : { Level }),
      Text,
      From,
      To,
      Count: hits.length,
      ...more,
    },
  ];
}

const grows = { Top: "down", Center: "both", Bottom: "up" } as const;

const placed = (subject: LintSubject): Placed => ({
  ...areaOf(subject),
  lines: subject.Lines ?? 1,
  grows: grows[subject.alignment],
});

/** The changes that take a group to a place that is free of all zones. */
function mendPlace(group: Group, zones: readonly Zone[], frame: Frame): LintChange[] {
  const [first] = group;
  const isSticker = first.Role === "Sticker";
  // A text keeps to its column, unless it hangs over the side of the frame.
  const isAside = group.some(({ Box }) => Box.X < 0 || Box.X + Box.Width > 1);
  const sideways = isSticker || isAside;
  const move = moveClear(group.map(placed), zones, { narrow: !isSticker, sideways });
  if (!move) return [];
  const changes: LintChange[] = [];
  if (move.width !== null) {
    // The limit holds for the letters' advance; outline and shadow stand out at both sides.
    const rim = (2 * (first.outline + 2)) / frame.width;
    changes.push({ Field: "TextWidth", Value: shareOf(move.width - rim) });
  }
  if (move.dx !== 0) {
    const Value = shareOf(first.anchor.x + move.dx);
    changes.push({ Field: "X", Value, Pixels: Math.round(move.dx * frame.width) });
  }
  if (move.dy !== 0) {
    const Value = shareOf(first.anchor.y + move.dy);
    changes.push({ Field: "Y", Value, Pixels: Math.round(move.dy * frame.height) });
  }
  return changes;
}

function underInterface(
  group: Group,
  over: ReadonlyMap<LintPlatform, readonly Zone[]>,
  frame: Frame,
): LintFinding[] {
  const all = [...over.values()].flat();
  const hidden = (subject: LintSubject, zone: Zone) => overlaps(areaOf(subject), zone);
  const hits = group.flatMap((subject) => {
    const amount = all.filter((zone) => hidden(subject, zone)).length;
    return amount > 0 ? [{ subject, amount }] : [];
  });
  const platforms = [...over].filter(([, zones]) =>
    zones.some((zone) => group.some((subject) => hidden(subject, zone))),
  );
  const parts = all.filter((zone) => group.some((subject) => hidden(subject, zone)));
  return findingOf("UnderInterface", hits, {
    Platforms: platforms.map(([platform]) => platform),
    Parts: [...new Set(parts.map(({ part }) => part))],
    Mend: hits.length > 0 ? mendPlace(group, all, frame) : [],
  });
}

function outsideFrame(group: Group, frame: Frame): LintFinding[] {
  const [first] = group;
  const hits = group.flatMap((subject) => {
    const { left, top, right, bottom } = areaOf(subject);
    const amount = Math.max(-left, -top, right - 1, bottom - 1);
    return amount > overhang ? [{ subject, amount }] : [];
  });
  const widest = Math.max(...group.map(({ Box }) => Math.max(Box.Width, Box.Height)));
  const fits = widest <= 0.98;
  const factor = 0.94 / widest;
  const mend = (): LintChange[] => {
    if (fits) return mendPlace(group, [], frame);
    if (first.Role === "Sticker") {
      const Width = shareOf((first.width ?? first.Box.Width) * factor);
      return [
        { Field: "Width", Value: Width },
        { Field: "X", Value: 0.03, Pixels: Math.round((0.03 - first.Box.X) * frame.width) },
        { Field: "Y", Value: 0.03, Pixels: Math.round((0.03 - first.Box.Y) * frame.height) },
      ];
    }
    return [{ Field: "FontSize", Value: Math.max(1, Math.floor(first.wantedSize * factor)) }];
  };
  return findingOf("OutsideFrame", hits, { Mend: hits.length > 0 ? mend() : [] });
}

function tooSmall(group: Group, frame: Frame): LintFinding[] {
  const side = sideOf(frame);
  const least = (leastFontSize * side) / 1080;
  const hits = group.flatMap((subject) =>
    subject.FontSize !== undefined && subject.FontSize < least - 0.5
      ? [{ subject, amount: -subject.FontSize }]
      : [],
  );
  const smallest = Math.min(...hits.map(({ amount }) => -amount));
  const [first] = group;
  const isShrunk = first.wantedSize >= least - 0.5;
  const longest = Math.max(0, ...hits.map(({ subject }) => Array.from(subject.Text).length));
  return findingOf("TooSmall", hits, {
    Measured: round((smallest * 1080) / side, 1),
    Limit: leastFontSize,
    // A text that was shrunk to fit stays small whatever size is set: it must be shorter.
    Mend: isShrunk
      ? [{ Field: "Characters", Value: Math.max(1, Math.floor(longest * (smallest / least) ** 2)) }]
      : [{ Field: "FontSize", Value: Math.ceil(least) }],
  });
}

function lowContrast(group: Group, frame: Frame): LintFinding[] {
  const side = sideOf(frame);
  const hits = group.flatMap((subject) => {
    if (!subject.Contrast || subject.FontSize === undefined) return [];
    const letters = { fontSize: subject.FontSize, bold: subject.bold };
    const amount = leastContrast(letters, side) / subject.Contrast.Ratio;
    return amount > 1 ? [{ subject, amount }] : [];
  });
  const worst = hits.toSorted((one, other) => other.amount - one.amount)[0]?.subject;
  if (!worst) return [];
  const size = worst.FontSize ?? worst.wantedSize;
  const limit = leastContrast({ fontSize: size, bold: worst.bold }, side);
  const letters = luminance(rgbOf(worst.colour));
  const against = (colour: string) => contrastRatio(letters, luminance(rgbOf(colour)));
  const changes: LintChange[] = [];
  if (against(worst.outlineColour) < Math.max(limit, 4.5)) {
    const Value = against("#000000") >= against("#FFFFFF") ? "#000000" : "#FFFFFF";
    changes.push({ Field: "OutlineColour", Value });
  }
  // One pixel more than the rim that is looked at, because the first pixel is mixed with the letter.
  const wide = Math.ceil(rimWidth(size, side) + 1);
  if (worst.outline < wide) changes.push({ Field: "Outline", Value: wide });
  return findingOf("LowContrast", hits, {
    Measured: round(worst.Contrast?.Ratio ?? 1, 2),
    Limit: limit,
    Mend: changes,
  });
}

function tooFast(group: Group): LintFinding[] {
  const hits = group.flatMap((subject) => {
    const seconds = subject.To - subject.From;
    const amount = readingSeconds(subject.Text) / Math.max(0.04, seconds);
    return subject.Role !== "Sticker" && amount > patience ? [{ subject, amount }] : [];
  });
  const worst = hits.toSorted((one, other) => other.amount - one.amount)[0];
  if (!worst) return [];
  const { subject, amount } = worst;
  const { rate, limit } = readingRate(subject.Text, subject.To - subject.From);
  const isSpoken = subject.Role === "Caption";
  const length = Array.from(subject.Text).length;
  return findingOf("TooFast", hits, {
    Measured: round(rate, 1),
    Limit: limit,
    Mend: isSpoken
      ? [{ Field: "SpeechSpeed", Value: Math.floor(100 / amount) / 100 }]
      : [{ Field: "Characters", Value: Math.max(1, Math.floor(length / amount)) }],
  });
}

export type Linted = { findings: LintFinding[]; withoutZones: LintPlatform[] };

/**
 * What is wrong with the texts and stickers of one output on a phone, and the changes that mend it, in the
 * order in which one would mend it: place first, then size, contrast and time.
 */
export function lintItems(
  subjects: readonly LintSubject[],
  frame: Frame,
  platforms: readonly LintPlatform[],
): Linted {
  const over = new Map<LintPlatform, readonly Zone[]>();
  const withoutZones: LintPlatform[] = [];
  for (const platform of platforms) {
    const zones = zonesOver(platform, frame);
    if (zones) over.set(platform, zones);
    else withoutZones.push(platform);
  }
  const groups = groupsOf(subjects);
  const rules = [
    (group: Group) => underInterface(group, over, frame),
    (group: Group) => outsideFrame(group, frame),
    (group: Group) => tooSmall(group, frame),
    (group: Group) => lowContrast(group, frame),
    tooFast,
  ];
  return { findings: rules.flatMap((rule) => groups.flatMap(rule)), withoutZones };
}
