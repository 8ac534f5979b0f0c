import type { SanityClient } from "@sanity/client";
import { Button, Card, Flex, Stack, Text } from "@sanity/ui";
import { IntentLink } from "sanity/router";
import { authorQuestions } from "../import-tool/author-questions.ts";
import { filters } from "../structure/filters.ts";
import { answeredWork } from "../works/answer-author.ts";
import { changeWork } from "../works/change-work.ts";
import { textOf } from "../works/text-of.ts";
import { PanePage } from "./pane-page.tsx";
import { readDeskWorks, type DeskWorks } from "./read-desk.ts";
import { useDesk } from "./use-desk.ts";

/** Authors who may be people of the institute, work by work, to be answered in place. */
export function AuthorsToCheck() {
  const { found, problem, isBusy, answer } = useDesk(read);
  const questions = (found?.works ?? []).flatMap((work) =>
    authorQuestions(work).map((question) => ({ work, question })),
  );
  return (
    <PanePage
      lead="Names on papers that could be somebody of the institute. An answer counts at once; the name stays as it is printed."
      isEmpty={found === null ? null : questions.length === 0}
      empty="There is nobody to check."
      problem={problem}
    >
      {questions.map(({ work, question }) => {
        const id = work._id.replace(/^drafts\./, "");
        const title = textOf(work["title"]);
        return (
          <Card key={`${id} ${question.author}`} border padding={4} radius={2}>
            <Stack gap={4}>
              <Stack gap={3}>
                <Text weight="medium">“{question.printed}”</Text>
                <Text muted size={1} style={{ overflowWrap: "anywhere" }}>
                  on{" "}
                  <IntentLink intent="edit" params={{ id, type: "publication" }}>
                    {title}
                  </IntentLink>
                </Text>
              </Stack>
              {question.candidates.map(({ person, reason }) => {
                const name = found?.names.person(person) ?? person;
                const say = (is: boolean): void =>
                  answer((client) =>
                    changeWork(client, id, (document) =>
                      answeredWork(document, question.author, { person, is }),
                    ),
                  );
                return (
                  <Stack key={person} gap={3}>
                    <Text size={1}>
                      Is this <strong>{name}</strong>? <span>{reason}</span>
                    </Text>
                    <Flex gap={2} wrap="wrap">
                      <Button
                        aria-label={`It is ${name}: “${question.printed}” on “${title}”`}
                        disabled={isBusy}
                        mode="ghost"
                        onClick={() => say(true)}
                        text="It is this person"
                        tone="positive"
                      />
                      <Button
                        aria-label={`It is not ${name}: “${question.printed}” on “${title}”`}
                        disabled={isBusy}
                        mode="ghost"
                        onClick={() => say(false)}
                        text="It is not"
                      />
                    </Flex>
                  </Stack>
                );
              })}
            </Stack>
          </Card>
        );
      })}
    </PanePage>
  );
}

function read(client: SanityClient): Promise<DeskWorks> {
  return readDeskWorks(client, filters.authorsToCheck);
}
