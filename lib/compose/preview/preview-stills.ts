import "server-only";
import { imsClient } from "@/lib/ims/client";
import type { stillsQuestionSchema, StillsAnswer } from "@/lib/model/preview-stills";
import type { z } from "zod";
import { encodePreview, readPreviewForm } from "./preview-request";

/**
 * Shots of the planned videos as small pictures, drawn by the engine or taken from its cache. Null when the
 * form cannot be shown yet, or the backend draws no previews.
 */
export async function drawPreviewStills(
  question: z.output<typeof stillsQuestionSchema>,
  signal: AbortSignal,
): Promise<StillsAnswer | null> {
  const client = imsClient();
  const read = await readPreviewForm(question.form);
  if (!client.can.preview || read.state !== "ready") return null;
  const answer = await client.call(
    "ReelpressPreviewStills",
    {
      ...encodePreview(read.form),
      Stills: question.stills.map(([place, shot]) => `${place}:${shot}`).join(","),
      PictureWidth: question.pictureWidth,
    },
    { signal },
  );
  return {
    stills: answer.Stills.map((still) => ({
      place: still.Index,
      shot: still.Shot,
      seconds: still.Time,
      picture: still.Picture ?? null,
      layers: still.Layers,
      problem: still.Problem ?? null,
    })),
    pictures: Object.fromEntries(
      Object.entries(answer.Pictures).map(([key, { Type, Image }]) => [
        key,
        { type: Type, image: Image },
      ]),
    ),
  };
}
