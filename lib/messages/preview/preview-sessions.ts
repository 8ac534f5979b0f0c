import type { PreviewedFile } from "./previewed-file.ts";

type Session = { readonly file: PreviewedFile; readonly until: number };

/**
 * The files that translators look at, in memory only, each known by a secret id that its browser holds. The oldest go
 * when there are too many, all go when their time is over or the site starts anew.
 */
export class PreviewSessions {
  readonly #sessions: Map<string, Session>;
  readonly #most: number;
  readonly #life: number;
  readonly #now: () => number;

  /**
   * @param most how many are kept at once.
   * @param life milliseconds after which a file that was not sent again is forgotten.
   */
  constructor(
    most: number,
    life: number,
    now: () => number = Date.now,
    sessions: Map<string, Session> = new Map<string, Session>(),
  ) {
    this.#sessions = sessions;
    this.#most = most;
    this.#life = life;
    this.#now = now;
  }

  /** The file of a session; `null` when there is none, or none any more. */
  read(id: string | undefined): PreviewedFile | null {
    this.#forget();
    return id === undefined ? null : (this.#sessions.get(id)?.file ?? null);
  }

  /** Shows a file in a session from now on, instead of the one before. */
  keep(id: string, file: PreviewedFile): void {
    this.#sessions.delete(id);
    this.#sessions.set(id, { file, until: this.#now() + this.#life });
    this.#forget();
  }

  /** Shows the published messages again. */
  end(id: string): void {
    this.#sessions.delete(id);
  }

  /** A map keeps the order in which things came: the first are the oldest. */
  #forget(): void {
    for (const [id, { until }] of this.#sessions) {
      if (until > this.#now() && this.#sessions.size <= this.#most) return;
      this.#sessions.delete(id);
    }
  }
}

/** Largest file that is taken, in bytes: XLIFF with notes has about eight times the size of `fr.json`. */
export const largestFile = 250_000;

/** The cookie with the id of a session: set when a translator sends a file, in draft mode only. */
export const sessionCookie = "vitrine_messages";

const place = Symbol.for("vitrine.messages.preview");

/** The sessions of this process. Routes and pages may each have their own copy of a module: they share what is global. */
export function previewSessions(): PreviewSessions {
  const known: unknown = Reflect.get(globalThis, place);
  const sessions = known instanceof Map ? known : new Map<string, Session>();
  Reflect.set(globalThis, place, sessions);
  return new PreviewSessions(30, 8 * 3_600_000, Date.now, sessions);
}
