/** Such as `1,234,567`. `toLocaleString` does the same and takes longer to start than a small run lasts. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
