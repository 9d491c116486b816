/** Every kind of value besides texts and objects: the one place where it is registered for the codec. */
export { int } from './kinds/int.js';
export { jsonText } from './kinds/jsonText.js';
export { list } from './kinds/list.js';
