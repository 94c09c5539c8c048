import type { Migration } from "@/lib/base/database/migrate";

/**
 * Indexes for lists by rare values. The status of a project is now stored: the view derived it from the
 * last clip of each project, so that a list by status, and its count, read all projects. Triggers keep
 * the status, whoever changes a clip or a project. The beats of a clip at work change no column that
 * the triggers watch.
 */
export const searchesThatScale: Migration = {
  name: "0010-searches-that-scale",
  sql: `
    create index media_state on engine.media (status, seq)
      where deleted_at is null and public_tag is null;
    create index media_type on engine.media (media_type, seq)
      where deleted_at is null and public_tag is null;
    create index media_category on engine.media (category_id, seq)
      where category_id is not null and deleted_at is null and public_tag is null;
    create index media_business on engine.media (coalesce(business_type, 'general'), seq)
      where deleted_at is null and public_tag is null;

    alter table engine.projects add column status text not null default 'Draft';

    create function engine.project_status(project text, timeline text, timeline_at timestamptz)
    returns text language plpgsql stable as $$
    declare
      last text;
    begin
      if timeline is null then return 'Draft'; end if;
      select c.state into last
        from engine.clips c join engine.jobs j on j.job_id = c.job_id
        where c.project_id = project and j.kind <> 'preview'
          and j.created_at >= project_status.timeline_at
        order by j.seq desc, c.index desc limit 1;
      return case
        when last is null then 'Editing'
        when last in ('waiting', 'running', 'publishing') then 'Producing'
        when last = 'done' then 'Produced'
        else 'ProduceFailed'
      end;
    end $$;

    update engine.projects
      set status = engine.project_status(project_id, timeline, timeline_at);
    create index projects_status on engine.projects (status, seq) where deleted_at is null;
    create index projects_listed on engine.projects (seq) include (create_source, created_at)
      where deleted_at is null;

    create function engine.set_project_status() returns trigger language plpgsql as $$
    begin
      new.status := engine.project_status(new.project_id, new.timeline, new.timeline_at);
      return new;
    end $$;
    create trigger project_status before insert or update of timeline, timeline_at
      on engine.projects for each row execute function engine.set_project_status();

    create function engine.tell_project() returns trigger language plpgsql as $$
    declare
      project text := case tg_op when 'DELETE' then old.project_id else new.project_id end;
    begin
      -- Two clips of one project that end at once: the second looks when the first is there.
      perform from engine.projects where project_id = project for update;
      update engine.projects p
        set status = engine.project_status(p.project_id, p.timeline, p.timeline_at)
        where p.project_id = project
          and p.status <> engine.project_status(p.project_id, p.timeline, p.timeline_at);
      return null;
    end $$;
    create trigger clip_of_project after insert or update of state, project_id
      on engine.clips for each row when (new.project_id is not null)
      execute function engine.tell_project();
    create trigger clip_of_project_gone after delete on engine.clips
      for each row when (old.project_id is not null) execute function engine.tell_project();

    create or replace view engine.project_states as
      select p.seq, p.project_id, p.title, p.description, p.timeline, p.duration_seconds,
        p.cover_url, p.business_config, p.create_source, p.modified_source, p.origin_job_id,
        p.created_at, greatest(p.modified_at, c.modified_at) as modified_at, p.status,
        c.media_id, c.error_code, c.error_message
      from engine.projects p
      left join lateral (
        select c.state, c.media_id, c.error_code, c.error_message, c.modified_at
        from engine.clips c join engine.jobs j on j.job_id = c.job_id
        where c.project_id = p.project_id and j.kind <> 'preview' and j.created_at >= p.timeline_at
        order by j.seq desc, c.index desc limit 1
      ) c on true
      where p.deleted_at is null;
  `,
};
