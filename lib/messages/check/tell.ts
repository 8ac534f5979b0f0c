import type { Finding } from "./finding.ts";

/** In which language findings are told; `both` is one line after the other. */
export type Telling = "fr" | "en" | "both";

/**
 * The language asked for, or else that of the machine (LC_ALL, LC_MESSAGES, LANG, as POSIX ranks them); both when the
 * machine speaks neither, as `C` on a build server.
 */
export function tellingOf(
  asked: string | undefined,
  variables: Readonly<Record<string, string | undefined>>,
): Telling {
  const spoken = asked ?? (variables["LC_ALL"] || variables["LC_MESSAGES"] || variables["LANG"] || "");
  const language = /^(fr|en)(?![a-z])/iu.exec(spoken)?.[1]?.toLowerCase();
  return language === "fr" || language === "en" ? language : "both";
}

/** What a command says, in the language it tells things in; for both, the French first. */
export function tellWords({ fr, en }: Readonly<Record<"fr" | "en", string>>, telling: Telling): string {
  return telling === "both" ? `${fr} / ${en}` : telling === "fr" ? fr : en;
}

/** `messages/fr.json:12  Calls.title  what is wrong  → what to do`, a line for each finding (two for both languages). */
export function tellFinding({ file, line, key, severity, en, fr }: Finding, telling: Telling): string {
  const place = `${file}:${line}  ${key === "" ? "–" : key}  `;
  const french = `${place}${severity === "warning" ? "(avertissement) " : ""}${fr.replace(" → ", "  → ")}`;
  const english = `${severity === "warning" ? "(warning) " : ""}${en.replace(" → ", "  → ")}`;
  if (telling === "fr") return french;
  return telling === "en" ? place + english : `${french}\n    ${english}`;
}

/** The last line: how many there are of each, or that all is well. */
export function tellCount(findings: readonly Finding[], telling: Telling): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const warnings = findings.length - errors;
  const french =
    findings.length === 0
      ? "Les messages sont en ordre."
      : `${errors} erreur${errors > 1 ? "s" : ""}, ${warnings} avertissement${warnings > 1 ? "s" : ""}.`;
  const english =
    findings.length === 0
      ? "The messages are in order."
      : `${errors} error${errors === 1 ? "" : "s"}, ${warnings} warning${warnings === 1 ? "" : "s"}.`;
  return tellWords({ fr: french, en: english }, telling);
}
