/**
 * What the testee protocol leaves open, or the libraries of whole languages decide against an RFC, and no
 * table row shows, so that no erratum stands for it.
 */
export const unclear = ['base64url-spare-bits', 'encrypted-key-length'] as const;
