/** Raised and lowered signs that Unicode has, by the signs they are made of. */
const scripts = {
  sup: table('0123456789+-−=()abcdefghijklmnoprstuvwxyz', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'),
  sub: table('0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'),
};

/**
 * A raised or lowered text where there is no markup: 10³, H₂O, eˣ. Several letters alone stay as they are (1st, Mme), and
 * what Unicode has no signs for is put behind a sign of its own: 2^(1/2).
 */
export function toScript(text: string, position: 'sup' | 'sub'): string {
  if (/^\p{L}{2,}\.?$/u.test(text)) return text;
  const signs = Array.from(text, (sign) => scripts[position].get(sign));
  if (signs.every((sign) => sign !== undefined)) return signs.join('');
  return `${position === 'sup' ? '^' : '_'}(${text})`;
}

function table(signs: string, scripted: string): ReadonlyMap<string, string> {
  const each = Array.from(scripted);
  return new Map(Array.from(signs, (sign, index) => [sign, each[index] ?? sign]));
}
