const latin1 =
  `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para
  middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute
  Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute
  THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde
  ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`
    .split(/\s+/)
    .map((name, at): [string, string] => [name, String.fromCharCode(160 + at)]);

const others =
  `amp:& lt:< gt:> quot:" apos:' ndash:– mdash:— lsquo:‘ rsquo:’ sbquo:‚ ldquo:“ rdquo:” bdquo:„ hellip:… bull:• prime:′
  trade:™ euro:€ OElig:Œ oelig:œ Scaron:Š scaron:š Yuml:Ÿ fnof:ƒ lsaquo:‹ rsaquo:› dagger:† Dagger:‡ permil:‰ infin:∞ le:≤
  ge:≥ ne:≠ asymp:≈ sim:∼ rarr:→ larr:← harr:↔ isin:∈ sum:∑ prod:∏ radic:√ part:∂ nabla:∇ minus:− lang:⟨ rang:⟩ sup:⊃ sub:⊂
  alpha:α beta:β gamma:γ delta:δ epsilon:ε zeta:ζ eta:η theta:θ iota:ι kappa:κ lambda:λ mu:μ nu:ν xi:ξ pi:π rho:ρ sigma:σ
  tau:τ upsilon:υ phi:φ chi:χ psi:ψ omega:ω Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ Pi:Π Sigma:Σ Phi:Φ Psi:Ψ Omega:Ω`
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [name = "", character = ""] = pair.split(":");
      return [name, character];
    });

const named: ReadonlyMap<string, string> = new Map([...latin1, ...others]);

/** The character that HTML calls `&name;`, `&#233;` or `&#xE9;` (without `&` and `;`), or `null`. */
export function htmlCharacter(reference: string): string | null {
  const number = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(reference);
  if (number === null) return named.get(reference) ?? null;
  const [, hexadecimal, decimal = ""] = number;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  const isCharacter = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}
