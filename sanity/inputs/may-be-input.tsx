import { Button, Card, Flex, Stack, Text } from "@sanity/ui";
import { getPublishedId, pathToString, useDocumentOperation, useFormValue } from "sanity";
import type { InputProps } from "sanity";
import { answeredAuthor } from "../works/answer-author.ts";
import { textOf } from "../works/text-of.ts";
import { fieldsOf, membersOf } from "../works/work-parts.ts";
import { useNames } from "../works-desk/use-names.ts";

/** Whom an author may be, each with the two answers, in place of a list to read. */
export function MayBeInput({ path, value }: Pick<InputProps, "path" | "value">) {
  const authorPath = path.slice(0, -1);
  const author = fieldsOf(useFormValue(authorPath));
  const id = useFormValue(["_id"]);
  const { patch } = useDocumentOperation(getPublishedId(textOf(id)), "publication");
  const names = useNames();
  return (
    <Stack gap={3}>
      {membersOf(value).map(({ researcher, reason }) => {
        const person = textOf(fieldsOf(researcher)["_ref"]);
        const name = names?.person(person) ?? "…";
        const say = (is: boolean): void =>
          patch.execute([{ set: { [pathToString(authorPath)]: answeredAuthor(author, { person, is }) } }]);
        return (
          <Card key={person} border padding={3} radius={2} tone="primary">
            <Stack gap={3}>
              <Text size={1} weight="medium">
                {name}
              </Text>
              <Text muted size={1}>
                {textOf(reason)}
              </Text>
              <Flex gap={2} wrap="wrap">
                <Button
                  aria-label={`It is this person: ${name}`}
                  disabled={Boolean(patch.disabled)}
                  mode="ghost"
                  onClick={() => say(true)}
                  text="It is this person"
                  tone="positive"
                />
                <Button
                  aria-label={`It is not: ${name}`}
                  disabled={Boolean(patch.disabled)}
                  mode="ghost"
                  onClick={() => say(false)}
                  text="It is not"
                />
              </Flex>
            </Stack>
          </Card>
        );
      })}
    </Stack>
  );
}
