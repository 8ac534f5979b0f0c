import fc from "fast-check";

/** What is hard to carry: white space at the ends and inside, marks of XML, PO, CSV and ICU, letters outside the plane. */
const words = [
  "Publications",
  " ",
  "  ",
  "\u{a0}",
  "\u{202f}",
  "\t",
  "\n",
  "\r\n",
  "\r",
  "\u{2028}",
  "\u{200f}שלום",
  "🎓👩‍🔬",
  "é",
  "e\u{301}",
  "&",
  "&amp;",
  "&#10;",
  "'<'",
  ">",
  "]]>",
  "'<'!--",
  '"',
  '""',
  "''",
  "’",
  "'{'",
  "'}'",
  "\\",
  "\\n",
  '\\"',
  "=1+1",
  "-",
  "+",
  "@",
  ",",
  ";",
  "%",
  "msgid",
  "3.10",
] as const;

const literal = fc
  .array(fc.constantFrom(...words), { minLength: 0, maxLength: 5 })
  .map((some) => some.join(""));

/** The same arguments and tags with words of two languages. */
type Pair = readonly [string, string];

const plain = fc.tuple(literal, literal);
const argument = fc
  .constantFrom("{name}", "{n, number}", "{n, number, ::percent}", "{d, date, long}", "{d, time, ::jmm}")
  .map((code): Pair => [code, code]);

const { message } = fc.letrec<{ message: Pair; part: Pair }>((tie) => ({
  part: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    plain,
    argument,
    fc
      .tuple(fc.constantFrom("b", "link", "date"), tie("message"))
      .map(([tag, [en, fr]]): Pair => [`<${tag}>${en}</${tag}>`, `<${tag}>${fr}</${tag}>`]),
    fc
      .tuple(tie("message"), tie("message"))
      .map(([[en1, fr1], [en2, fr2]]): Pair => [
        `{count, plural, =0 {${en1}} one {# ${en2}} other {# ${en1}}}`,
        `{count, plural,\n  =0 {${fr1}}\n  one {# ${fr2}} many {#${fr1}} other {# ${fr1}}}`,
      ]),
    fc
      .tuple(tie("message"), tie("message"))
      .map(([[en1, fr1], [en2, fr2]]): Pair => [
        `{kind, select, news {${en1}} other {${en2}}}`,
        `{kind, select, news {${fr1}} other {${fr2}}}`,
      ]),
    fc.constant<Pair>([
      "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}",
      "{n, selectordinal, one {#er} other {#e}}",
    ]),
  ),
  message: fc
    .array(tie("part"), { minLength: 1, maxLength: 3, depthIdentifier: "message" })
    .map((parts): Pair => [parts.map(([en]) => en).join(""), parts.map(([, fr]) => fr).join("")]),
}));

/** Beginnings that a spreadsheet takes for a formula, or that look like what keeps it from doing so. */
const beginning = fc.constantFrom("", "", "", "'=", "''=", "'-", "=", "@", "\t");

/** An ICU message in English and in French, hard to carry. */
export const arbitraryMessage: fc.Arbitrary<Pair> = fc
  .tuple(beginning, beginning, message)
  .map(([before, avant, [en, fr]]) => [before + en, avant + fr]);
