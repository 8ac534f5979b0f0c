import { z } from "zod";

/** A field of a note: bare in version 1 of the API, inside `{ value }` in version 2. */
const field = z
  .unknown()
  .transform((written): unknown =>
    typeof written === "object" && written !== null && "value" in written ? written.value : written,
  );
const instant = z.number().nullish();

/**
 * What we read of a note of OpenReview’s API, version 1 (api.openreview.net) or 2 (api2.openreview.net): the fields the
 * openreview-py client and Paperoni read (docs.openreview.net, “Note”).
 */
export const openreviewNote = z.object({
  id: z.string().min(1),
  forum: z.string().nullish(),
  pdate: instant,
  odate: instant,
  cdate: instant,
  tcdate: instant,
  ddate: instant,
  invitation: z.string().nullish(),
  invitations: z.array(z.string()).nullish(),
  content: z.record(z.string(), field),
  details: z
    .object({
      replies: z
        .array(
          z.object({
            invitation: z.string().nullish(),
            invitations: z.array(z.string()).nullish(),
            content: z.record(z.string(), field).nullish(),
          }),
        )
        .nullish(),
    })
    .nullish(),
});

export type OpenreviewNote = z.infer<typeof openreviewNote>;

/** A text of a note; empty when it has none of this name. */
export function noteText(content: OpenreviewNote["content"] | null | undefined, name: string): string {
  const written = content?.[name];
  return typeof written === "string" ? written : "";
}

/** A list of a note, as it stands. */
export function noteList(content: OpenreviewNote["content"], name: string): readonly unknown[] {
  const written = content[name];
  return Array.isArray(written) ? written : [];
}
