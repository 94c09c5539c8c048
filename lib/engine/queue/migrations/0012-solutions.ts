import type { Migration } from "@/lib/base/database/migrate";

/**
 * How a job chooses its shots, the result of jobs without clips, and what sources show and sound like.
 * Plans that an `organization` makes are projects that nobody has rendered yet, like those of a `preview`.
 */
export const solutions: Migration = {
  name: "0012-solutions",
  sql: `
    alter table engine.jobs
      add column solution text not null default 'script',
      add column extend_output text;

    create table engine.analyses (
      content_hash text not null,
      pass text not null,
      version integer not null,
      state text not null,
      progress real not null default 0,
      result jsonb,
      error_message text,
      attempt integer not null default 0,
      lease_token text,
      lease_worker text,
      lease_until timestamptz,
      created_at timestamptz not null default now(),
      modified_at timestamptz not null default now(),
      primary key (content_hash, pass)
    );
    create index analyses_open on engine.analyses (pass, created_at)
      where state in ('waiting', 'running');

    create or replace function engine.project_status(project text, timeline text, timeline_at timestamptz)
    returns text language plpgsql stable as $$
    declare
      last text;
    begin
      if timeline is null then return 'Draft'; end if;
      select c.state into last
        from engine.clips c join engine.jobs j on j.job_id = c.job_id
        where c.project_id = project and j.kind not in ('preview', 'organization')
          and j.created_at >= project_status.timeline_at
        order by j.seq desc, c.index desc limit 1;
      return case
        when last is null then 'Editing'
        when last in ('waiting', 'running', 'publishing') then 'Producing'
        when last = 'done' then 'Produced'
        else 'ProduceFailed'
      end;
    end $$;

    create or replace view engine.project_states as
      select p.seq, p.project_id, p.title, p.description, p.timeline, p.duration_seconds,
        p.cover_url, p.business_config, p.create_source, p.modified_source, p.origin_job_id,
        p.created_at, greatest(p.modified_at, c.modified_at) as modified_at, p.status,
        c.media_id, c.error_code, c.error_message
      from engine.projects p
      left join lateral (
        select c.state, c.media_id, c.error_code, c.error_message, c.modified_at
        from engine.clips c join engine.jobs j on j.job_id = c.job_id
        where c.project_id = p.project_id and j.kind not in ('preview', 'organization') and j.created_at >= p.timeline_at
        order by j.seq desc, c.index desc limit 1
      ) c on true
      where p.deleted_at is null;
  `,
};
