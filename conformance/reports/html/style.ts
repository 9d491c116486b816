import { OUTCOMES } from '../outcomes.js';

/** How the page looks: on a screen, light and dark, on a phone, and the first page of it on paper. */
export const STYLE = `
:root { color-scheme: light dark; --ground: #fff; --text: #1b1b1b; --faint: #595959; --line: #8886; --panel: #f5f5f5; --fail: #b3261e; --pass: #2a7a2a; --other: #7a5f00; --idle: #8a8a8a; --link: #0b57d0; }
@media screen and (prefers-color-scheme: dark) { :root { --ground: #141414; --text: #ececec; --faint: #b0b0b0; --panel: #1f1f1f; --fail: #ff8a80; --pass: #81c784; --other: #ffd54f; --idle: #757575; --link: #a8c7fa; } }
* { box-sizing: border-box; }
body { color: var(--text); background: var(--ground); font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { line-height: 1.2; overflow-wrap: anywhere; margin: 0 0 .5rem; } h1 { font-size: 1.75rem; } h2 { font-size: 1.25rem; margin-top: 2rem; }
p { margin: .5rem 0; overflow-wrap: anywhere; } a { color: var(--link); } .faint { color: var(--faint); }
.verdict { font-size: 1.375rem; border-left: .375rem solid currentColor; padding: .25rem .75rem; margin: 1rem 0; } .verdict span { display: block; color: var(--text); font-size: 1rem; }
.bar { display: block; width: 100%; height: .75rem; border-radius: .25rem; margin: 1rem 0; }
rect.passed { fill: var(--pass); } rect.failed, rect.unexpected-pass { fill: var(--fail); } rect.acceptable, rect.known-failure { fill: var(--other); } rect.not-applicable { fill: var(--idle); }
table { border-collapse: collapse; font-size: .875rem; width: 100%; }
.wide { overflow-x: auto; position: relative; } th, td { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: left; }
td { font-variant-numeric: tabular-nums; white-space: nowrap; text-align: right; } thead th { vertical-align: bottom; } thead th:not(:first-child) { text-align: right; }
th[scope=row] { font-weight: normal; overflow-wrap: anywhere; }
strong.failed, strong.unexpected-pass, td.failed, .verdict.failed { color: var(--fail); } strong.passed, .verdict.passed { color: var(--pass); }
strong.acceptable, strong.known-failure, td.acceptable { color: var(--other); } strong.not-applicable { color: var(--faint); }
ol.causes, ul.changes { padding-left: 1.5rem; } ol.causes li, ul.changes li { margin: .5rem 0; overflow-wrap: anywhere; }
fieldset { border: 1px solid var(--line); margin: 1rem 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
details { border: 1px solid var(--line); border-radius: .25rem; margin: .25rem 0; padding: .25rem .75rem; }
summary { cursor: pointer; overflow-wrap: anywhere; } dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: .5rem 0; }
dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; } code, pre { font-size: .875rem; } .exchange { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--panel); padding: .5rem; }
:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
button { font: inherit; color: var(--text); background: var(--panel); border: 1px solid var(--line); border-radius: .25rem; padding: .25rem .75rem; cursor: pointer; }
#controls, .show, #more { display: none; } .scripted #controls { display: block; } .scripted .show, .scripted #more:not([hidden]) { display: inline-block; } .scripted .unscripted { display: none; }
.search { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; } input { font: inherit; accent-color: var(--pass); } #search { max-width: 100%; }
${OUTCOMES.map(({ outcome }) => `.legend .${outcome}::before`).join(', ')} { content: ''; display: inline-block; width: .75rem; height: .75rem; border-radius: .125rem; margin-right: .375rem; background: currentColor; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: 0; margin: .5rem 0; } .legend .not-applicable::before { color: var(--idle); }
.legend .passed::before { color: var(--pass); } .legend .failed::before, .legend .unexpected-pass::before { color: var(--fail); } .legend .acceptable::before, .legend .known-failure::before { color: var(--other); }
@media (max-width: 30rem) { dl:not(.facts) { grid-template-columns: 1fr; gap: 0; } dl:not(.facts) dd { margin-bottom: .5rem; } h1 { font-size: 1.375rem; } th, td { padding: .3rem; } }
@media print { @page { margin: 15mm; } body { margin: 0; max-width: none; font-size: 11pt; } #engineer, .show { display: none !important; } h2 { break-after: avoid; } li, tr { break-inside: avoid; } .bar, .legend span { print-color-adjust: exact; } rect { print-color-adjust: exact; } }
`;
