import type { Coverage, coverageOf } from "./coverage.ts";

type Report = ReturnType<typeof coverageOf>;

/** The coverage as a table to read in a terminal, its last line fit for a README. */
export function coverageText({ groups, all }: Report): string {
  const rows = [headings, ...[...groups, all].map(cells)];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  "),
  );
  return `${lines.join("\n")}\n\nFrançais\u00A0: ${all.done} messages sur ${all.total} (${all.percent}\u00A0%).\n`;
}

/** The coverage as a page of its own, in French, without anything from elsewhere. */
export function coveragePage({ groups, all }: Report): string {
  const row = (coverage: Coverage, cell: "td" | "th"): string => {
    const [name = "", ...numbers] = cells(coverage);
    return `<tr><th scope="row">${name}</th>${numbers.map((number) => `<${cell}>${number}</${cell}>`).join("")}</tr>`;
  };
  return `<!doctype html>
<html lang="fr-CA">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Traduction de l’interface\u00A0: ${all.percent}\u00A0%</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.25rem 0.75rem; border-bottom: 1px solid; text-align: right; font-variant-numeric: tabular-nums; }
th:first-child { text-align: left; }
</style>
</head>
<body>
<h1>Traduction de l’interface</h1>
<p>Français\u00A0: ${all.done}\u00A0messages sur ${all.total} (${all.percent}\u00A0%).</p>
<table>
<thead><tr>${headings.map((heading) => `<th scope="col">${heading}</th>`).join("")}</tr></thead>
<tbody>
${groups.map((group) => row(group, "td")).join("\n")}
</tbody>
<tfoot>
${row(all, "th")}
</tfoot>
</table>
</body>
</html>
`;
}

const headings = ["Groupe", "Messages", "Faits", "Manquants", "Dépassés", "À relire", "%"] as const;

function cells({ group, total, done, missing, outdated, review, percent }: Coverage): readonly string[] {
  return [group === "*" ? "Total" : group, ...[total, done, missing, outdated, review, percent].map(String)];
}
