import { useLocale } from "#lib/i18n/use-locale.ts";
import type { Finding } from "#lib/messages/check/check.ts";

type Props = {
  readonly findings: readonly Finding[];
  /** Whether each says which message it is about. */
  readonly withKeys?: boolean;
};

/** What is wrong and what to do, as `messages:check` says it. */
export function FindingList({ findings, withKeys = false }: Props) {
  const locale = useLocale();
  return (
    <ul className="finding-list">
      {findings.map((finding, at) => (
        <li key={at} data-severity={finding.severity}>
          {withKeys && finding.key !== "" && <code translate="no">{finding.key} </code>}
          {finding[locale]}
        </li>
      ))}
    </ul>
  );
}
