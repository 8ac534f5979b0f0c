/** The month a preprint was first sent to arXiv, which its id begins with: `2506.05233`, `hep-th/9901001`. */
export function arxivMonth(id: string): string | null {
  const [, year, month] = /(?:^|\/)(\d{2})(0[1-9]|1[0-2])/.exec(id) ?? [];
  if (year === undefined) return null;
  return `${Number(year) >= 91 ? "19" : "20"}${year}-${month}`;
}
