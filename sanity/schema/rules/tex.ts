/**
 * The TeX macros that the site can show outside or inside of formulas. The list is what abstracts really hold; a macro
 * that is missing here but known to the formula renderer only brings a needless warning.
 */
const known = new Set(
  `alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho
  sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
  mathbb mathcal mathbf mathrm mathit mathsf mathtt mathfrak mathscr boldsymbol bm bf rm it text textbf textit textrm
  textsf texttt textsc textsuperscript textsubscript emph underline overline operatorname mbox
  frac dfrac tfrac sqrt binom tbinom dbinom over choose left right big Big bigg Bigg bigl bigr Bigl Bigr middle
  sum prod int oint iint bigcup bigcap bigoplus bigotimes lim limsup liminf sup inf max min arg argmax argmin
  log ln exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh det dim ker deg gcd Pr hom
  cdot cdots ldots dots dotsc dotsb vdots ddots times div pm mp ast star circ bullet oplus otimes odot wedge vee cap cup
  setminus leq le geq ge neq ne approx equiv sim simeq cong propto ll gg lesssim gtrsim prec succ preceq succeq
  subset subseteq supset supseteq in ni notin forall exists nexists neg lnot land lor top bot vdash models mid nmid
  parallel perp to rightarrow leftarrow Rightarrow Leftarrow leftrightarrow Leftrightarrow iff implies mapsto
  longrightarrow longleftarrow hookrightarrow uparrow downarrow xrightarrow rightharpoonup leadsto
  infty partial nabla hbar ell Re Im aleph emptyset varnothing angle triangle square Box dagger ddagger prime backslash
  hat widehat bar tilde widetilde vec dot ddot check breve acute grave mathring overbrace underbrace overset underset
  stackrel lfloor rfloor lceil rceil langle rangle lbrace rbrace lvert rvert lVert rVert vert Vert
  quad qquad space hspace vspace thinspace enspace displaystyle textstyle scriptstyle limits nolimits mathrel mathop
  mathbin pmod bmod mod begin end hline label tag nonumber not cite citep citet ref url href footnote
  aa AA ae AE oe OE o O l L ss i j c H k r u v d b t copyright pounds S P textdegree textmu percent`.split(
    /\s+/,
  ),
);

/** The macros of a text that the site does not know, in order and once each: `primacy` for `the \primacy bias`. */
export function unknownMacros(text: string): readonly string[] {
  const found = [...text.matchAll(/\\([A-Za-z]+)/g)].map((match) => match[1] ?? "");
  return [...new Set(found.filter((name) => !known.has(name)))];
}

/** Whether the `$` signs of a text come in pairs; `\$` is money and does not count. */
export function hasUnpairedDollar(text: string): boolean {
  return (text.replaceAll("\\$", "").match(/\$/g) ?? []).length % 2 === 1;
}
