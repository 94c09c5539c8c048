import type { TextStyle } from "@/lib/ims/schema/config/text-style";
import { bottomOf, type Frame, subHeadingLooks, type TextLook, titleLook } from "./text-look";

/** A title and its sub-headings, with the styles that were asked for. */
export type Headings = {
  /** Empty without a title. */
  title: string;
  subHeadings: readonly { level: number; text: string }[];
  titleStyle: TextStyle | undefined;
  /** By level. */
  subHeadingStyles: Readonly<Record<string, TextStyle>> | undefined;
};

/** The looks of a title and of the sub-headings below it, in the order of `subHeadings`. */
export function headingLooks(
  { title, subHeadings, titleStyle, subHeadingStyles }: Headings,
  frame: Frame,
): { title: TextLook | null; subHeadings: TextLook[] } {
  const look = title === "" ? null : titleLook(title, titleStyle, frame);
  const isAbove = look !== null && look.Alignment.startsWith("Top") && look.Y < 0.4;
  const titleEnd = isAbove ? bottomOf(title, look, frame) : 0;
  return {
    title: look,
    subHeadings: subHeadingLooks(subHeadings, subHeadingStyles, titleEnd, frame),
  };
}
