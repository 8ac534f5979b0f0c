import { z } from "zod";

/** A block of formatted text as Portable Text stores it; what we do not know of it is kept. */
export const textBlockSchema = z.looseObject({
  _type: z.literal("block"),
  _key: z.string(),
  style: z.string().optional(),
  listItem: z.string().optional(),
  level: z.number().optional(),
  markDefs: z.array(z.looseObject({ _key: z.string(), _type: z.string() })).nullish(),
  children: z.array(
    z.looseObject({
      _type: z.string(),
      _key: z.string(),
      text: z.string().optional(),
      marks: z.array(z.string()).optional(),
    }),
  ),
});

/** A member of formatted text: a block, a picture, a video. */
export const memberSchema = z.looseObject({ _type: z.string(), _key: z.string() });

export type TextBlock = z.infer<typeof textBlockSchema>;
export type Member = z.infer<typeof memberSchema>;
export type Child = TextBlock["children"][number];

/** The block that a member is; null for a picture, and for a block without a word. */
export function textBlockOf(member: unknown): TextBlock | null {
  const { data } = textBlockSchema.safeParse(member);
  return data?.children.some(({ text = "" }) => text.trim() !== "") === true ? data : null;
}

/** The members of a stored value; null when it is no list of members, or an empty one. */
export function membersOf(value: unknown): readonly Member[] | null {
  const { data } = z.array(memberSchema).min(1).safeParse(value);
  return data ?? null;
}

/** Whether a child is words alone, without marks. */
export function isPlain({ _type, text = "", marks = [] }: Child): boolean {
  return _type === "span" && text !== "" && marks.length === 0;
}
