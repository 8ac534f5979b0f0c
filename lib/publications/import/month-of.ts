const names = [
  /^jan/,
  /^f[eé][bv]/,
  /^mar/,
  /^a[pv]r/,
  /^ma[iy]/,
  /^jun|^juin/,
  /^jul|^juil/,
  /^aug|^ao[uû]/,
  /^sep/,
  /^oct/,
  /^nov/,
  /^d[eé]c/,
];

/**
 * The month (and the day, where one day alone is told) of what people write for it, as the end of a date: `22--25 Aug` is
 * `-08`, `June 3` is `-06-03`, `05` is `-05`. "" when no month can be read.
 */
export function monthOf(written: string): string {
  const text = written.toLowerCase().replace(/[{}~\u00A0]/g, " ");
  const word = text.match(/\p{L}{3,}/u)?.[0] ?? "";
  const named = names.findIndex((name) => name.test(word)) + 1;
  const numbers = text.match(/\d+/g) ?? [];
  const [only = "0"] = numbers;
  if (named === 0) {
    const isMonth = word === "" && numbers.length === 1 && Number(only) >= 1 && Number(only) <= 12;
    return isMonth ? `-${only.slice(-2).padStart(2, "0")}` : "";
  }
  const month = `-${String(named).padStart(2, "0")}`;
  const isDay = numbers.length === 1 && Number(only) >= 1 && Number(only) <= 31;
  return isDay ? `${month}-${String(Number(only)).padStart(2, "0")}` : month;
}
