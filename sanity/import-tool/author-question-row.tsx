import { Stack, Text } from "@sanity/ui";
import type { AuthorQuestion } from "./author-questions.ts";
import { Choice } from "./choice.tsx";

type AuthorQuestionRowProps = {
  readonly question: AuthorQuestion;
  readonly title: string;
  readonly personName: (id: string) => string;
  /** What was answered on a person, if anything. */
  readonly answerOn: (person: string) => boolean | undefined;
  readonly onAnswer: (person: string, is: boolean | undefined) => void;
};

/** Who an author is, asked of an editor, with the reasons for thinking of somebody. */
export function AuthorQuestionRow({
  question,
  title,
  personName,
  answerOn,
  onAnswer,
}: AuthorQuestionRowProps) {
  return (
    <Stack gap={4}>
      <Stack gap={3}>
        <Text weight="medium">“{question.printed}”</Text>
        <Text muted size={1} style={{ overflowWrap: "anywhere" }}>
          on “{title}”
        </Text>
      </Stack>
      {question.candidates.map(({ person, reason }) => {
        const answer = answerOn(person);
        return (
          <Stack key={person} gap={3}>
            <Choice
              legend={`Is this ${personName(person)}?`}
              isLegendShown
              options={[
                { value: "later", label: "Decide later" },
                { value: "yes", label: "Yes, this person" },
                { value: "no", label: "No, somebody else" },
              ]}
              value={answer === undefined ? "later" : answer ? "yes" : "no"}
              onChange={(value) => onAnswer(person, value === "later" ? undefined : value === "yes")}
            />
            <Text muted size={1}>
              {reason}
            </Text>
          </Stack>
        );
      })}
    </Stack>
  );
}
