import { expect, test } from "playwright/test";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };

/** The page this product was asked for from, as its own first acceptance test. */
const works = [
  "What Can Grokking Teach Us About Learning Under Nonstationarity?",
  "MesaNet: Sequence Modeling by Locally Optimal Test-Time Training",
  "Unpacking Softmax: How Temperature Drives Representation Collapse, Compression, and Generalization",
  "On the generalization of language models from in-context learning and finetuning: a controlled study",
];

test.use({ javaScriptEnabled: false });

for (const [locale, path] of [
  ["en", "/en/researchers/razvan-pascanu"],
  ["fr", "/fr/chercheurs/razvan-pascanu"],
] as const) {
  test(`the profile lists four works, not six, with whole abstracts (${locale})`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: "Razvan Pascanu" })).toBeVisible();
    const titles = await page
      .getByRole("main")
      .getByRole("heading", { level: 3 })
      .or(page.getByRole("main").locator("h4"))
      .allInnerTexts();
    for (const work of works) expect(titles.filter((title) => title.includes(work))).toHaveLength(1);
    expect(await page.getByRole("main").locator("details.abstract, details[data-abstract]").count()).toBe(4);
    const text =
      (await page
        .getByRole("main")
        .locator("body, :scope")
        .first()
        .evaluate((main) => main.textContent)) ?? "";
    expect(text).toContain("in response to changes in the data stream");
    expect(text).toContain("neural networks often exhibit primacy bias");
    expect(text).toContain("Although widely adopted, transformers require scaling memory");
    expect(text).toContain("commonly used to define output distributions in classification tasks");
    expect(text).toContain("They can fail to generalize to simple reversals".replace("They", "E.g. they"));
    expect(text).not.toMatch(/\(see more\)|\\primacy|ch… /);
    await expect(
      page
        .getByRole("main")
        .getByText(locale === "en" ? "Alumni" : "Ancien membre", { exact: false })
        .first(),
    ).toBeVisible();
  });
}

test("both announcements stand at the top of the home page, word for word", async ({ page }) => {
  await page.goto("/en");
  const top = page.getByRole("region", { name: en.Announcements.title });
  await expect(top).toContainText(
    "Mila is hosting its first quantum computing hackathon on November 21, a unique day to explore quantum and AI prototyping, collaborate on Quandela and IBM platforms, and learn, share, and network in a stimulating environment at the heart of Quebec’s AI and quantum ecosystem.",
  );
  await expect(top).toContainText(
    "This new initiative aims to strengthen connections between Mila’s research community, its partners, and AI experts across Quebec and Canada through in-person meetings and events focused on AI adoption in industry.",
  );
});

test("both announcements are there in French too", async ({ page }) => {
  await page.goto("/fr");
  const top = page.getByRole("region", { name: fr.Announcements.title });
  await expect(top.getByRole("listitem")).not.toHaveCount(0);
  await expect(top).toContainText("quantique");
});
