import { JSX } from 'typedoc';

/** The tree with each element replaced by what `replace` makes of it, inner ones first. */
export function amend(element: JSX.Element, replace: (element: JSX.Element) => JSX.Element): JSX.Element {
  const { tag, props, children } = element;
  return replace(JSX.createElement(tag, props, ...amendAll(children, replace)));
}

function amendAll(
  children: readonly JSX.Children[],
  replace: (element: JSX.Element) => JSX.Element,
): JSX.Children[] {
  return children.map((child) => {
    if (Array.isArray(child)) return amendAll(child, replace);
    return isElement(child) ? amend(child, replace) : child;
  });
}

function isElement(child: JSX.Children): child is JSX.Element {
  return typeof child === 'object' && child !== null && 'tag' in child;
}
