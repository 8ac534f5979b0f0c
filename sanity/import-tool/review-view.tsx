import { Button, Card, Flex, Stack, Text } from "@sanity/ui";
import { useMemo } from "react";
import type { PlannedWork } from "../works/plan-import.ts";
import { AuthorQuestionRow } from "./author-question-row.tsx";
import { BeforeAfter } from "./before-after.tsx";
import { counted } from "./counted.ts";
import { decideAuthor, decidePair, decideSuggestion, leaveOut } from "./decisions.ts";
import type { ImportState } from "./import-state.ts";
import { namesIn } from "./names-in.ts";
import { Notice } from "./notice.tsx";
import { PairRow } from "./pair-row.tsx";
import { pairSides } from "./pair-sides.ts";
import { partLabel, partText } from "./part-words.ts";
import { reviewQuestions } from "./review-questions.ts";
import { ReviewSection } from "./review-section.tsx";
import { sameWorkOf } from "./same-work.ts";
import { SuggestionRow } from "./suggestion-row.tsx";
import { Unreadable } from "./unreadable.tsx";
import type { ImportSession } from "./use-import.ts";
import { workCard } from "./work-card.ts";
import { workRemarks } from "./work-remarks.ts";
import { WorkRow } from "./work-row.tsx";
import { WorthKnowing } from "./worth-knowing.tsx";

type ReviewViewProps = {
  readonly review: Extract<ImportState, { kind: "reviewing" }>;
  readonly session: Pick<ImportSession, "decide" | "takeAsSame">;
};

/** What an import would do, before anything is written: everything can be left out, every question answered or put off. */
export function ReviewView({ review, session: { decide, takeAsSame } }: ReviewViewProps) {
  const { plan, decisions, sames, material } = review;
  // Of thousands of works, looked through once and not at every press of a key.
  const seen = useMemo(() => {
    const names = namesIn(material.existing);
    const works = [...plan.created, ...plan.changed];
    return {
      names,
      works,
      questions: reviewQuestions(plan),
      remarks: workRemarks(plan, works, names),
      sidesOf: pairSides(plan, material.existing, names.venue),
    };
  }, [plan, material.existing]);
  const { names, works, remarks, sidesOf } = seen;
  const isTaken = ({ work: { id } }: { readonly work: PlannedWork }): boolean => !decisions.leftOut.has(id);
  const questions = seen.questions.authors.filter(isTaken);
  const suggestions = seen.questions.suggestions.filter(isTaken);
  const whole = (title: string, of: readonly PlannedWork[]) => ({
    label: title,
    taken: of.filter(({ id }) => !decisions.leftOut.has(id)).length,
    onTake: (isTaken: boolean) =>
      decide((now) =>
        leaveOut(
          now,
          of.map(({ id }) => id),
          !isTaken,
        ),
      ),
  });

  return (
    <Stack gap={4}>
      <Card border padding={4} radius={3} tone="primary">
        <Stack gap={4}>
          <Text as="output" weight="semibold">
            {summary(review, questions.length)}
          </Text>
          <Text size={1}>Nothing has been written yet. Look through the list, then press Import below.</Text>
        </Stack>
      </Card>
      {review.problem === null ? null : <Notice tone="critical" title={review.problem} isAlert />}

      <Unreadable faults={plan.faults} refused={material.refused} />

      <ReviewSection
        title="May be duplicates"
        explanation="These are much alike. What you put off is asked again under To do › Possible duplicates."
        entries={plan.pairs}
        keyOf={({ _id }) => _id}
        row={(pair) => {
          const same = sameWorkOf(plan, pair);
          return (
            <PairRow
              reason={pair.reason}
              sides={sidesOf(pair)}
              canBeSame={same !== null}
              decision={decisions.different.has(pair._id) ? "different" : "later"}
              onDecide={(decision) => {
                if (decision === "same" && same !== null) takeAsSame([...sames, same]);
                else decide((now) => decidePair(now, pair._id, decision === "different"));
              }}
            />
          );
        }}
      />

      {sames.map((same) => (
        <Notice
          key={same.pair._id}
          tone="positive"
          title={`“${same.title}” is the same work as one that is here, by your word.`}
          action={
            <Button
              mode="ghost"
              onClick={() => takeAsSame(sames.filter((one) => one !== same))}
              text="Take it back"
            />
          }
        />
      ))}

      <ReviewSection
        title="Authors to ask about"
        explanation="The name could be somebody of the institute, but it is not certain. Names stay as they are printed. What you put off is asked again under To do › Authors to check."
        entries={questions}
        keyOf={({ work, question }) => `${work.id} ${question.author}`}
        row={({ work, question }) => (
          <AuthorQuestionRow
            question={question}
            title={work.title}
            personName={names.person}
            answerOn={(person) => decisions.authors.get(work.id)?.get(`${question.author} ${person}`)?.is}
            onAnswer={(person, is) =>
              decide((now) => decideAuthor(now, work.id, { author: question.author, person, is }))
            }
          />
        )}
      />

      <ReviewSection
        title="Texts you changed"
        explanation="Your own words stay. Here a source says something else."
        entries={suggestions}
        keyOf={({ work, suggestion }) => `${work.id} ${suggestion._key}`}
        row={({ work, suggestion }) => (
          <SuggestionRow
            title={work.title}
            document={work.document}
            suggestion={suggestion}
            venueName={names.venue}
            decision={decisions.suggestions.get(work.id)?.get(suggestion._key)}
            onDecide={(decision) =>
              decide((now) => decideSuggestion(now, work.id, suggestion._key, decision))
            }
          />
        )}
      />

      <ReviewSection
        title="New"
        explanation="These are not here yet. Untick what you do not want."
        entries={plan.created}
        keyOf={({ id }) => id}
        all={whole("All new works", plan.created)}
        row={(work) => (
          <WorkRow
            card={workCard(work.document, names.venue)}
            isTaken={!decisions.leftOut.has(work.id)}
            onTake={(isTaken) => decide((now) => leaveOut(now, [work.id], !isTaken))}
            remarks={remarks.get(work.id) ?? []}
          />
        )}
      />

      <ReviewSection
        title="Changed"
        explanation="These are here, and the source knows more or says something better."
        entries={plan.changed}
        keyOf={({ id }) => id}
        all={whole("All changed works", plan.changed)}
        row={(work) => (
          <WorkRow
            card={workCard(work.before ?? work.document, names.venue)}
            isTaken={!decisions.leftOut.has(work.id)}
            onTake={(isTaken) => decide((now) => leaveOut(now, [work.id], !isTaken))}
            remarks={remarks.get(work.id) ?? []}
          >
            <Stack gap={4}>
              {work.changes.length > 0 ? null : (
                <Text muted size={1}>
                  No text changes: only where it comes from, or a question about it, is noted.
                </Text>
              )}
              {work.changes.map(({ field, before, after }) => (
                <BeforeAfter
                  key={field}
                  label={partLabel(field)}
                  before={{ label: "Now", text: partText(field, before, names.venue) }}
                  after={{ label: "After the import", text: partText(field, after, names.venue) }}
                />
              ))}
            </Stack>
          </WorkRow>
        )}
      />

      <ReviewSection
        title="Left alone"
        explanation="Somebody is editing these: they have a draft. Publish or discard it, then import again for what they lack."
        entries={plan.held}
        keyOf={({ id }) => id}
        row={({ title }) => <Text size={1}>{title}</Text>}
      />

      <WorthKnowing plan={plan} />
      {works.length > 0 || plan.pairs.length > 0 ? null : (
        <Flex>
          <Text muted size={1}>
            There is nothing to import: everything that could be read is here already.
          </Text>
        </Flex>
      )}
    </Stack>
  );
}

function summary({ plan, material }: ReviewViewProps["review"], asked: number): string {
  const unread = plan.faults.length + material.refused.length;
  return [
    `${plan.created.length.toLocaleString("en-CA")} new`,
    `${plan.changed.length.toLocaleString("en-CA")} changed`,
    `${plan.same.toLocaleString("en-CA")} already here`,
    ...(plan.pairs.length > 0 ? [counted(plan.pairs.length, "possible duplicate")] : []),
    ...(asked > 0 ? [counted(asked, "author to ask about", "authors to ask about")] : []),
    ...(plan.held.length > 0 ? [`${plan.held.length.toLocaleString("en-CA")} being edited`] : []),
    ...(unread > 0 ? [`${unread.toLocaleString("en-CA")} could not be read`] : []),
  ].join(" · ");
}
