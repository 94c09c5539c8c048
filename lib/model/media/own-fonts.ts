import { z } from "zod";

/** A font file of the team: the name in the file, and the address that texts give as `FontUrl`. */
export const teamFontSchema = z.object({ name: z.string(), address: z.string() });
export type TeamFont = z.infer<typeof teamFontSchema>;

export const teamFontsSchema = z.object({ fonts: z.array(teamFontSchema) });

/** What can be wrong with a font file that somebody adds. */
export const fontProblems = ["too-large", "unusable", "broken-off", "elsewhere"] as const;
export type FontProblem = (typeof fontProblems)[number];

/** The largest fonts in use hold all of Chinese and have about 20 MB. */
export const mostFontBytes = 40 * 1024 ** 2;
