import { z } from "zod";

const numeric = z.coerce.number().optional().catch(undefined);

const probeStreamSchema = z.looseObject({
  index: z.number().int(),
  codec_type: z.string().optional(),
  codec_name: z.string().optional(),
  width: z.number().int().optional(),
  height: z.number().int().optional(),
  sample_aspect_ratio: z.string().optional(),
  avg_frame_rate: z.string().optional(),
  r_frame_rate: z.string().optional(),
  color_space: z.string().optional(),
  color_transfer: z.string().optional(),
  color_primaries: z.string().optional(),
  field_order: z.string().optional(),
  duration: numeric,
  nb_frames: numeric,
  disposition: z.record(z.string(), z.number()).optional(),
  tags: z.record(z.string(), z.string()).optional(),
  side_data_list: z
    .array(z.looseObject({ side_data_type: z.string(), displaymatrix: z.string().optional() }))
    .optional()
    .catch(undefined),
});

/** The output of `ffprobe -show_streams -show_format -of json`, as far as we read it. */
export const probeSchema = z.looseObject({
  streams: z.array(probeStreamSchema).default([]),
  format: z.looseObject({
    format_name: z.string(),
    duration: numeric,
    start_time: numeric,
    tags: z.record(z.string(), z.string()).optional(),
  }),
});

export type Probe = z.infer<typeof probeSchema>;
export type ProbeStream = z.infer<typeof probeStreamSchema>;
