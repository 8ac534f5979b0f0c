import { Box, Button, Card, Flex, Stack, Text, TextArea } from "@sanity/ui";
import { useId, useRef, useState } from "react";
import type { DragEvent } from "react";
import { Notice } from "./notice.tsx";
import type { Given } from "./read-all.ts";

type ChooseViewProps = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly problem: string | null;
  readonly onStart: (given: readonly Given[]) => void;
};

const accepted = ".bib,.bibtex,.ris,.json,.txt,text/plain,application/json,application/x-bibtex";

/** Paste references, or choose or drop files of them. */
export function ChooseView({ text, onText, problem, onStart }: ChooseViewProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [pasteId, helpId] = [useId(), useId()];

  function take(files: FileList | null): void {
    const given = [...(files ?? [])].map((file) => ({ name: file.name, body: file }));
    if (given.length > 0) onStart(given);
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  return (
    <Stack gap={4}>
      {problem === null ? null : (
        <Notice tone="critical" title="This could not be imported" isAlert>
          <Text size={1}>{problem}</Text>
        </Notice>
      )}
      <Card
        border
        padding={4}
        radius={3}
        tone={isOver ? "primary" : "default"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Stack gap={4}>
          <Text as="label" htmlFor={pasteId} size={1} weight="semibold">
            Paste references
          </Text>
          <TextArea
            id={pasteId}
            aria-describedby={helpId}
            fontSize={1}
            onChange={(event) => onText(event.currentTarget.value)}
            placeholder={"@article{key,\n  title = {…},\n  author = {…},\n}"}
            rows={9}
            spellCheck={false}
            value={text}
          />
          <Text id={helpId} muted size={1}>
            BibTeX, RIS or CSL-JSON: what “Cite” and “Export” give on publishers’ pages, in Google Scholar and
            in Zotero. A DOI, arXiv number or ORCID, one on each line, works too where your operator has
            connected the registers.
          </Text>
          <Flex align="center" gap={3} wrap="wrap">
            <Button
              disabled={text.trim() === ""}
              onClick={() =>
                onStart([{ name: "Pasted text", body: new Blob([text], { type: "text/plain" }) }])
              }
              text="Check what would change"
            />
            <Box>
              <Text muted size={1}>
                or
              </Text>
            </Box>
            <Button mode="ghost" onClick={() => input.current?.click()} text="Choose files…" />
            <Text muted size={1}>
              You can also drop files here.
            </Text>
          </Flex>
          <input
            ref={input}
            accept={accepted}
            aria-label="Files of references"
            hidden
            multiple
            onChange={(event) => {
              take(event.currentTarget.files);
              // The same file may be chosen again, once it was mended.
              event.currentTarget.value = "";
            }}
            type="file"
          />
        </Stack>
      </Card>
    </Stack>
  );
}
