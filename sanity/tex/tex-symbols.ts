/** TeX's names of characters, for reading formulas and accents as plain text. Names of one sort are kept in one string. */
const pairs = (list: string): [string, string][] =>
  list
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [name = "", character = ""] = pair.split(":");
      return [name, character];
    });

/** Letters and signs that stand close to their neighbours. */
export const characters: ReadonlyMap<string, string> = new Map([
  ...pairs(`alpha:α beta:β gamma:γ delta:δ epsilon:ε varepsilon:ε eps:ε zeta:ζ eta:η theta:θ vartheta:ϑ iota:ι kappa:κ
    lambda:λ mu:μ nu:ν xi:ξ omicron:ο pi:π varpi:ϖ rho:ρ varrho:ϱ sigma:σ varsigma:ς tau:τ upsilon:υ phi:φ varphi:φ
    chi:χ psi:ψ omega:ω Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ Pi:Π Sigma:Σ Upsilon:Υ Phi:Φ Psi:Ψ Omega:Ω`),
  ...pairs(`infty:∞ partial:∂ nabla:∇ ell:ℓ hbar:ℏ Re:ℜ Im:ℑ aleph:ℵ emptyset:∅ varnothing:∅ forall:∀ exists:∃ neg:¬
    lnot:¬ sum:∑ prod:∏ int:∫ iint:∬ oint:∮ bigcup:⋃ bigcap:⋂ angle:∠ prime:′ circ:∘ degree:° dagger:† ddagger:‡
    star:⋆ ast:∗ bullet:• cdot:· top:⊤ bot:⊥ square:□ Box:□ checkmark:✓ ldots:… dots:… cdots:⋯ vdots:⋮ ddots:⋱ dotsc:…
    dotsb:⋯ lfloor:⌊ rfloor:⌋ lceil:⌈ rceil:⌉ langle:⟨ rangle:⟩ vert:| Vert:‖ lvert:| rvert:| lVert:‖ rVert:‖ mid:|
    lbrace:{ rbrace:} lbrack:[ rbrack:] R:ℝ E:E slash:/ textdegree:° textmu:µ pounds:£ euro:€ texteuro:€ copyright:©
    textregistered:® texttrademark:™ S:§ P:¶ textendash:– textemdash:— textquoteleft:‘ textquoteright:’
    textquotedblleft:“ textquotedblright:” textquotesingle:' textasciitilde:~ textasciicircum:^ textunderscore:_
    guillemotleft:« guillemotright:» og:« fg:» textellipsis:… textless:< textgreater:> textbar:| LaTeX:LaTeX TeX:TeX`),
]);

/** Signs between two things; they get a space on both sides. */
export const relations: ReadonlyMap<string, string> = new Map(
  pairs(`le:≤ leq:≤ leqslant:≤ ge:≥ geq:≥ geqslant:≥ ne:≠ neq:≠ ll:≪ gg:≫ approx:≈ sim:∼ simeq:≃ cong:≅ equiv:≡
    propto:∝ in:∈ notin:∉ ni:∋ subset:⊂ subseteq:⊆ supset:⊃ supseteq:⊇ cup:∪ cap:∩ setminus:∖ to:→ rightarrow:→
    longrightarrow:→ leftarrow:← gets:← leftrightarrow:↔ Rightarrow:⇒ implies:⇒ Leftarrow:⇐ Leftrightarrow:⇔ iff:⇔
    mapsto:↦ uparrow:↑ downarrow:↓ nearrow:↗ searrow:↘ times:× div:÷ pm:± mp:∓ oplus:⊕ otimes:⊗ odot:⊙ wedge:∧ land:∧
    vee:∨ lor:∨ models:⊨ vdash:⊢ perp:⊥ parallel:∥ prec:≺ succ:≻ preceq:⪯ succeq:⪰ triangleq:≜ coloneqq:≔ lt:< gt:>
    bowtie:⋈ sqcup:⊔ sqcap:⊓ lesssim:≲ gtrsim:≳ hookrightarrow:↪ rightsquigarrow:⇝`),
);

/** Letters that TeX names; the space after the name belongs to the name (`c\oe ur`). */
export const letters: ReadonlyMap<string, string> = new Map(
  pairs("ae:æ AE:Æ oe:œ OE:Œ o:ø O:Ø l:ł L:Ł ss:ß aa:å AA:Å i:ı j:ȷ dh:ð DH:Ð th:þ TH:Þ dj:đ DJ:Đ ng:ŋ NG:Ŋ"),
);

/** Combining marks by the macro that sets them on the next letter, in prose and in formulas. */
export const marks: ReadonlyMap<string, string> = new Map([
  ["'", "\u0301"],
  ["`", "\u0300"],
  ["^", "\u0302"],
  ['"', "\u0308"],
  ["~", "\u0303"],
  ["=", "\u0304"],
  [".", "\u0307"],
  ["c", "\u0327"],
  ["v", "\u030C"],
  ["u", "\u0306"],
  ["H", "\u030B"],
  ["r", "\u030A"],
  ["k", "\u0328"],
  ["d", "\u0323"],
  ["b", "\u0331"],
  ["acute", "\u0301"],
  ["grave", "\u0300"],
  ["hat", "\u0302"],
  ["widehat", "\u0302"],
  ["ddot", "\u0308"],
  ["tilde", "\u0303"],
  ["widetilde", "\u0303"],
  ["bar", "\u0304"],
  ["overline", "\u0304"],
  ["dot", "\u0307"],
  ["check", "\u030C"],
  ["breve", "\u0306"],
  ["mathring", "\u030A"],
  ["vec", "\u20D7"],
]);

/** Functions with names of several letters, kept apart from their neighbours. */
export const functions: ReadonlySet<string> = new Set(
  `log ln lg exp sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh max min argmax argmin sup inf lim limsup liminf
  det dim ker rank tr diag deg gcd Pr Var Cov mod bmod hom arg sign sgn softmax polylog poly`.split(/\s+/),
);

/** Macros that only change how something looks: the name goes, what follows stays. */
export const silent: ReadonlySet<string> = new Set(
  `emph textbf textit texttt textrm textsf textsc textsl textup textmd textnormal text mathrm mathbf mathit mathsf mathtt mathcal
  mathfrak mathscr mathop mathbin mathrel mathord boldsymbol bm pmb operatorname mbox hbox fbox underline uline ensuremath
  url path nolinkurl left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr displaystyle textstyle scriptstyle
  limits nolimits rm bf it em sf tt sc sl cal normalfont tiny small large Large bfseries itshape noindent par centering item
  protect relax nonumber notag underbrace overbrace substack mathstrut strut hfill smash xspace`.split(/\s+/),
);

/** Macros that say nothing to a reader, together with their argument. */
export const unread: ReadonlySet<string> = new Set(
  `label ref eqref autoref cref Cref cite citep citet citealp nocite footnote thanks begin end vspace hspace color textcolor
  colorbox href phantom hphantom vphantom tag includegraphics input index htmlClass htmlId htmlStyle htmlData class cssId style`.split(
    /\s+/,
  ),
);

export const fractions: ReadonlySet<string> = new Set([
  "frac",
  "dfrac",
  "tfrac",
  "cfrac",
  "nicefrac",
  "sfrac",
]);
export const binomials: ReadonlySet<string> = new Set(["binom", "dbinom", "tbinom"]);
export const spaces: ReadonlySet<string> = new Set([
  "quad",
  "qquad",
  "thinspace",
  "enspace",
  "newline",
  "linebreak",
  "space",
]);

/** Whether the meaning of a macro (without its backslash) is read; of any other only its name is. */
export function isReadMacro(name: string): boolean {
  const kinds = [
    marks,
    letters,
    relations,
    characters,
    functions,
    silent,
    unread,
    fractions,
    binomials,
    spaces,
  ];
  return kinds.some((kind) => kind.has(name)) || structures.has(name);
}

/** Macros with an argument that changes its reading. */
const structures: ReadonlySet<string> = new Set([
  "sqrt",
  "mathbb",
  "mathds",
  "not",
  "textsuperscript",
  "textsubscript",
]);

/**
 * The macro at the beginning of a name that has run together with what it was set around, since braces or a space were
 * lost on the way here (`mathbbR`, `sqrtT`, `emphaccelerated`, `timesn`); `null` for a name that is a word of its own.
 */
export function damagedMacro(name: string): string | null {
  return damaged.exec(name)?.[0] ?? null;
}

// Measured on proceedings; words that begin alike (`emphasis`, `underlined`, `urls`) are nobody's damage.
const damaged =
  /^(?:(?:mathbb|mathcal|cal|sqrt|widetilde|tilde|hat|bar|vec|times|log|ln|exp)(?=[A-Z]|[a-z]$)|(?:mathrm|mathbf|mathsf|textit|textbf|textsc|texttt|textrm|textsf)(?=[a-zA-Z])|emph(?!as|at)(?=[a-zA-Z])|underline(?![dsr]?$)(?=[a-zA-Z])|url(?=http)|text(?=(?:max|min|polylog|poly|sign|rank|tr|diag)$))/;

const raisedFrom = "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδθ";
const raisedTo = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᶿ";
const loweredFrom = "0123456789+-=()aehijklmnoprstuvxβγρφχ";
const loweredTo = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ";

const zip = (from: string, to: string): ReadonlyMap<string, string> => {
  const target = Array.from(to);
  return new Map(Array.from(from).map((character, at) => [character, target[at] ?? character]));
};

/** Unicode's small raised and lowered characters. */
export const raised = zip(raisedFrom, raisedTo);
export const lowered = zip(loweredFrom, loweredTo);

/** Blackboard letters that readers know; the others are read as the plain letter. */
export const blackboard: ReadonlyMap<string, string> = new Map(pairs("R:ℝ N:ℕ Z:ℤ Q:ℚ C:ℂ P:ℙ H:ℍ"));
