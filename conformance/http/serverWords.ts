/** What cases of a server expect and find, where reports draw a conclusion from it. */
export const serverWords = {
  accepted: 'an answer that is signed over its exact bytes and says yes',
  notOffered: 'The server answers a right call with 404: it does not offer the interface.',
  demanded: 'The server answers a right call with 404, and the interface is named with --interface.',
  /** The beginning; how it is refused follows. */
  rightRefused: 'A right request is refused',
} as const;
