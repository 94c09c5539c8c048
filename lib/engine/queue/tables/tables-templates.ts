import type { ColumnType } from "kysely";

type Time = ColumnType<Date, Date | undefined, Date>;
type TextOrNull = ColumnType<string | null, string | null | undefined, string | null>;

export type TemplateStatus =
  | "Available"
  | "Created"
  | "Uploading"
  | "Processing"
  | "UploadFailed"
  | "ProcessFailed";
export type TemplateSource = "OpenAPI" | "AliyunConsole" | "WebSDK";

/** A template as it was submitted; `config` is the JSON text, kept byte for byte. */
export type TemplatesTable = {
  seq: ColumnType<string, never, never>;
  template_id: string;
  type: string;
  name: string;
  config: string;
  status: TemplateStatus;
  cover_url: TextOrNull;
  preview_media: TextOrNull;
  related_media_ids: TextOrNull;
  create_source: TemplateSource;
  modified_source: TemplateSource;
  created_at: Time;
  modified_at: Time;
};
