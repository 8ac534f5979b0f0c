import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { locales } from "../i18n/locale.ts";
import { isPermanentPath, parsePermanentPath, parsePlaceSegments } from "./permanent-address.ts";
import { permanentPath, placePath } from "./permanent-address.ts";
import { parsePermanentId } from "./permanent-id.ts";

const right = [
  ["/id/person/researcher-ada", "person", "researcher-ada"],
  ["/ID/Person/Researcher.Ada_1/", "person", "Researcher.Ada_1"],
  ["/id/publication/K7M2QD", "publication", "k7m2qd"],
  ["/id/announcement/announcement-%61", "announcement", "announcement-a"],
  ["/id/topic/topic-climate", "topic", "topic-climate"],
  ["/id/page/page-about", "page", "page-about"],
  ["/orcid/0000-0002-1825-0097", "orcid", "0000-0002-1825-0097"],
  ["/orcid/0000000218250097", "orcid", "0000-0002-1825-0097"],
  ["/ORCID/0000-0002-1694-233x", "orcid", "0000-0002-1694-233X"],
  ["/orcid/https%3A%2F%2Forcid.org%2F0000-0002-1825-0097", "orcid", "0000-0002-1825-0097"],
  ["/doi/10.1000/182", "doi", "10.1000/182"],
  ["/doi/10.1000%2F182/", "doi", "10.1000/182"],
  ["/DOI/10.5555/Vitrine.2025.031", "doi", "10.5555/vitrine.2025.031"],
  ["/doi/doi:10.1000/a/b//c", "doi", "10.1000/a/b//c"],
  ["/doi/10.1002/(SICI)1097(19980815/30)17:15/16<1661::aid>3.0.co;2-2", "doi", null],
  ["/arxiv/2506.05233", "arxiv", "2506.05233"],
  ["/arxiv/2506.05233V12", "arxiv", "2506.05233"],
  ["/arxiv/arXiv:2506.05233v2", "arxiv", "2506.05233"],
  ["/arxiv/hep-th/9901001v1", "arxiv", "hep-th/9901001"],
  ["/arxiv/MATH.ag%2F0309136", "arxiv", "math.AG/0309136"],
] as const;

test("an identifier is found in its one right spelling, however it is written", () => {
  for (const [path, kind, value] of right) {
    const expected = value ?? "10.1002/(sici)1097(19980815/30)17:15/16<1661::aid>3.0.co;2-2";
    assert.deepEqual(parsePermanentPath(path), { kind, value: expected }, path);
  }
});

test("what can be no identifier is known to be none", () => {
  for (const path of [
    "/id/person/",
    "/id/person/drafts.researcher-ada",
    "/id/person/a/b",
    "/id/person/%00",
    "/id/person/%ff",
    "/id/publication/k7m2q",
    "/id/researcher/researcher-ada",
    "/id/x",
    "/orcid/0000-0002-1825-0098",
    "/orcid/nobody",
    "/doi/182",
    "/doi/10.1000/",
    "/doi/10.1000/a%20b",
    "/arxiv/2506.052",
    "/arxiv/hep-th/99",
    `/doi/10.1000/${"a".repeat(5_000)}`,
    `/orcid/${"0".repeat(5_000)}`,
  ])
    assert.equal(parsePermanentPath(path), null, path);
});

const kinds = fc.constantFrom("person", "publication", "announcement", "orcid", "doi", "arxiv", "x");
const written = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.stringMatching(/^10\.\d{4}\/[a-zA-Z0-9._~%()<>;:/é-]{1,20}$/),
  fc.stringMatching(/^[a-z-]{2,5}(\.[A-Za-z]{2})?\/\d{7}(v\d)?$/),
  fc.stringMatching(/^[A-Za-z0-9_.-]{1,20}$/),
);

test("any text is no identifier, or one whose spelling is its own and whose addresses lead back to it", () => {
  fc.assert(
    fc.property(kinds, written, (kind, text) => {
      const id = parsePermanentId(kind, text);
      if (id === null) return;
      assert.deepEqual(parsePermanentId(id.kind, id.value), id);
      assert.ok(isPermanentPath(permanentPath(id)));
      for (const locale of locales) {
        const path = placePath(id, locale);
        assert.match(path, /^\/(?:en|fr)\/id\/[a-z]+\/[\w~-]+$/);
        assert.deepEqual(parsePlaceSegments(path.split("/").slice(3)), id);
      }
      // A slash at the end is taken for one too many.
      if (!/\/\/|\/$/.test(id.value)) assert.deepEqual(parsePermanentPath(permanentPath(id)), id);
    }),
    { numRuns: 3_000 },
  );
});

test("any path is read without complaint", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.constantFrom("/", "/doi/", "/id/person/"),
      (text, start) => {
        parsePermanentPath(`${start}${text}`);
        parsePlaceSegments(text.split("/"));
      },
    ),
  );
});
