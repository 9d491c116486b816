/** Such as `1,234,567`. `toLocaleString` does the same and takes longer to start than a small run lasts. */
export function grouped(count: number): string {
  const digits = String(count);
  const first = digits.length % 3 || 3;
  const groups = [digits.slice(0, first)];
  for (let start = first; start < digits.length; start += 3) groups.push(digits.slice(start, start + 3));
  return groups.join(',');
}
