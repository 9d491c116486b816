/** What cases of a server expect and find, where reports draw a conclusion from it. */
export const serverWords = {
  accepted: 'an answer that is signed over its exact bytes and says yes',
  notOffered: 'The server answers a right call with 404: it does not offer the interface.',
  demanded: 'The server answers a right call with 404, and the interface is named with --interface.',
  /** The beginning; how it is refused follows. */
  rightRefused: 'A right request is refused',
} as const;

/** What gives the features of a server. */
export const serverNeeds = {
  observe: 'Give --observe URL, where the server answers {"count": N}: how many calls it carried out.',
  limit: 'Give --limit SECONDS, in which the server ends a request that never ends.',
} as const;

/** What the second of two steps needs. */
export function secondStepNeeds(second: string, first: string): { readonly observe: string } {
  return {
    observe: `${second} comes after ${first}: the suite calls ${first}, then reads the code that the payer gets at --observe URL, {"count": N, "texts": [{"order": "…", "code": "…"}]}.`,
  };
}
