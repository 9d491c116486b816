/** What is always true of a finding, whatever the capture. */
export interface FindingEntry {
  readonly title: string;
  readonly fix: string;
  readonly reference: string;
  /** How much it explains, from 1 (a weakness) to 100 (nothing else needs to be looked at). */
  readonly explains: number;
  readonly code?: string;
}
