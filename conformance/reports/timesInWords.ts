/** Such as `once` or `3 times`. */
export function timesInWords(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
