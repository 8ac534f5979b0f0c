import { Button, Text } from "@sanity/ui";
import { Notice } from "../import-tool/notice.tsx";

type JoinedNoticeProps = {
  readonly title: string;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
};

/** That something was done, and its way back. */
export function JoinedNotice({ title, isBusy, onUndo }: JoinedNoticeProps) {
  return (
    <Notice
      tone="positive"
      title={title}
      isAlert
      action={<Button disabled={isBusy} mode="ghost" onClick={onUndo} text="Undo" />}
    >
      <Text size={1}>It can also be undone later, under Import › Earlier imports.</Text>
    </Notice>
  );
}
