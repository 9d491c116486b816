import { interfaces } from 'tallystick/catalogue';
import { markup } from '../../src/markup.js';
import type { GeneratedFile } from './GeneratedFile.js';
import { htmlBlock } from './htmlBlock.js';

/** The page on which a message is judged in the browser; `tools/site/playground` gives it life. */
export function playgroundPage(): GeneratedFile {
  const options = interfaces
    .flatMap(({ messages }) => messages)
    .map(({ name }) => markup`<option>${name}</option>`);
  return {
    file: 'playground.md',
    text: `---
title: Playground
---

# Playground

Paste the JSON of a message and see at once what its table says of it. Everything happens in this page. Nothing is sent, and nothing is kept: the address holds the name of the message alone. Paste no real personal data where you need not; draw a sample instead.

${htmlBlock(markup`<div>
<noscript><p>The playground needs JavaScript. Without it, <code>npx tallystick validate</code> does the same.</p></noscript>
<form id="playground-tool" hidden autocomplete="off">
<div class="playground-choices">
<div><label for="playground-message">Message</label><select id="playground-message">${options}</select></div>
<div><label for="playground-form">Form</label><select id="playground-form"><option value="plain">plain: encData is an object</option><option value="wire">wire: encData is a JWE</option></select></div>
<div><label for="playground-reading">Reading</label><select id="playground-reading"><option value="tolerant">tolerant: what to accept</option><option value="strict">strict: what to send</option></select></div>
<div><label for="playground-party">Sender</label><select id="playground-party"><option value="">not said</option><option>member</option><option>merchant</option></select></div>
</div>
<div class="playground-buttons">
<div><label for="playground-seed">Seed</label><input id="playground-seed" type="number" step="1" placeholder="random"></div>
<button type="button" id="playground-sample">Valid sample</button>
<button type="button" id="playground-near-miss">Near miss</button>
<button type="button" id="playground-pretty">Indent</button>
<button type="button" id="playground-clear">Clear</button>
</div>
<p id="playground-drawn" role="status"></p>
<div><label for="playground-text">JSON</label><textarea id="playground-text" spellcheck="false" autocapitalize="off" rows="16"></textarea></div>
<div>
<p id="playground-verdict" role="status"></p>
<div id="playground-findings"></div>
<div id="playground-rows"></div>
</div>
</form>
</div>`)}

The verdict is that of [\`validate\`](../guides/validate-in-your-service.md) after the text was read as \`decode\` reads it. A response is judged without its request, so members that repeat the request are not compared.
`,
  };
}
