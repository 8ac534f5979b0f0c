import assert from "node:assert/strict";
import { test } from "node:test";
import { openreview } from "./openreview.ts";
import { faultFrom, workFrom } from "./testing/only-work.ts";

// The shape is that of docs.openreview.net (“Note”) and of what mila-iqia/paperoni, src/paperoni/discovery/openreview.py reads.
const content = {
  title: "Counting birds",
  abstract: "We count the birds.",
  authors: ["Ada Berg", "Eve Roy"],
  authorids: ["~Ada_Berg1", "eve@institute.example"],
  keywords: ["birds", "counting"],
  venue: "BIRDS 2024 poster",
  venueid: "BIRDS.cc/2024/Conference",
  pdf: "/pdf/0123456789abcdef.pdf",
  code: "https://code.example/birds",
};
const note = { id: "aBc-1_d", forum: "aBc-1_d", cdate: 1_695_000_000_000, pdate: 1_705_400_000_000, content };

/** The same note as version 2 of the API sends it. */
function version2(of: object): object {
  return {
    ...note,
    invitations: ["BIRDS.cc/2024/Conference/-/Submission"],
    content: Object.fromEntries(Object.entries(of).map(([name, value]) => [name, { value }])),
  };
}

test("both versions of the API tell the same work", () => {
  const { raw: one, ...first } = workFrom(openreview, note);
  const { raw: two, ...second } = workFrom(openreview, version2(content));
  assert.deepEqual(first, second);
  assert.notEqual(one, two);
});

test("an accepted paper has its venue, its track, its files and who its authors are there", () => {
  const { versions, authors, keywords } = workFrom(openreview, note);
  assert.deepEqual(versions, [
    {
      kind: "conference",
      status: "published",
      date: "2024-01-16",
      venueText: "BIRDS 2024",
      track: "poster",
      peerReviewed: true,
      identifiers: { openreview: "aBc-1_d" },
      links: [
        { kind: "html", url: "https://openreview.net/forum?id=aBc-1_d" },
        { kind: "pdf", url: "https://openreview.net/pdf?id=aBc-1_d" },
        { kind: "code", url: "https://code.example/birds" },
      ],
    },
  ]);
  assert.deepEqual(
    authors.map(({ sourceIds }) => sourceIds),
    [{ openreview: "~Ada_Berg1" }, {}],
  );
  assert.equal(keywords.length, 2);
});

test("an e-mail address that stands for an author is nowhere, not even in the record kept", () => {
  assert.doesNotMatch(JSON.stringify(workFrom(openreview, note)), /eve@/);
});

test("what was only submitted, turned down or withdrawn is never published", () => {
  const standing = (venue: string, more: object = {}) => {
    const { versions, statusNotice } = workFrom(openreview, {
      ...note,
      content: { ...content, venue, ...more },
    });
    return [versions[0]?.status, versions[0]?.peerReviewed, statusNotice?.kind];
  };
  const submitted = ["submitted", false, undefined];
  assert.deepEqual(standing("Submitted to BIRDS 2024"), submitted);
  assert.deepEqual(
    standing("BIRDS 2024", { venueid: "BIRDS.cc/2024/Conference/Rejected_Submission" }),
    submitted,
  );
  assert.deepEqual(standing("BIRDS 2024 Conference Withdrawn Submission"), ["withdrawn", false, "withdrawn"]);
});

test("without a word of the venue the decision among the replies counts; a withdrawal most", () => {
  const decided = (replies: readonly object[]) =>
    workFrom(openreview, {
      ...note,
      pdate: null,
      content: { ...content, venue: "", venueid: "BIRDS.cc/2021/Conference" },
      details: { replies },
    }).versions[0]?.status;
  const decision = {
    invitation: "BIRDS.cc/2021/Conference/Paper1/-/Decision",
    content: { decision: "Accept (Oral)" },
  };
  assert.equal(decided([decision]), "accepted");
  assert.equal(decided([{ ...decision, content: { decision: "Reject" } }]), "submitted");
  assert.equal(
    decided([decision, { invitations: ["BIRDS.cc/2021/Conference/Paper1/-/Withdrawal"] }]),
    "withdrawn",
  );
  assert.equal(decided([]), "submitted");
});

test("workshops and journals are told from conferences", () => {
  const kindAt = (venueid: string, venue: string) =>
    workFrom(openreview, { ...note, content: { ...content, venueid, venue } }).versions[0]?.kind;
  assert.equal(kindAt("BIRDS.cc/2024/Workshop/Song", "Song Workshop 2024"), "workshop");
  assert.equal(kindAt("TMLR", "Accepted by TMLR"), "journal");
  assert.equal(kindAt("dblp.org/journals/CORR/2023", "CoRR 2023"), "preprint");
});

test("a date is a day only in the venue’s own year", () => {
  const dated = (parts: object) => workFrom(openreview, { ...note, ...parts }).versions[0]?.date;
  assert.equal(dated({ pdate: null }), "2024");
  assert.equal(dated({ pdate: 1_695_000_000_000 }), "2024");
  assert.equal(dated({ pdate: 9e18 }), "2024");
});

test("newer notes name authors as objects", () => {
  const { authors } = workFrom(openreview, {
    ...note,
    content: {
      ...content,
      authors: [{ fullname: "Ada Berg", username: "~Ada_Berg1" }],
      authorids: undefined,
    },
  });
  assert.deepEqual(authors[0]?.sourceIds, { openreview: "~Ada_Berg1" });
});

test("a review and a paper under blind review are no works, in words", () => {
  assert.match(
    faultFrom(openreview, { ...note, forum: "other" }),
    /comment or a review.*Import its paper, other/,
  );
  assert.match(faultFrom(openreview, { ...note, content: { title: "Blind" } }), /no title or no authors/);
});
