import type { Reviews } from "@/lib/jobs/reviews/arrange-clips";
import type { JobSnapshot } from "@/lib/model/job";
import { drawContactPages } from "./draw-contact-sheet";

/** A4 in points. */
const page = { width: 595.28, height: 841.89 };

/** The contact sheet as a PDF of A4 pages. @throws as `drawContactPages` */
export async function contactPdf(job: JobSnapshot, reviews: Reviews): Promise<Blob> {
  // The writer of PDF is loaded when somebody asks for one.
  const [{ PDFDocument }, drawn] = await Promise.all([
    import("@cantoo/pdf-lib"),
    drawContactPages(job, reviews),
  ]);
  const document = await PDFDocument.create();
  document.setTitle(job.name);
  for (const picture of drawn) {
    const embedded = await document.embedJpg(await picture.arrayBuffer());
    document
      .addPage([page.width, page.height])
      .drawImage(embedded, { x: 0, y: 0, width: page.width, height: page.height });
  }
  const bytes = await document.save();
  return new Blob([new Uint8Array(bytes)], { type: "application/pdf" });
}
