import packageJson from '../package.json' with { type: 'json' };

/** The version of the suite. */
export const kit: string = packageJson.version;
