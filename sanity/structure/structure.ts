import type { ListItemBuilder, StructureBuilder, StructureResolver, UserComponent } from "sanity/structure";
import { AuthorsToCheck } from "../works-desk/authors-to-check.tsx";
import { OpenSuggestionsPane } from "../works-desk/open-suggestions-pane.tsx";
import { PossibleDuplicates } from "../works-desk/possible-duplicates.tsx";
import { siteSettingsId } from "./document-actions.ts";
import { unreadTranslations } from "../translation/unread.ts";
import { filters, todayParams } from "./filters.ts";

const apiVersion = "2025-02-19";

/** The lists of the studio, in the order of the day: what waits for somebody first, the rare things last. */
export const structure: StructureResolver = (S, context) =>
  S.list()
    .id("content")
    .title("Content")
    .items([
      group(S, "todo", "To do", [
        list(S, "drafts", "Drafts to review", filters.drafts),
        list(S, "missing-french", "Missing French", filters.missingFrench),
        list(S, "missing-english", "Missing English", filters.missingEnglish),
        S.listItem()
          .id("translations")
          .title("Translations to look at")
          .child(() => translationsToLookAt(S, context)),
        page(S, "duplicates", "Possible duplicates", PossibleDuplicates),
        page(S, "authors", "Authors to check", AuthorsToCheck),
        page(S, "suggestions", "Suggestions", OpenSuggestionsPane),
      ]),
      S.divider(),
      group(S, "announcements", "Announcements", [
        list(S, "live", "Live now", filters.liveNow, "announcement", newest),
        list(S, "upcoming", "Upcoming events", filters.upcomingEvents, "announcement", byStart),
        list(S, "calls", "Calls", filters.calls, "announcement", byDeadline),
        list(S, "past", "Past", filters.past, "announcement", newest),
        list(S, "all", "All announcements", `_type == "announcement"`, "announcement", newest),
      ]),
      group(S, "researchers", "Researchers", [
        list(S, "current", "Current", filters.currentResearchers, "researcher", byName),
        list(S, "alumni", "Alumni", filters.alumni, "researcher", byName),
        list(S, "all", "All researchers", `_type == "researcher"`, "researcher", byName),
      ]),
      group(S, "publications", "Publications", [
        list(S, "recent", "Recently changed", `_type == "publication"`, "publication", recent),
        S.listItem()
          .id("years")
          .title("By year")
          .child(() => years(S, context)),
        list(S, "notices", "Retracted or withdrawn", filters.noticedPublications, "publication", recent),
        list(
          S,
          "unlinked",
          "Not linked to a researcher",
          filters.unlinkedPublications,
          "publication",
          recent,
        ),
        list(S, "all", "All publications", `_type == "publication"`, "publication", byTitle),
      ]),
      S.documentTypeListItem("topic").title("Topics"),
      S.documentTypeListItem("venue").title("Venues"),
      S.divider(),
      S.documentTypeListItem("page").title("Pages"),
      S.documentTypeListItem("roleType").title("Role types"),
      S.listItem()
        .id("site-settings")
        .title("Site settings")
        .schemaType("siteSettings")
        .child(S.document().schemaType("siteSettings").documentId(siteSettingsId).title("Site settings")),
    ]);

type Order = { readonly field: string; readonly direction: "asc" | "desc" };

const newest: Order = { field: "publishedAt", direction: "desc" };
const byStart: Order = { field: "event.start", direction: "asc" };
const byDeadline: Order = { field: "call.deadline", direction: "desc" };
const byName: Order = { field: "name.sortKey", direction: "asc" };
const byTitle: Order = { field: "title", direction: "asc" };
const recent: Order = { field: "_updatedAt", direction: "desc" };

function group(S: StructureBuilder, id: string, title: string, items: ListItemBuilder[]): ListItemBuilder {
  return S.listItem().id(id).title(title).child(S.list().id(id).title(title).items(items));
}

function page(S: StructureBuilder, id: string, title: string, view: UserComponent): ListItemBuilder {
  return S.listItem().id(id).title(title).child(S.component(view).id(id).title(title));
}

function list(
  S: StructureBuilder,
  id: string,
  title: string,
  filter: string,
  type?: string,
  order: Order = recent,
): ListItemBuilder {
  return S.listItem()
    .id(id)
    .title(title)
    .child(() => {
      const documents = S.documentList()
        .id(id)
        .title(title)
        .apiVersion(apiVersion)
        .filter(filter)
        .params(todayParams(new Date()))
        .defaultOrdering([order]);
      return type === undefined
        ? documents.initialValueTemplates([])
        : documents.schemaType(type).initialValueTemplates([S.initialValueTemplateItem(type)]);
    });
}

/** Whatever has a text that is behind its original, or that only a machine has seen; found when the list is opened. */
async function translationsToLookAt(S: StructureBuilder, context: Parameters<StructureResolver>[1]) {
  const documents = await context
    .getClient({ apiVersion })
    .withConfig({ perspective: "drafts" })
    .fetch<{ readonly _id: string }[]>(`*[${filters.withTranslations}]`);
  const ids = documents
    .filter((document) => unreadTranslations(document).length > 0)
    .map(({ _id: id }) => id);
  return S.documentList()
    .id("translations")
    .title("Translations to look at")
    .apiVersion(apiVersion)
    .filter("_id in $ids")
    .params({ ids })
    .initialValueTemplates([])
    .defaultOrdering([recent]);
}

async function years(S: StructureBuilder, context: Parameters<StructureResolver>[1]) {
  const dates = await context
    .getClient({ apiVersion })
    .fetch<string[]>(`array::unique(*[_type == "publication"].versions[defined(date)].date)`);
  const found = [...new Set(dates.map((date) => date.slice(0, 4)))].sort().toReversed();
  return S.list()
    .id("years")
    .title("By year")
    .items(
      found.map((year) =>
        S.listItem()
          .id(`year-${year}`)
          .title(year)
          .child(
            S.documentList()
              .id(`year-${year}`)
              .title(`Publications of ${year}`)
              .apiVersion(apiVersion)
              .schemaType("publication")
              .filter(filters.publicationsOfYear)
              .params({ year })
              .defaultOrdering([byTitle]),
          ),
      ),
    );
}
