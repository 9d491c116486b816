/** Documents that are too long for a telephone as a whole, each with the level of the headings whose sections open. */
export const longDocuments: ReadonlyMap<string, 2 | 3> = new Map([
  ['conformance/protocol.html', 2],
  ['contributing.html', 2],
  ['interfaces.html', 3],
  ['security.html', 2],
  ...[
    'add-an-api',
    'call-and-receive',
    'develop-without-an-account',
    'handle-answers-and-time-outs',
    'in-my-language',
    'keys',
    'put-it-into-ci',
    'run-several-pods',
    'security-model',
    'send-your-first-request',
    'sign-and-seal',
    'test-your-implementation',
    'test-your-server-and-client',
    'validate-in-your-service',
    'why-401',
  ].map((name) => [`guides/${name}.html`, 2] as const),
]);
