/** Texts that exist in one language and not in the other, for every type that readers see. */
function missing(language: "en" | "fr", other: "en" | "fr"): string {
  const lacks = (field: string): string => `(defined(${field}.${other}) && !defined(${field}.${language}))`;
  return `(_type in ["announcement", "topic", "page"] && (${["title", "summary", "body", "description"].map(lacks).join(" || ")}))
    || (_type == "researcher" && ${lacks("bio")})
    || (_type == "roleType" && (${["label.feminine", "label.masculine", "label.neutral", "plural"].map(lacks).join(" || ")}))`;
}

const isOut = `_type == "announcement" && publishedAt <= now() && withdrawn != true`;

/** A role lasts while it has no end, or its end lies in the day, month or year that is not over. */
const isCurrent = `count(roles[!defined(end) || end >= $day || end == $month || end == $year]) > 0`;

/**
 * What the lists of the studio hold, in GROQ that the embedded lake and the hosted one both understand. The site makes
 * its own, exact cuts by the clock; here a day more or less harms nobody.
 */
export const filters = {
  drafts: `_originalId in path("drafts.**") && !(_type match "sanity.*") && !(_type match "system.*")`,
  missingFrench: missing("fr", "en"),
  missingEnglish: missing("en", "fr"),
  withTranslations: `_type in ["announcement", "topic", "page", "researcher", "roleType", "siteSettings"] || (_type == "publication" && (defined(titleTranslations) || defined(plainSummary)))`,
  liveNow: `${isOut} && (!defined(expiresAt) || expiresAt > now()) && (kind == "news" || (kind == "event" && event.end >= $day) || (kind == "call" && call.deadline > now()))`,
  upcomingEvents: `_type == "announcement" && kind == "event" && event.end >= $day`,
  calls: `_type == "announcement" && kind == "call"`,
  past: `_type == "announcement" && (expiresAt <= now() || withdrawn == true || (kind == "event" && event.end < $day) || (kind == "call" && call.deadline <= now()))`,
  currentResearchers: `_type == "researcher" && (${isCurrent} || !defined(roles))`,
  alumni: `_type == "researcher" && count(roles) > 0 && !(${isCurrent})`,
  publicationsOfYear: `_type == "publication" && count(versions[string::startsWith(date, $year)]) > 0`,
  noticedPublications: `_type == "publication" && (defined(statusNotice.kind) || count(versions[status in ["retracted", "withdrawn"]]) > 0)`,
  unlinkedPublications: `_type == "publication" && count(authors[defined(researcher)]) == 0`,
  authorsToCheck: `_type == "publication" && count(authors[!defined(researcher) && count(mayBe) > 0]) > 0`,
  openSuggestions: `_type == "publication" && count(suggestions[state == "open"]) > 0`,
} as const;

/** What the filters need to know of today, in the clock of the person at the studio. */
export function todayParams(now: Date): {
  readonly day: string;
  readonly month: string;
  readonly year: string;
} {
  const year = String(now.getFullYear());
  const month = `${year}-${twoDigits(now.getMonth() + 1)}`;
  return { day: `${month}-${twoDigits(now.getDate())}`, month, year };
}

function twoDigits(part: number): string {
  return String(part).padStart(2, "0");
}
