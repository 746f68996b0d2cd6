/** How far an alpha carries, by the limits that Krippendorff gives: "Content Analysis", 2004, page 241. */
export function levelOf(alpha: number | null): 'untold' | 'good' | 'fair' | 'poor' {
  if (alpha === null) return 'untold';
  if (alpha >= 0.8) return 'good';
  return alpha >= 0.667 ? 'fair' : 'poor';
}
