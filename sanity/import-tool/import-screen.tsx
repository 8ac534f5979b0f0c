import { Box, Card, Container, Heading, Stack, Text } from "@sanity/ui";
import { useEffect, useRef, useState } from "react";
import { ChooseView } from "./choose-view.tsx";
import { counted } from "./counted.ts";
import { HistoryList } from "./history-list.tsx";
import { ProgressView } from "./progress-view.tsx";
import { ReportView } from "./report-view.tsx";
import { ReviewView } from "./review-view.tsx";
import { UndoneView } from "./undone-view.tsx";
import { useImport, type ImportSession } from "./use-import.ts";
import { WriteBar } from "./write-bar.tsx";

/** The studio's tool for importing publications. */
export function ImportScreen() {
  const session = useImport();
  const [text, setText] = useState("");
  const top = useRef<HTMLDivElement>(null);
  const { kind } = session.state;
  // A new step begins at its beginning, for eyes and for screen readers.
  useEffect(() => {
    if (kind !== "choosing") top.current?.scrollIntoView();
  }, [kind]);
  return (
    <Card data-testid="import-tool" height="fill" overflow="auto">
      <Container width={2} paddingX={[3, 4]} paddingTop={[4, 5]} ref={top}>
        <Stack gap={4}>
          <Heading as="h1" size={[2, 3]}>
            Import publications
          </Heading>
          <Text muted>
            You see what would change before anything is written, and you can undo it afterwards.
          </Text>
          <Step session={session} text={text} onText={setText} />
          <Box paddingBottom={5} />
        </Stack>
      </Container>
    </Card>
  );
}

type StepProps = {
  readonly session: ImportSession;
  readonly text: string;
  readonly onText: (text: string) => void;
};

function Step({ session, text, onText }: StepProps) {
  const { state, cancel, undo, startOver } = session;
  switch (state.kind) {
    case "choosing":
      return (
        <>
          <ChooseView text={text} onText={onText} problem={state.problem} onStart={session.start} />
          <HistoryList onUndo={undo} />
        </>
      );
    case "reading":
      return (
        <ProgressView
          title={`Reading ${state.name}`}
          detail={
            state.expected === null
              ? `${counted(state.read, "record")} so far`
              : `${state.read.toLocaleString("en-CA")} of about ${counted(state.expected, "record")}`
          }
          done={state.read}
          all={state.expected}
          cancel={{ label: "Cancel", onCancel: cancel }}
        />
      );
    case "comparing":
      return (
        <ProgressView
          title="Comparing with what is here"
          detail={counted(state.records, "record")}
          done={null}
          all={null}
          cancel={{ label: "Cancel", onCancel: cancel }}
        />
      );
    case "reviewing":
      return (
        <>
          <ReviewView review={state} session={session} />
          <WriteBar review={state} onWrite={session.write} onCancel={startOver} />
        </>
      );
    case "writing":
      return (
        <ProgressView
          title={state.isStopping ? "Stopping after what is on its way" : "Writing"}
          detail={`${state.done.toLocaleString("en-CA")} of ${counted(state.all, "document")}`}
          done={state.done}
          all={state.all}
          cancel={{ label: "Stop", onCancel: cancel, isDisabled: state.isStopping }}
        />
      );
    case "reporting":
      return (
        <ReportView
          report={state.report}
          onUndo={undo}
          onStartOver={() => {
            onText("");
            startOver();
          }}
        />
      );
    case "undoing":
      return (
        <ProgressView title="Undoing" detail="What somebody changed since stays." done={null} all={null} />
      );
    case "undone":
      return <UndoneView undone={state.undone} titles={state.titles} onStartOver={startOver} />;
  }
}
