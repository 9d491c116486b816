import { element } from '../../../page/element.js';

/** A button that does something. */
export function button(
  text: string,
  act: () => unknown,
  attributes: Readonly<Record<string, string>> = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', act);
  return made;
}

/** A button that does something only when it is pressed twice, and says so between. */
export function sureButton(text: string, sure: string, act: () => unknown): HTMLButtonElement {
  let isAsked = false;
  const made = button(text, () => {
    if (isAsked) act();
    isAsked = !isAsked;
    made.textContent = isAsked ? sure : text;
  });
  made.addEventListener('blur', () => {
    isAsked = false;
    made.textContent = text;
  });
  return made;
}

/** A list of terms with what they are; those without are left out. */
export function termList(
  entries: readonly (readonly [term: string, description: Node | string | undefined])[],
): HTMLDListElement {
  return element(
    'dl',
    {},
    ...entries.flatMap(([term, description]) =>
      description === undefined || description === ''
        ? []
        : [element('div', {}, element('dt', {}, term), element('dd', {}, description))],
    ),
  );
}
