import type { Migration } from "@/lib/base/database/migrate";
import { gramsIndexWith, searchGramsSql } from "@/lib/base/database/search-grams";

/**
 * Indexes for years of work: one for every query on the big tables. No index contains a column that a
 * heartbeat writes (`stage`, `progress`, `lease_until`), so that beats stay cheap.
 */
export const scale: Migration = {
  name: "0008-scale",
  sql: `
    create index jobs_state on engine.jobs (state, seq);
    create index jobs_created on engine.jobs (created_at);
    create index clips_held on engine.clips (clip_id) where state in ('running', 'publishing');

    -- A changed plan tells its own sentences by their keys.
    alter table engine.clips add column speech_keys text[];
    update engine.clips set speech_keys = array(
      select distinct found[1] from regexp_matches(timeline, '"SpeechKey":"([^"]+)"', 'g') found)
    where timeline is not null;
    create index clips_spoken on engine.clips using gin (speech_keys) ${gramsIndexWith};

    create index media_own on engine.media (seq)
      include (media_type, business_type, status, created_at, modified_at)
      where deleted_at is null and public_tag is null;
    create index media_created on engine.media (created_at, seq)
      where deleted_at is null and public_tag is null;
    create index media_modified on engine.media (modified_at, seq)
      where deleted_at is null and public_tag is null;
    create index media_held on engine.media (media_id) where status = 'Preparing';

    ${searchGramsSql("engine")}
    create index media_title_grams on engine.media
      using gin (engine.search_grams(lower(title))) ${gramsIndexWith};
    create index media_description_grams on engine.media
      using gin (engine.search_grams(lower(description))) ${gramsIndexWith}
      where description is not null;
    create index media_tags on engine.media
      using gin (string_to_array(coalesce(tags, ''), ',')) where tags is not null;
  `,
};
