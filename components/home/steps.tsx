/** The way from footage to clips, in four steps. */
export function Steps({
  title,
  steps,
}: {
  title: string;
  steps: ReadonlyArray<{ title: string; text: string }>;
}) {
  return (
    <section className="mt-10">
      <h2 className="text-base font-semibold">{title}</h2>
      <ol className="mt-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        {steps.map((step, index) => (
          <li key={step.title} className="rounded-xl bg-surface p-5 shadow-card">
            <span className="grid size-7 place-items-center rounded-full bg-accent-soft text-[13px] font-semibold text-accent">
              {index + 1}
            </span>
            <h3 className="mt-3 text-sm font-semibold">{step.title}</h3>
            <p className="mt-1 text-sm text-muted">{step.text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
