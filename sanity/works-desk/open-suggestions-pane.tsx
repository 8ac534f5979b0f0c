import type { SanityClient } from "@sanity/client";
import { Card, Stack, Text } from "@sanity/ui";
import { IntentLink } from "sanity/router";
import { filters } from "../structure/filters.ts";
import { changeWork } from "../works/change-work.ts";
import { openSuggestions } from "../works/open-suggestions.ts";
import { ignoreSuggestion, takeSuggestion } from "../works/take-suggestion.ts";
import { textOf } from "../works/text-of.ts";
import { PanePage } from "./pane-page.tsx";
import { readDeskWorks, type DeskWorks } from "./read-desk.ts";
import { SuggestionCard } from "./suggestion-card.tsx";
import { useDesk } from "./use-desk.ts";

/** What sources say in place of editors' words, work by work, to be decided in place. */
export function OpenSuggestionsPane() {
  const { found, problem, isBusy, answer } = useDesk(read);
  const works = found?.works ?? [];
  return (
    <PanePage
      lead="Texts that an editor changed, where an imported record says something else. A decision counts at once."
      isEmpty={found === null ? null : works.length === 0}
      empty="No source says anything else than you do."
      problem={problem}
    >
      {works.map((work) => {
        const id = work._id.replace(/^drafts\./, "");
        return (
          <Card key={id} border padding={4} radius={2}>
            <Stack gap={4}>
              <Text weight="medium" style={{ overflowWrap: "anywhere" }}>
                <IntentLink intent="edit" params={{ id, type: "publication" }}>
                  {textOf(work["title"])}
                </IntentLink>
              </Text>
              {openSuggestions(work).map((suggestion) => (
                <SuggestionCard
                  key={suggestion._key}
                  document={work}
                  suggestion={suggestion}
                  venueName={found?.names.venue ?? nameless}
                  isBusy={isBusy}
                  onTake={() =>
                    answer((client) =>
                      changeWork(client, id, (document) => takeSuggestion(document, suggestion._key)),
                    )
                  }
                  onIgnore={() =>
                    answer((client) =>
                      changeWork(client, id, (document) => ignoreSuggestion(document, suggestion._key)),
                    )
                  }
                />
              ))}
            </Stack>
          </Card>
        );
      })}
    </PanePage>
  );
}

function nameless(): undefined {
  return undefined;
}

function read(client: SanityClient): Promise<DeskWorks> {
  return readDeskWorks(client, filters.openSuggestions);
}
