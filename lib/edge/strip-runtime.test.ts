import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { inlineScriptHashes } from "./inline-scripts.ts";
import { stripRuntime } from "./strip-runtime.ts";

/** Pages as Next 16.4.6 wrote them: a built page, one with a 404 inside the layout, one streamed, one without layout. */
const names = ["page", "not-found", "streamed", "global-not-found"] as const;
const pages: Record<string, string> = JSON.parse(
  readFileSync(new URL("./fixtures/next-pages.json", import.meta.url), "utf8"),
);
const fixture = (name: (typeof names)[number]): string => pages[name] ?? "";

for (const name of names) {
  test(`nothing of Next's runtime is left in: ${name}`, () => {
    const { html, stripped } = stripRuntime(fixture(name));
    assert.equal(stripped, true);
    assert.doesNotMatch(html, /\/_next\/[^"]*\.js|__next_f|TURBOPACK|\$R[A-Z]\b|<!--|as="script"|<template/);
    assert.ok(html.startsWith("<!DOCTYPE html><html lang="));
    assert.ok(html.endsWith("</body></html>"));
  });

  test(`a second time changes nothing: ${name}`, () => {
    const once = stripRuntime(fixture(name)).html;
    assert.equal(stripRuntime(once).html, once);
  });
}

test("text, structured data, speculation rules, forms, styles and our own scripts stay", () => {
  const { html } = stripRuntime(fixture("page"));
  assert.match(html, /<h1>Item a v\d+<\/h1><p>one \d+ two &lt;b&gt; three<\/p>/);
  assert.match(html, /<script type="application\/ld\+json">\{"name":"Item a"\}<\/script>/);
  assert.match(html, /<script type="speculationrules">/);
  assert.match(html, /<script src="\/islands\/abc\.js" type="module" async="" data-keep=""><\/script>/);
  assert.match(html, /<script data-keep="">document\.documentElement/);
  assert.match(html, /<link rel="stylesheet" href="\/_next\/static\/chunks\/[^"]+\.css"/);
  assert.match(html, /<input name="q" value="x"\/>/);
});

test("a streamed part stands where the runtime would have put it", () => {
  const { html } = stripRuntime(fixture("streamed"));
  assert.match(
    html,
    /<header>site en<\/header><main>q=\{&quot;q&quot;:&quot;1&quot;\}<\/main><script type="spec/,
  );
  assert.doesNotMatch(html, /Not found text/);
});

test("the text of a page that does not exist stays", () => {
  assert.match(stripRuntime(fixture("not-found")).html, /<main>Not found text en<\/main>/);
});

const around = (body: string, head = ""): string =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

const unknown: Record<string, string> = {
  "an inline script nobody knows": around("<script>window.surprise=1</script>"),
  "a script from elsewhere": around('<script src="https://cdn.example/x.js"></script>'),
  "a script with a comment opener": around("<script>self.__next_f.push('<!--<script>')</script>"),
  "tags that do not nest": around("<p><b>bold</p></b>"),
  "a page cut off": "<!DOCTYPE html><html><body><p>half",
  "a comment without end": around("<!-- and so on"),
  "a script without end": "<!DOCTYPE html><html><body><script>self.__next_f.push(1)</body></html>",
  "a part that never came": around('<!--$?--><template id="B:0"></template><p>wait</p><!--/$-->'),
  "a streamed part without a place": around('<div hidden id="S:0"><p>x</p></div>'),
  "a part that failed on the server": around(
    '<!--$!--><template data-dgst="123"></template><p>sorry</p><!--/$-->',
  ),
  "a part that only a browser can draw": around(
    '<!--$!--><template data-dgst="BAILOUT_TO_CLIENT_SIDE_RENDERING"></template><!--/$-->',
  ),
  "a template of somebody": around('<template id="x"><p>y</p></template>'),
  "a streamed stylesheet": around(
    '<!--$?--><template id="B:0"></template><!--/$--><div hidden id="S:0">x</div><script>$RB=[];$RV=function(a){};$RR("B:0","S:0",[])</script>',
  ),
  "a page that asks to keep it": around(
    "<script>self.__next_f.push(1)</script>",
    '<meta name="runtime" content="keep"/>',
  ),
  "no document at all": "<p>hello</p>",
};

for (const [what, html] of Object.entries(unknown)) {
  test(`left untouched, with the reason: ${what}`, () => {
    const result = stripRuntime(html);
    assert.equal(result.stripped, false);
    assert.equal(result.html, html);
    assert.ok("reason" in result && result.reason.length > 5);
  });
}

test("an empty holder of metadata goes, one with something in it stays", () => {
  assert.equal(stripRuntime(around('<div hidden=""><!--$--><!--/$--></div>')).html, around(""));
  const held = around('<div hidden=""><p>x</p></div>');
  assert.equal(stripRuntime(held).html, held);
});

test("other comments, and what looks like a marker inside text, stay", () => {
  const page = around("<!-- by hand --><textarea><!-- --></textarea><p>a &lt;!--$--&gt;</p>");
  assert.equal(stripRuntime(page).html, page);
});

test("attributes may hold > and quotes of the other kind", () => {
  const page = around(`<math alttext="a > b"><mi>a</mi></math><a title='say "x > y"' href="/">z</a>`);
  assert.equal(stripRuntime(page).html, page);
});

test("whatever a page says, its words outlive the stripping and nothing is invented", () => {
  const word = fc.stringMatching(/^[a-zé0-9 ]{0,20}$/);
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      word,
      fc
        .tuple(fc.constantFrom("p", "div", "section", "em"), fc.array(tie("node"), { maxLength: 3 }))
        .map(([name, inner]) => `<${name} class="a>b">${inner.join("<!-- -->")}</${name}>`),
      tie("node").map((inner) => `<!--$-->${inner}<!--/$-->`),
    ),
  })).node;
  fc.assert(
    fc.property(tree, (body) => {
      const runtime =
        '<script src="/_next/static/a.js" async=""></script><script>self.__next_f.push([1,"\\u003cp>"])</script>';
      const { html, stripped } = stripRuntime(around(body + runtime));
      assert.equal(stripped, true);
      assert.equal(html, around(body.replaceAll(/<!--[^>]*-->/g, "")));
    }),
  );
});

test("never throws and never takes long, whatever it is given", () => {
  const piece = fc.constantFrom(
    "<",
    ">",
    "</",
    "<!--",
    "-->",
    '"',
    "<script>",
    "</script>",
    '<div hidden id="S:0">',
    "</div>",
    "<!--$?-->",
    "<!--/$-->",
    '<template id="B:0">',
    "</template>",
    "x",
    "=",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
      const html = around(pieces.join(""));
      const result = stripRuntime(html);
      assert.ok(result.stripped || result.html === html);
    }),
  );
  const long = around("<".repeat(200_000) + "<!--$-->".repeat(20_000));
  const began = performance.now();
  stripRuntime(long);
  assert.ok(performance.now() - began < 2_000);
});

test("only scripts the browser runs are hashed for the policy, each once", () => {
  const page = around(
    '<script>a()</script><script data-keep="">a()</script><script type="application/ld+json">{}</script><script src="/x.js"></script>',
  );
  assert.deepEqual(inlineScriptHashes(page), ["sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4="]);
});
