import type { GeneratedFile } from './GeneratedFile.js';

/** The page with three doors; most of what it leads to is in the site alone. */
export function startPage(): GeneratedFile {
  return { file: 'start.md', text: START };
}

const START = `# tallystick

A typed codec, a local network and a conformance suite for UnionPay International's Open API and LianLian Pay, generated from their published field tables.

<p class="start-search"><button type="button" data-opens-search>Search: a member, a code, a task</button></p>

<ul class="doors">
<li>

## Call an API

From certificate files to an opened answer.

- [Send your first request](../guides/send-your-first-request.md)
- [Develop without an account](../guides/develop-without-an-account.md)
- [In my language: PHP, Python, Go, Java, C](../guides/in-my-language.md)
- [Which interface do I need?](interfaces/which-interface.md)
- [Handle answers and time-outs](../guides/handle-answers-and-time-outs.md)
- [Call and receive](../guides/call-and-receive.md)

</li>
<li>

## Find out why it was refused

The cause, proven from the request that you sent.

- [Find out why 401](../guides/why-401.md)
- [Return codes](return-codes.md)
- [Violations and errors](codes.md)
- [Findings](findings.md)
- [Ambiguities in the specification](errata.md)

</li>
<li>

## Test an implementation

In any language, over stdio or HTTP, locally and in CI.

- [Test your codec](../guides/test-your-implementation.md)
- [Test your server and your client](../guides/test-your-server-and-client.md)
- [Put it into CI](../guides/put-it-into-ci.md)
- [Validate archives](../guides/bulk-validation.md)
- [Add an API](../guides/add-an-api.md)

</li>
</ul>

In TypeScript, a message object has the rules, the types and the documentation of its table:

\`\`\`ts
import { mobileNumberVerification } from 'tallystick/unionpay';

const { violations } = mobileNumberVerification.request.validate({ mcc: '48x4' }, { party: 'merchant' });
console.log(violations.some(({ path, code }) => path === '/mcc' && code === 'charset')); // true
\`\`\`

[Interfaces](interfaces.md) has a page for each interface, with flows, rows, examples and schemas. [All guides](guides.md) are listed by task, and the [playground](playground.md) validates a message in your browser.
`;
