/** What the testee protocol leaves open and no table row shows, so that no erratum stands for it. */
export const unclear = ['base64url-spare-bits'] as const;
