import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type Timeline, type VideoClip, timelineSchema } from "@/lib/ims/schema/timeline";
import { checkBatch } from "./check/check-batch";
import { planBatch, planVariants } from "./plan-batch";
import { type AnalysedRequest, requestArbitrary } from "./testing/requests";
import { readInput } from "./request/read-input";
import { catalogShots, type Shot } from "./shots/shots";
import { readScript } from "./request/speech-mode";

// Each takes a second on an idle machine; a busy machine must not make them fail.
vi.setConfig({ testTimeout: 60_000 });

const frames = (seconds: number) => {
  const count = Math.round(seconds * 25);
  expect(Math.abs(seconds * 25 - count)).toBeLessThan(1e-6);
  return count;
};
const clipsOf = (timeline: Timeline) => timeline.VideoTracks[0].VideoTrackClips;
const overlapOf = (clip: VideoClip) =>
  clip.Effects.reduce((sum, effect) => (effect.Type === "Transition" ? effect.Duration : sum), 0);
const shotOf = ({ Type, MediaId, Reelpress: shot }: VideoClip) =>
  Type === "Image" ? MediaId : `${MediaId}@${shot.ShotIn}-${shot.ShotOut}`;
const bare = (text: string) => text.replaceAll(/\s+/g, "");

/** Asserts `test` for every timeline of every request that may be planned. */
function always(test: (timeline: Timeline, request: AnalysedRequest) => void, runs = 50): void {
  fc.assert(
    fc.property(requestArbitrary, (request) => {
      for (const timeline of planBatch(request)) test(timeline, request);
    }),
    { numRuns: runs },
  );
}

describe("any plan", () => {
  it("comes from requests that pass the check", () => {
    fc.assert(
      fc.property(requestArbitrary, (request) => {
        expect(checkBatch(request.configs, request.media)).toEqual([]);
      }),
    );
  });

  it("is a timeline that the schema accepts", () => {
    always((timeline) => expect(timelineSchema.parse(timeline)).toEqual(timeline));
  });

  it("is the same, byte for byte, for the same seed, and does not depend on which outputs are requested", () => {
    fc.assert(
      fc.property(requestArbitrary, (request) => {
        const all = planBatch(request);
        expect(JSON.stringify(planBatch(request))).toBe(JSON.stringify(all));
        const last = all.length - 1;
        const some = planVariants(request, [last, 0]);
        expect(JSON.stringify(some)).toBe(JSON.stringify([all[last], all[0]]));
      }),
    );
  });

  it("joins its shots without a gap, overlapping only in cross-fades, to exactly its length", () => {
    always((timeline) => {
      const clips = clipsOf(timeline);
      let end = 0;
      clips.forEach((clip, index) => {
        const length = frames(clip.TimelineOut) - frames(clip.TimelineIn);
        expect(length).toBeGreaterThan(0);
        expect(frames(clip.TimelineIn)).toBe(end);
        const overlap = frames(overlapOf(clip));
        const next = clips[index + 1];
        if (!next) expect(overlap).toBe(0);
        else {
          const nextLength = frames(next.TimelineOut) - frames(next.TimelineIn);
          expect(overlap * 2).toBeLessThanOrEqual(Math.min(length, nextLength));
        }
        end = frames(clip.TimelineOut) - overlap;
      });
      expect(end).toBe(frames(timeline.Reelpress.Duration));
    });
  });

  it("uses only existing and allowed footage, at the speed that it states", () => {
    always((timeline, { configs, media }) => {
      for (const clip of clipsOf(timeline)) {
        const facts = media.get(clip.MediaId);
        const length = clip.TimelineOut - clip.TimelineIn;
        expect(clip.Speed).toBeCloseTo((clip.Out - clip.In) / length, 6);
        expect(clip.Out).toBeGreaterThan(clip.In);
        expect(clip.In).toBeGreaterThanOrEqual(clip.Reelpress.ShotIn);
        expect(clip.Out).toBeLessThanOrEqual(clip.Reelpress.ShotOut + 1e-9);
        if (facts?.kind === "image") {
          expect([clip.Type, clip.In, clip.Speed]).toEqual(["Image", 0, 1]);
          continue;
        }
        expect(clip.Type).toBe("Video");
        expect(clip.Reelpress.ShotOut).toBeLessThanOrEqual((facts?.durationSeconds ?? 0) + 1e-6);
        for (const entry of configs.editing.MediaConfig?.MediaMetaDataArray ?? []) {
          if (entry.Media !== clip.MediaId || entry.GroupName !== clip.Reelpress.GroupName)
            continue;
          const [range] = entry.TimeRangeList;
          expect(clip.In).toBeGreaterThanOrEqual((range?.In ?? 0) - 1e-9);
          expect(clip.Out).toBeLessThanOrEqual((range?.Out ?? 0) + 1e-9);
        }
      }
    });
  });

  it("begins no shot in black unless its source is all black", () => {
    always((timeline, { configs, media }) => {
      for (const clip of clipsOf(timeline)) {
        const facts = media.get(clip.MediaId);
        const ranged = configs.editing.MediaConfig?.MediaMetaDataArray?.length ?? 0;
        if (facts?.kind !== "video" || facts.blackRanges.length === 0 || ranged > 0) continue;
        if (facts.durationSeconds > 1.5) expect(clip.In).toBeGreaterThanOrEqual(0.9);
      }
    });
  });

  it("shows the groups in their order, each of them unless a warning says why not", () => {
    always((timeline, { configs }) => {
      const names = configs.input.MediaGroupArray.map((group) => group.GroupName);
      const order = clipsOf(timeline).map((clip) => names.indexOf(clip.Reelpress.GroupName));
      expect(order).toEqual([...order].sort((one, other) => one - other));
      const left = timeline.Reelpress.Warnings.some(
        (code) => code === "groups-cut" || code === "groups-dropped",
      );
      if (!left) expect(new Set(order).size).toBe(names.length);
    });
  });

  it("takes filler from the middle groups while they have unused shots", () => {
    always((timeline, request) => {
      const { configs } = request;
      const names = configs.input.MediaGroupArray.map((group) => group.GroupName);
      if (names.length < 3 || readScript(readInput(configs.input)).mode === "grouped") return;
      const outside = clipsOf(timeline).filter(
        (clip) =>
          clip.Reelpress.Filler && [names[0], names.at(-1)].includes(clip.Reelpress.GroupName),
      );
      if (outside.length > 0) expect(timeline.Reelpress.Warnings).toContain("filler-beyond-middle");
    });
  });

  it("shows no filler twice while another shot is unused", () => {
    always((timeline, request) => {
      const { configs, media, analyses } = request;
      if (readScript(readInput(configs.input)).mode === "grouped") return;
      const clips = clipsOf(timeline);
      const counts = new Map<string, number>();
      for (const clip of clips) counts.set(shotOf(clip), (counts.get(shotOf(clip)) ?? 0) + 1);
      const again = clips.some(
        (clip) => clip.Reelpress.Filler && (counts.get(shotOf(clip)) ?? 0) > 1,
      );
      if (!again) return;
      expect(timeline.Reelpress.Warnings).toContain("shots-repeated");
      // A group that was cut off for length provides no filler.
      const shown = new Set(clips.map((clip) => clip.Reelpress.GroupName));
      const { MediaGroupArray } = configs.input;
      expect(shown.size === MediaGroupArray.length).toBe(
        !timeline.Reelpress.Warnings.includes("groups-cut"),
      );
      const groups = MediaGroupArray.filter(({ GroupName }) => shown.has(GroupName));
      // A shot that overlaps a shown one is not another shot.
      const isSeen = (shot: Shot) =>
        clips.some(
          ({ MediaId, Reelpress: { ShotIn, ShotOut } }) =>
            MediaId === shot.media.mediaId && ShotIn * 25 <= shot.to && shot.from <= ShotOut * 25,
        );
      const unseen = catalogShots(groups, configs.editing, media, analyses).groups.flat();
      expect(unseen.filter((shot) => !isSeen(shot))).toEqual([]);
    });
  });

  it("is as long as its narration and a short tail", () => {
    always((timeline, { configs }) => {
      const script = readScript(readInput(configs.input));
      const spoken = timeline.AudioTracks[0].AudioTrackClips;
      const end = spoken.at(-1)?.TimelineOut ?? 0;
      if (script.mode === "global") expect(timeline.Reelpress.Duration).toBeCloseTo(end + 0.4, 6);
      else expect(timeline.Reelpress.Duration).toBeGreaterThanOrEqual(end);
      if (configs.output.FixedDuration !== undefined && script.mode === "none") {
        expect(timeline.Reelpress.Duration).toBeCloseTo(7.32, 6);
      }
      if (configs.output.MaxDuration !== undefined && script.mode === "none") {
        expect(timeline.Reelpress.Duration).toBeLessThanOrEqual(4.5);
      }
    });
  });

  it("keeps speed within bounds, and at 1 with Cut", () => {
    always((timeline, { configs }) => {
      for (const clip of clipsOf(timeline)) {
        const length = frames(clip.TimelineOut) - frames(clip.TimelineIn);
        const rounding = 1.5 / length;
        expect(clip.Speed).toBeLessThanOrEqual(2 * (1 + rounding));
        expect(clip.Speed).toBeGreaterThanOrEqual(0.75 - rounding);
        if (configs.editing.ProcessConfig?.AlignmentMode === "Cut") expect(clip.Speed).toBe(1);
      }
    });
  });

  it("shows every spoken word in a caption inside its sentence", () => {
    always((timeline) => {
      const spoken = timeline.AudioTracks[0].AudioTrackClips;
      const captions = timeline.SubtitleTracks[0].SubtitleTrackClips.filter(
        (clip) => clip.Reelpress.Role === "Caption",
      );
      expect(bare(captions.map((caption) => caption.Content).join(""))).toBe(
        bare(timeline.Reelpress.SpeechText),
      );
      captions.forEach((caption, index) => {
        expect(caption.TimelineOut).toBeGreaterThan(caption.TimelineIn);
        expect(caption.TimelineOut).toBeLessThanOrEqual(timeline.Reelpress.Duration);
        expect(caption.TimelineIn).toBeGreaterThanOrEqual(captions[index - 1]?.TimelineOut ?? 0);
        const sentence = spoken.find(
          (one) => one.TimelineIn <= caption.TimelineIn && one.TimelineOut >= caption.TimelineOut,
        );
        expect(bare(sentence?.Content ?? "")).toContain(bare(caption.Content));
      });
    });
  });

  it("differs from the others of its batch, or says that the combinations are used up", () => {
    fc.assert(
      fc.property(requestArbitrary, (request) => {
        const seen = new Set<string>();
        for (const timeline of planBatch(request)) {
          const shots = clipsOf(timeline).map(shotOf).join(" ");
          if (seen.has(shots))
            expect(timeline.Reelpress.Warnings).toContain("combinations-exhausted");
          seen.add(shots);
        }
      }),
    );
  });
});
