import { z } from "zod";
import { textLanguages } from "../texts/text-language";
import { inputLimits } from "./input-config";

export const textsLimits = { languages: 400 } as const;

/**
 * `ProcessConfig.Reelpress.Texts`: which texts stand together in an output. Of the embedded engine only: IMS
 * draws titles and scripts independently of each other.
 */
export const textsSchema = z.strictObject({
  /**
   * `Language`: only texts of one language stand together, and a voice of it is taken where several are
   * named. `Pairs`: title i with script i, and so do lines with as many texts; where there are not as many titles
   * as scripts, as `Language`. Freely mixed when absent.
   */
  Match: z.enum(["Language", "Pairs"]).optional(),
  /** The languages of texts whose letters do not show them. */
  Languages: z
    .array(
      z.strictObject({
        Text: z.string().min(1).max(inputLimits.speechTextLength),
        Language: z.enum(textLanguages),
      }),
    )
    .max(textsLimits.languages)
    .optional(),
});

export type TextsConfig = z.infer<typeof textsSchema>;
