/** Whether a text becomes another one by so many letters that are inserted, removed or replaced, or by fewer. */
export function isNearly(one: string, other: string, edits: number): boolean {
  if (one === other) return true;
  let same = 0;
  while (one[same] === other[same]) same += 1;
  const [rest, otherRest] = [one.slice(same), other.slice(same)];
  return (
    edits > 0 &&
    (isNearly(rest.slice(1), otherRest, edits - 1) ||
      isNearly(rest, otherRest.slice(1), edits - 1) ||
      isNearly(rest.slice(1), otherRest.slice(1), edits - 1))
  );
}
