import "server-only";
import { foundReference } from "@/lib/engine/plan/match/match-plannable";
import { findMedia, type MediaRow } from "@/lib/engine/queue/library/media-records";
import type { EngineContext, Handler } from "@/lib/engine/rpc/call/engine-context";
import { readParameter } from "@/lib/engine/rpc/call/read-parameter";
import { stepOf } from "@/lib/engine/rpc/production/step-of";
import { submitBatch } from "@/lib/engine/rpc/production/submit-batch";
import { configFault } from "@/lib/engine/rpc/call/config-fault";
import { type Fault, faults, isFault } from "@/lib/engine/rpc/wire/faults";
import { type SelectionResult, selectionResultSchema } from "@/lib/ims/schema/answers/selection";
import type { ConfigProblem } from "@/lib/ims/contract/wire";

type Clip =
  SelectionResult["textMatchMediaOutputList"][number]["textMatchMediaSentenceOutputList"][number]["matchClipList"][number];

/** Containers round their duration, so a clip may end this much after it. */
const toleranceSeconds = 0.1;

/** Every clip of a selection with its path. */
function clipsOf({ textMatchMediaOutputList }: SelectionResult): { path: string; clip: Clip }[] {
  return textMatchMediaOutputList.flatMap((output, outputIndex) =>
    output.textMatchMediaSentenceOutputList.flatMap((sentence, sentenceIndex) =>
      sentence.matchClipList.map((clip, index) => ({
        path: `MediaSelectResult.textMatchMediaOutputList[${outputIndex}].textMatchMediaSentenceOutputList[${sentenceIndex}].matchClipList[${index}]`,
        clip,
      })),
    ),
  );
}

function clipProblem(
  clip: Clip,
  row: MediaRow | undefined,
): { field: string; message: string } | null {
  if (!row || (row.media_type !== "video" && row.media_type !== "image")) {
    const message = `there is no video or image "${clip.mediaId}"; name media of the library`;
    return { field: "mediaId", message };
  }
  if (clip.endTime <= clip.startTime) {
    return { field: "endTime", message: `ends at ${clip.endTime} s, before it begins` };
  }
  if (row.media_type === "image") return null;
  const { durationSeconds } = row.facts;
  if (clip.startTime < durationSeconds && clip.endTime <= durationSeconds + toleranceSeconds)
    return null;
  const length = Math.round(durationSeconds * 1000) / 1000;
  const message = `ends at ${clip.endTime} s, but the media is ${length} s long; choose a part inside it`;
  return { field: "endTime", message };
}

/** The media of a selection, by the references under which the job keeps them; or what is wrong with it. */
async function mediaOfSelection(
  selection: SelectionResult,
  context: EngineContext,
): Promise<Map<string, MediaRow> | Fault> {
  const clips = clipsOf(selection);
  const rows = await findMedia(
    context.db,
    clips.map(({ clip }) => clip.mediaId),
  );
  const problems = clips.flatMap(({ path, clip }): ConfigProblem[] => {
    const problem = clipProblem(clip, rows.get(clip.mediaId));
    return problem ? [{ path: `${path}.${problem.field}`, message: problem.message }] : [];
  });
  if (problems.length > 0) return configFault(problems, "MediaSelectResult");
  return new Map([...rows].map(([mediaId, row]) => [foundReference(mediaId), row]));
}

/** Passages without a text, of which image-text matching can say nothing. */
const emptyTexts = ({ textMatchMediaOutputList }: SelectionResult): ConfigProblem[] =>
  textMatchMediaOutputList.flatMap((output, outputIndex) =>
    output.textMatchMediaSentenceOutputList.flatMap(({ text }, index) => {
      const path = `MediaSelectResult.textMatchMediaOutputList[${outputIndex}].textMatchMediaSentenceOutputList[${index}].text`;
      return text === ""
        ? [{ path, message: "is empty; write what is said, or leave the sentence out" }]
        : [];
    }),
  );

/** The `Count` that a request writes; null when it leaves that to the selection. */
function writtenCount(outputConfig: string): number | null {
  try {
    const { Count } = JSON.parse(outputConfig) as { Count?: unknown };
    return Count === undefined || Count === null ? null : Number(Count);
  } catch {
    return null;
  }
}

/** Makes a timeline of each output of a selection, as projects; the selection may have been edited. */
export const submitSceneTimelineOrganizationJob: Handler<
  "SubmitSceneTimelineOrganizationJob"
> = async (request, context, call) => {
  const read = readParameter(
    "MediaSelectResult",
    request.MediaSelectResult,
    selectionResultSchema,
    context.strict,
  );
  if (isFault(read)) return read;
  const as = stepOf(request.JobType);
  const untold = as.solution === "match" ? emptyTexts(read.value) : [];
  if (untold.length > 0) return configFault(untold, "MediaSelectResult");
  const outputs = read.value.textMatchMediaOutputList.length;
  const count = writtenCount(request.OutputConfig);
  if (count !== null && count !== outputs) {
    const message = `is ${count}, but MediaSelectResult holds ${outputs}; make them equal, or leave Count out`;
    return faults.invalidParameter({ path: "OutputConfig.Count", message });
  }
  const media = await mediaOfSelection(read.value, context);
  if (isFault(media)) return media;
  const { JobType: _type, MediaSelectResult, ...batch } = request;
  return submitBatch(batch, context, call, {
    ...as,
    token: null,
    step: { kind: "organization", outputs, extendInput: MediaSelectResult, media },
  });
};
