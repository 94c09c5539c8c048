import { fidelity, fidelitySections } from "@/lib/ims/schema/fidelity/fidelity";
import { fidelityGaps } from "@/lib/ims/schema/fidelity/fidelity-gaps";
import { countsLine } from "@/lib/ims/schema/fidelity/fidelity-page";

for (const { section, title, rows } of fidelitySections) {
  console.log(`${section.padEnd(4)} ${title}: ${countsLine(rows)}`);
}
console.log(`\nAll ${fidelity.length} rows: ${countsLine(fidelity)}`);

const gaps = fidelityGaps();
for (const gap of gaps) console.error(`fidelity: ${gap}`);
if (gaps.length > 0) process.exitCode = 1;
