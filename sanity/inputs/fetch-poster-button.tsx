import { useState } from "react";
import { embeddedApiHost, studioApiVersion, studioDataset, studioIsEmbedded } from "../studio-environment.ts";

type Props = {
  /** The address of the video, as pasted. */
  readonly url: string;
  /** Whether the video has a poster, which is then replaced. */
  readonly hasPoster: boolean;
  /** Told the id of the asset that was fetched. */
  readonly onFetched: (assetId: string) => void;
};

type State =
  | { readonly kind: "idle" | "asking" | "done" }
  | { readonly kind: "failed"; readonly why: string };

/**
 * Has the server fetch the provider's own picture of a video and keep it here, when an editor asks. The browser asks
 * nobody else. A project at sanity.io has no server of ours to ask: there `npm run videos:posters` does it.
 */
export function FetchPosterButton({ url, hasPoster, onFetched }: Props) {
  const [state, setState] = useState<State>({ kind: "idle" });
  if (!studioIsEmbedded)
    return (
      <Line>
        Without a poster the page draws a plain one. Upload one below, or ask your developer for “npm run
        videos:posters”.
      </Line>
    );

  async function ask(): Promise<void> {
    setState({ kind: "asking" });
    const answer = await fetchPoster(url);
    setState(answer.kind === "fetched" ? { kind: "done" } : answer);
    if (answer.kind === "fetched") onFetched(answer.assetId);
  }

  return (
    <div
      style={{
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        gap: "0.75rem",
        paddingBlockStart: "0.5rem",
      }}
    >
      <button
        type="button"
        disabled={state.kind === "asking"}
        onClick={() => void ask()}
        style={{ font: "inherit", fontSize: "0.8125rem", padding: "0.5rem 0.75rem", cursor: "pointer" }}
      >
        {hasPoster ? "Fetch the poster again" : "Fetch the poster"}
      </button>
      <output style={{ fontSize: "0.8125rem" }}>{wordsOf(state)}</output>
    </div>
  );
}

function Line({ children }: { readonly children: string }) {
  return <p style={{ fontSize: "0.8125rem", margin: 0, paddingBlockStart: "0.5rem" }}>{children}</p>;
}

function wordsOf(state: State): string {
  switch (state.kind) {
    case "idle":
      return "";
    case "asking":
      return "Asking the provider…";
    case "done":
      return "The poster is kept here now.";
    case "failed":
      return state.why;
  }
}

type Answer =
  | { readonly kind: "fetched"; readonly assetId: string }
  | { readonly kind: "failed"; readonly why: string };

async function fetchPoster(url: string): Promise<Answer> {
  try {
    const response = await fetch(
      `${embeddedApiHost()}/v${studioApiVersion}/vitrine/posters/${studioDataset}`,
      {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ url }),
      },
    );
    const said: unknown = await response.json();
    const { document, message } = Object(said);
    const { _id: assetId } = Object(document);
    if (response.ok && typeof assetId === "string") return { kind: "fetched", assetId };
    return {
      kind: "failed",
      why: typeof message === "string" ? message : `The site answered ${response.status}.`,
    };
  } catch {
    return { kind: "failed", why: "The site itself does not answer. Try again in a moment." };
  }
}
