import { element } from '../../../page/element.js';
import type { FaultRule } from '../../faults/createFaults.js';
import type { KnownFault } from './control.js';
import { button } from './controls.js';

/**
 * Chooses a fault for the calls of an interface that come.
 *
 * @param add takes the rule; what it says is shown where the rule is
 */
export function faultForm(
  operation: string,
  faults: readonly KnownFault[],
  add: (rule: FaultRule) => Promise<unknown>,
): HTMLElement {
  const kind = element('select', {}, ...faults.map(({ name }) => element('option', { value: name }, name)));
  const scope = element(
    'select',
    {},
    element('option', { value: 'next' }, `the next call of ${operation}`),
    element('option', { value: 'every' }, `every call of ${operation}`),
    element('option', { value: 'any' }, 'the next call of any interface'),
  );
  const about = element('p', { class: 'aside' });
  const places = element('div', { class: 'form-row' });
  const error = element('p', { class: 'error', role: 'alert' });
  const chosen = () => faults.find(({ name }) => name === kind.value) as KnownFault;
  const show = () => {
    about.textContent = chosen().about;
    error.textContent = '';
    places.replaceChildren(
      ...Object.entries(chosen().parameters).map(([name, expected]) =>
        element(
          'label',
          {},
          name,
          element('input', { name, placeholder: expected, title: expected, autocomplete: 'off' }),
        ),
      ),
    );
  };
  kind.addEventListener('change', show);
  if (faults.length > 0) show();

  async function submit(): Promise<void> {
    const given = [...places.querySelectorAll('input')].filter(({ value }) => value !== '');
    const parameters = Object.fromEntries(given.map(({ name, value }) => [name, parameterOf(value)]));
    try {
      await add({
        fault: kind.value,
        ...(scope.value !== 'any' && { operation }),
        ...(scope.value !== 'every' && { first: 1 }),
        ...parameters,
      });
    } catch (failure) {
      error.textContent = (failure as Error).message;
    }
  }

  return element(
    'details',
    { class: 'break' },
    element('summary', {}, 'Break a call …'),
    element(
      'div',
      { class: 'form-row' },
      element('label', {}, 'Fault', kind),
      element('label', {}, 'Meets', scope),
    ),
    about,
    places,
    button('Add the fault', submit),
    error,
  );
}

function parameterOf(text: string): number | string {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}
