/** What somebody new types into the search, and the pages that answer it. */
export interface Question {
  readonly asks: string;
  readonly answers: RegExp;
}

/** By who asks. */
export const newcomerQuestions: Readonly<Record<string, readonly Question[]>> = {
  "a bank's engineer, in TypeScript": [
    {
      asks: 'send first request',
      answers: /^guides\/(?:call-and-receive|sign-and-seal|send-your-first-request|first-request)/,
    },
    {
      asks: 'load p12 certificate',
      answers: /^guides\/(?:keys|send-your-first-request)|^commands\.html#tallystick-keys-import/,
    },
    { asks: 'keep private key in HSM', answers: /^guides\/keys/ },
    { asks: 'request timed out, retry?', answers: /^guides\/(?:call-and-receive|handle-answers)/ },
    { asks: 'webhook handler express', answers: /^guides\/call-and-receive/ },
    {
      asks: 'replay protection with several pods',
      answers: /^guides\/run-several-pods/,
    },
    { asks: 'logging', answers: /^guides\/security-model/ },
    { asks: 'log', answers: /^guides\/security-model/ },
    { asks: 'telemetry', answers: /^guides\/security-model/ },
    { asks: 'redis', answers: /^guides\/run-several-pods/ },
    { asks: 'postman collection', answers: /^guides\/develop-without-an-account/ },
    { asks: 'nestjs client', answers: /^guides\/send-your-first-request/ },
    { asks: 'Jest: Must use import to load ES Module', answers: /^guides\/validate-in-your-service/ },
    { asks: 'upgrade', answers: /^guides\/upgrade/ },
    { asks: 'migration', answers: /^guides\/upgrade/ },
    { asks: 'breaking change', answers: /^guides\/upgrade/ },
    { asks: 'use my own certificate with serve', answers: /^guides\/(?:develop-without-an-account|keys)/ },
    { asks: 'validate messages with zod', answers: /^guides\/validate-in-your-service/ },
  ],
  "a LianLian merchant's developer, in PHP, with a refused capture": [
    { asks: '401 unauthorized', answers: /^guides\/why-401/ },
    { asks: 'sign a request in PHP', answers: /^guides\/(?:in-my-language|send-your-first-request)/ },
    { asks: 'invalid signature php', answers: /^(?:guides\/why-401|findings\/)/ },
    { asks: 'diagnose a HAR file', answers: /^(?:guides\/why-401|commands)/ },
    {
      asks: 'string to sign order of members',
      answers:
        /^(?:findings\/|guides\/(?:why-401|sign-and-seal|send-your-first-request)|api\/envelope\/lianlian\/stringToSign)/,
    },
    { asks: 'oid_partner', answers: /^interfaces\/[A-Z_0-9]+\.html#request\.oid_partner/ },
    {
      asks: 'refund a payment',
      answers: /^interfaces\/(?:REFUND_APPLY|which-interface)|^products\/refund|^guides\/.*\.html#refunds$/,
    },
    { asks: 'callback idempotency', answers: /^guides\/call-and-receive/ },
  ],
  'a QA lead who puts the suite into CI': [
    {
      asks: 'run conformance tests in Jenkins',
      answers: /^guides\/put-it-into-ci/,
    },
    { asks: 'junit report gitlab', answers: /^guides\/put-it-into-ci/ },
    { asks: 'binary without Node', answers: /^guides\/put-it-into-ci/ },
    { asks: 'docker', answers: /^guides\/(?:develop-without-an-account|put-it-into-ci)/ },
    {
      asks: 'compare with the last run',
      answers: /^(?:guides\/(?:put-it-into-ci|test-your-implementation)|commands)/,
    },
    { asks: 'mock server without account', answers: /^guides\/develop-without-an-account/ },
    { asks: 'inject faults', answers: /^guides\/break-it-on-purpose/ },
    {
      asks: 'write a testee in another language',
      answers: /^(?:conformance\/protocol|guides\/test-your-implementation)/,
    },
  ],
};
