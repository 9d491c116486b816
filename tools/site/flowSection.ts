import type { Flow } from 'tallystick/catalogue';
import { type Markup, markup } from '../../src/markup.js';
import { erratumLink } from './erratumLink.js';
import { flowDiagram } from './flowDiagram.js';
import { interfaceOf, kindOf, resendInWords } from './flowInWords.js';
import { joined } from './joined.js';

/**
 * A flow as a diagram, and the same steps as a list with links.
 *
 * @param root from the page to the root of the documents, such as `../`
 * @param own the interface whose page it is
 */
export function flowSection(flow: Flow, root: string, own?: string): Markup {
  const { flow: name, title, note, errata = [] } = flow;
  const said = note === undefined ? markup`` : markup`<p>${note}</p>`;
  const unclear =
    errata.length === 0
      ? markup``
      : markup`<p>Ambiguous in the specification: ${joined(
          errata.map((id) => erratumLink(id, root)),
          '; ',
        )}.</p>`;
  return markup`<section id="flow.${name}" class="flow-section">
${said}
<div class="table-scroll flow-scroll" role="region" aria-label="${title}: sequence diagram">
${flowDiagram(flow, own)}
</div>
<details><summary><b>${title}</b>: the steps of the diagram in words</summary>
<ol>
${stepItems(flow, root, own)}</ol>
</details>
${unclear}
</section>`;
}

function stepItems({ parties, steps }: Flow, root: string, own?: string): readonly Markup[] {
  return steps.map((step) => {
    const called = interfaceOf(step);
    const link =
      called === undefined
        ? markup``
        : called === own
          ? markup`<strong><code>${called}</code>${kindOf(step)}</strong>. `
          : markup`<a href="${root}interfaces/${called}.md"><code>${called}</code></a>${kindOf(step)}. `;
    const again = step.resend === undefined ? '' : ` ${resendInWords(step.resend)}`;
    return markup`<li><strong>${parties[step.from] ?? ''} → ${parties[step.to] ?? ''}:</strong> ${link}${step.text}${again}</li>
`;
  });
}
